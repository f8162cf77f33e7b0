internal import Foundation

/// A record as the ledger keeps it: canonical JSON (RFC 8785) of a numbered version.
public enum RecordBody {
  /// Canonical JSON in UTF-8.
  ///
  /// Our keys are ASCII and our numbers whole and below 2^53, so sorted keys and Foundation's escapes are what RFC 8785 asks for.
  public static func encode(_ record: any Record) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(record))
  }

  /// Reads a body of any version up to the present one.
  ///
  /// - Throws: ``RecordBodyError`` when the body is none.
  public static func decode(
    _ body: [UInt8], kind: String, version: Int, _ types: RecordTypes
  ) throws(RecordBodyError) -> any Record {
    guard let type = types[kind] else { throw .unknownKind(kind) }
    return try decode(body, as: type, version: version)
  }

  /// Reads a body of the present version.
  public static func decode(_ body: [UInt8], as type: any Record.Type) throws(RecordBodyError) -> any Record {
    try decode(body, as: type, version: type.version)
  }

  private static func decode<Value: Record>(
    _ body: [UInt8], as type: Value.Type, version: Int
  ) throws(RecordBodyError) -> any Record {
    guard (1...type.version).contains(version) else {
      throw .unknownVersion(kind: type.name, version: version, newest: type.version)
    }
    // Without an upcaster the older body says the same in the same words.
    guard (version..<type.version).allSatisfy({ type.upcasters[$0] == nil }) else {
      return try upcast(body, as: type, from: version)
    }
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      guard let fault = (error as? DecodingError)?.fault else { throw .notJSON(kind: type.name) }
      throw .malformed(kind: type.name, [fault])
    }
  }

  /// An older body goes as a tree from version to version, and is read as anything that comes from outside.
  private static func upcast<Value: Record>(
    _ body: [UInt8], as type: Value.Type, from version: Int
  ) throws(RecordBodyError) -> any Record {
    guard var tree = FieldTree(json: body) else { throw .notJSON(kind: type.name) }
    for step in version..<type.version {
      if let upcaster = type.upcasters[step] { tree = upcaster(tree) }
    }
    let reading = TreeReading(language: tree["language"]?.scalar.flatMap(Language.init) ?? .english)
    reading.isStored = true
    guard let value = type.read(FieldReader(tree, reading)), reading.faults.isEmpty else {
      throw .malformed(kind: type.name, reading.faults)
    }
    return value
  }
}

/// Why a body is no record.
public enum RecordBodyError: Error, Hashable, Sendable {
  case unknownKind(String)
  case unknownVersion(kind: String, version: Int, newest: Int)
  case notJSON(kind: String)
  case malformed(kind: String, [Fault])
}

/// An entry of a ledger whose body this version of the program cannot read.
public struct UnreadableEntry: Error, Hashable, Sendable {
  public var sequence: Int64
  public var recordID: String
  public var reason: RecordBodyError

  public init(sequence: Int64, recordID: String, _ reason: RecordBodyError) {
    self.sequence = sequence
    self.recordID = recordID
    self.reason = reason
  }
}
