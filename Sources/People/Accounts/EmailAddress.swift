public import Documents
internal import Foundation

/// An address that mail can be sent to, safe to stand in a header.
///
/// Of RFC 5322 the form that people have: words with dots, one `@`, a domain, all in ASCII and at most 254 bytes.
public struct EmailAddress: Hashable, Sendable {
  /// As it was written, without blanks around it.
  public let text: String

  /// Nil for what is no such address.
  public init?(_ text: String) {
    let bytes = Array(text.trimmingCharacters(in: .whitespacesAndNewlines).utf8)
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard bytes.count <= 254, parts.count == 2, Self.isDotted(parts[0], of: Self.wordBytes),
      Self.isDotted(parts[1], of: Self.domainBytes)
    else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// What two spellings of an address have in common.
  public var lowercased: String { text.lowercased() }

  /// The value under which documents about whom it belongs to are found, by the key `person`.
  public var keyTuple: KeyTuple { [.text(lowercased)] }

  public static func == (left: Self, right: Self) -> Bool { left.lowercased == right.lowercased }
  public func hash(into hasher: inout Hasher) { hasher.combine(lowercased) }

  private static let letters = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-".utf8)
  private static let domainBytes = letters
  private static let wordBytes = letters.union("!#$%&'*+/=?^_`{|}~".utf8)

  private static func isDotted(_ bytes: ArraySlice<UInt8>, of allowed: Set<UInt8>) -> Bool {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(allowed.contains) }
  }
}

extension EmailAddress: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let address = EmailAddress(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no address"))
    }
    self = address
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
