public import Addresses
public import Records

/// The records that an address lists: `id=a&id=b`, each once, in their order.
public struct RecordIDs: Hashable, Sendable {
  public let ids: [Key]

  /// The most records that an address can list.
  public static let most = 100
  /// The most that are shown side by side.
  public static let mostCompared = 4

  public init(_ ids: [Key]) {
    guard ids.count > 1 else {
      self.ids = ids
      return
    }
    var seen: Set<Key> = []
    self.ids = Array(ids.filter { seen.insert($0).inserted }.prefix(Self.most))
  }

  /// Reads the query part of an address. Whatever is no id, or one too many, is dropped and told; names that are not ours are
  /// ignored.
  ///
  /// - Parameter query: without the question mark, form-encoded.
  /// - Returns: The records, and what was not understood.
  public static func parse(_ query: String) -> (records: RecordIDs, notUnderstood: [NotUnderstood]) {
    var ids: [Key] = []
    var told: [NotUnderstood] = []
    for (name, value) in FormEncoding.pairs(query) where name == "id" && !value.isEmpty {
      guard let id = Key(value), ids.count < most || ids.contains(id) else {
        told.tell(name, value)
        continue
      }
      if !ids.contains(id) { ids.append(id) }
    }
    return (RecordIDs(ids), told)
  }

  /// The records that there are, and the others.
  public func known(_ isKnown: (Key) -> Bool) -> (records: RecordIDs, notUnderstood: [NotUnderstood]) {
    var told: [NotUnderstood] = []
    for id in ids where !isKnown(id) { told.tell("id", id.text) }
    return told.isEmpty ? (self, told) : (RecordIDs(ids.filter(isKnown)), told)
  }

  /// The query part of the address, without the question mark; empty for no records.
  public var encoded: String { ids.reduce(into: "") { FormEncoding.append("id", $1.text, to: &$0) } }
}
