/// The name of a kind of document, such as `submission`: 1 to 100 of `a-z`, `0-9` and `-`. It is kept for ever.
public struct DocumentKind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
