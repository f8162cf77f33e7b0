import Practices
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

  /// Reads the query part of an address. Whatever names no known record, or one too many, is dropped and told; names that are not
  /// ours are ignored.
  ///
  /// - Parameters:
  ///   - query: without the question mark, form-encoded.
  ///   - most: how many records the page can show.
  ///   - isKnown: whether there is such a record.
  /// - Returns: The records, and what was not understood.
  public static func parse(
    _ query: String, most: Int = Self.most, isKnown: (Key) -> Bool
  ) -> (records: RecordIDs, notUnderstood: [NotUnderstood]) {
    var ids: [Key] = []
    var dropped: [NotUnderstood] = []
    for (name, value) in FormEncoding.pairs(query) where name == "id" && !value.isEmpty {
      if let id = Key(value), ids.contains(id) { continue }
      if let id = Key(value), isKnown(id), ids.count < most {
        ids.append(id)
        continue
      }
      let told = NotUnderstood(name: name, value: value.shortened(to: 100))
      if dropped.count < 20, !dropped.contains(told) { dropped.append(told) }
    }
    return (RecordIDs(ids), dropped)
  }

  /// The query part of the address, without the question mark; empty for no records.
  public var encoded: String { ids.reduce(into: "") { FormEncoding.append("id", $1.text, to: &$0) } }
}
