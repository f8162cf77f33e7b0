public import Addresses
public import Records

/// A reader's own list of practices. Its address is all there is of it.
public struct ReadingList: Hashable, Sendable {
  public let records: RecordIDs
  /// The newest entry of the ledger when the list was begun, so that what changed afterwards can be told; nil when the
  /// address does not say.
  public let since: Int64?
  /// Whether the practices stand there in full, as one document.
  public let isWhole: Bool

  public var ids: [Key] { records.ids }

  public init(_ ids: [Key] = [], since: Int64? = nil, isWhole: Bool = false) {
    records = RecordIDs(ids)
    // A list of nothing has one address.
    self.since = records.ids.isEmpty ? nil : since
    self.isWhole = isWhole && !records.ids.isEmpty
  }

  /// Reads the query part of an address, such as `id=a&id=b&since=57&view=whole`.
  ///
  /// - Parameter query: without the question mark, form-encoded.
  /// - Returns: The list, and what was not understood.
  public static func parse(_ query: String) -> (list: ReadingList, notUnderstood: [NotUnderstood]) {
    var since: Int64?
    var isWhole = false
    var (records, told) = RecordIDs.parse(query)
    for (name, value) in FormEncoding.pairs(query) {
      if name == "since", since == nil, let sequence = Int64(value), String(sequence) == value, sequence > 0 {
        since = sequence
      } else if name == "view", value == "whole" {
        isWhole = true
      } else if name == "since" || name == "view", !value.isEmpty {
        told.tell(name, value)
      }
    }
    return (ReadingList(records.ids, since: since, isWhole: isWhole), told)
  }

  /// The list without what the collection does not know, and that.
  ///
  /// - Parameters:
  ///   - newest: the newest entry of the ledger; no list was begun after it.
  ///   - isKnown: whether there is such a record, or was.
  /// - Returns: The rest, and what was left out.
  public func known(
    newest: Int64, _ isKnown: (Key) -> Bool
  ) -> (list: ReadingList, notUnderstood: [NotUnderstood]) {
    var (records, told) = records.known(isKnown)
    var since = since
    if let begun = since, begun > newest {
      told.tell("since", String(begun))
      since = nil
    }
    return (ReadingList(records.ids, since: since, isWhole: isWhole), told)
  }

  /// The query part of the address in its one normal form, without the question mark; empty for a list of nothing.
  public var encoded: String {
    var query = records.encoded
    if let since { FormEncoding.append("since", String(since), to: &query) }
    if isWhole { FormEncoding.append("view", "whole", to: &query) }
    return query
  }

  public func removing(_ id: Key) -> ReadingList {
    ReadingList(ids.filter { $0 != id }, since: since, isWhole: isWhole)
  }

  /// The same with two neighbours exchanged; the list itself where there is no such place.
  public func exchanging(_ index: Int, _ other: Int) -> ReadingList {
    guard ids.indices.contains(index), ids.indices.contains(other) else { return self }
    var ids = self.ids
    ids.swapAt(index, other)
    return ReadingList(ids, since: since, isWhole: isWhole)
  }

  public func with(since: Int64?) -> ReadingList { ReadingList(ids, since: since, isWhole: isWhole) }

  public func shown(whole isWhole: Bool) -> ReadingList { ReadingList(ids, since: since, isWhole: isWhole) }
}
