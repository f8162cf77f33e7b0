import Records
import Foundation

/// A record as the ledger keeps it: canonical JSON (RFC 8785) of a numbered schema.
public enum RecordJSON {
  /// The schema that this version writes. Every older one can be read.
  public static let schema = 1

  /// Canonical JSON in UTF-8.
  ///
  /// Our keys are ASCII and our numbers whole and below 2^53, so sorted keys and Foundation's escapes are what RFC 8785 asks for.
  public static func encode(_ record: Record) throws -> [UInt8] {
    switch record {
    case .practice(let value): try canonical(value)
    case .page(let value): try canonical(value)
    case .vocabulary(let value): try canonical(value)
    case .membership(let value): try canonical(value)
    case .edition(let value): try canonical(value)
    }
  }

  /// - Throws: ``RecordJSONError`` when the body is none of the schema.
  public static func decode(_ body: [UInt8], kind: String, schema: Int) throws(RecordJSONError) -> Record {
    guard schema <= Self.schema, schema >= 1 else { throw .unknownSchema(kind: kind, schema: schema) }
    guard let known = Record.Kind(rawValue: kind) else { throw .unknownKind(kind) }
    do {
      let data = Data(body)
      let decoder = JSONDecoder()
      return switch known {
      case .practice: .practice(try decoder.decode(Practice.self, from: data))
      case .page: .page(try decoder.decode(ContentPage.self, from: data))
      case .vocabulary: .vocabulary(try decoder.decode(Vocabulary.self, from: data))
      case .membership: .membership(try decoder.decode(Membership.self, from: data))
      case .edition: .edition(try decoder.decode(Edition.self, from: data))
      }
    } catch {
      throw .malformed(kind: kind, reason: (error as? DecodingError)?.sentence ?? "\(error)")
    }
  }

  static func canonical(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}

public enum RecordJSONError: Error, Equatable {
  case unknownKind(String)
  case unknownSchema(kind: String, schema: Int)
  case malformed(kind: String, reason: String)

  public var message: String {
    switch self {
    case .unknownKind(let kind): "This version of Compendium does not know records of the kind “\(kind)”."
    case .unknownSchema(let kind, let schema):
      "This version of Compendium reads \(kind) records up to schema \(RecordJSON.schema), not \(schema). Use a newer version."
    case .malformed(let kind, let reason): "A \(kind) record is malformed: \(reason)"
    }
  }
}
