/// A short stable name: `a-z`, `0-9` and `-`, 1 to 80 characters, neither first nor last a hyphen.
///
/// Record ids, slugs, section keys, reference keys and the terms of vocabularies are all of this form.
public struct Key: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let text: String

  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (1...80).contains(bytes.count), bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-"),
      bytes.allSatisfy({ $0.isASCIILowercase || $0.isASCIIDigit || $0 == UInt8(ascii: "-") })
    else { return nil }
    self.text = text
  }

  /// - Precondition: `literal` has the form of a key.
  public init(stringLiteral literal: StaticString) {
    guard let key = Key(literal.description) else { preconditionFailure("“\(literal)” is no key") }
    self = key
  }

  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Key: Codable, CodingKeyRepresentable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let key = Key(text) else { throw DecodingError.invalid(text, "key", decoder) }
    self = key
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  public var codingKey: any CodingKey { NameKey(text) }

  public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}
