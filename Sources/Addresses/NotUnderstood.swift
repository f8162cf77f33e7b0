/// A part of an address that was not understood and was left out of account.
public struct NotUnderstood: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

extension NotUnderstood {
  /// The most parts of an address that are told.
  public static let most = 20
}

extension [NotUnderstood] {
  /// Tells a part, shortened, once, and not more than ``NotUnderstood/most``.
  public mutating func tell(_ name: String, _ value: String) {
    let told = NotUnderstood(name: name.shortened(to: 60), value: value.shortened(to: 100))
    if count < NotUnderstood.most, !contains(told) { append(told) }
  }
}

extension String {
  /// At most `count` Unicode scalars of the text, cut between characters.
  public func shortened(to count: Int) -> String {
    guard unicodeScalars.count > count else { return self }
    var end = startIndex
    var used = 0
    while end < endIndex {
      let next = index(after: end)
      used += self[end..<next].unicodeScalars.count
      if used > count { break }
      end = next
    }
    return String(self[..<end])
  }
}
