internal import Records

/// Where a page of a list begins, such as the inbox or the audit: a document's place in the order of time, whatever the key by which
/// it is found.
public struct TimePlace: Hashable, Sendable {
  public var milliseconds: Int64
  public var id: String

  public init(milliseconds: Int64, id: String) { (self.milliseconds, self.id) = (milliseconds, id) }
}

extension TimePlace {
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let milliseconds = Int64(parts[0]), String(milliseconds) == parts[0],
      let id = Key(parts[1])
    else { return nil }
    self.init(milliseconds: milliseconds, id: id.text)
  }

  var text: String { "\(milliseconds).\(id)" }
}
