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
      throw .malformed(kind: type.name, reason: (error as? DecodingError)?.sentence ?? "\(error)")
    }
  }

  /// An older body goes as a tree from version to version, and is read as anything that comes from outside.
  private static func upcast<Value: Record>(
    _ body: [UInt8], as type: Value.Type, from version: Int
  ) throws(RecordBodyError) -> any Record {
    guard var tree = FieldTree(json: body) else { throw .malformed(kind: type.name, reason: "It is no JSON.") }
    for step in version..<type.version {
      if let upcaster = type.upcasters[step] { tree = upcaster(tree) }
    }
    let reading = TreeReading(language: tree["language"]?.scalar.flatMap(Language.init) ?? .english)
    reading.isStored = true
    guard let value = type.read(FieldReader(tree, reading)), reading.faults.isEmpty else {
      throw .malformed(kind: type.name, reason: reading.faults.map(\.field.description).joined(separator: ", "))
    }
    return value
  }
}

public enum RecordBodyError: Error, Equatable {
  case unknownKind(String)
  case unknownVersion(kind: String, version: Int, newest: Int)
  case malformed(kind: String, reason: String)

  public var message: String {
    switch self {
    case .unknownKind(let kind): "This version of Compendium does not know records of the kind “\(kind)”."
    case .unknownVersion(let kind, let version, let newest):
      "This version of Compendium reads \(kind) records up to schema \(newest), not \(version). Use a newer version."
    case .malformed(let kind, let reason): "A \(kind) record is malformed: \(reason)"
    }
  }
}
