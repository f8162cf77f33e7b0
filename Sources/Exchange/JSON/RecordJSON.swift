public import Catalogue
internal import Foundation
internal import Ledger
public import Records

/// A published record as JSON for the public: a document with a version of its own, made by the table of the record's fields.
///
/// Every field is in it, those of which nothing is known too. `docs/public-json.md` tells every key; it is not what the ledger keeps.
public struct RecordJSON: Sendable {
  /// Goes up when a key goes, gets another name or another meaning. A new key leaves it.
  public static let version = 1

  /// In UTF-8, names sorted, on one line.
  public let bytes: [UInt8]

  public init<Value: Record>(_ record: Value, _ publication: Publication) throws {
    let document: [String: JSONValue] = [
      "format": .string("compendium-\(Value.name)"), "version": .integer(Self.version),
      "revision": .integer(publication.revision), "published": .string(publication.first.iso8601),
      "changed": .string(publication.newest.iso8601), "record": Self.fields(record.tree, Value.shapes),
    ]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    bytes = Array(try encoder.encode(document)) + [UInt8(ascii: "\n")]
  }

  private static func fields(_ tree: FieldTree, _ shapes: [FieldShape]) -> JSONValue {
    .object(Dictionary(uniqueKeysWithValues: shapes.map { ($0.name, value(tree[$0.name] ?? $0.standard, $0)) }))
  }

  private static func value(_ tree: FieldTree?, _ shape: FieldShape) -> JSONValue {
    func one(_ tree: FieldTree) -> JSONValue {
      if case .group(_, let shapes) = shape.form { fields(tree, shapes) } else { JSONValue(tree) }
    }
    if shape.presence == .list { return .array((tree?.items ?? []).map(one)) }
    return tree.map(one) ?? .null
  }
}
