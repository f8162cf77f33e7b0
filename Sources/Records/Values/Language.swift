/// A language by its BCP 47 tag in lower case, such as `en` or `pt-br`.
public struct Language: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let tag: String

  /// Nil unless `tag` has the form of a language tag: 2 or 3 letters, then subtags of 2 to 8 letters or digits.
  public init?(_ tag: String) {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.utf8.count), primary.utf8.allSatisfy(\.isASCIILetter),
      parts.dropFirst().allSatisfy({ (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIILetterOrDigit) }),
      parts.count <= 4
    else { return nil }
    self.tag = tag.lowercased()
  }

  private init(known tag: String) { self.tag = tag }

  public static let english = Language(known: "en")
  public static let french = Language(known: "fr")
  public static let german = Language(known: "de")
  public static let italian = Language(known: "it")
  public static let spanish = Language(known: "es")
  public static let greek = Language(known: "el")

  /// The languages of the interface, in the order in which the language switch shows them.
  public static let interface: [Language] = [.english, .french, .german, .italian, .spanish, .greek]

  public var description: String { tag }
  public static func < (left: Self, right: Self) -> Bool { left.tag < right.tag }
}

extension Language: Codable, CodingKeyRepresentable {
  public init(from decoder: any Decoder) throws {
    let tag = try decoder.singleValueContainer().decode(String.self)
    guard let language = Language(tag) else { throw DecodingError.invalid(tag, "language", decoder) }
    self = language
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(tag)
  }

  public var codingKey: any CodingKey { NameKey(tag) }

  public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}
