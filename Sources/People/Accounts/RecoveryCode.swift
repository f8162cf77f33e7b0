internal import Digests

/// A code that opens an account once, in the place of a device that is lost; ten are given out together.
public struct RecoveryCode: Hashable, Sendable {
  public static let count = 10

  /// Six groups of four, such as `abcd-efgh-ijkl-mnop-qrst-uvwx`: 120 bits, so that a plain hash of it can be kept.
  public let text: String

  public init() {
    let letters = randomBytes(24).map { Self.alphabet[Int($0 & 31)] }
    let groups = stride(from: 0, to: letters.count, by: 4).map { String(decoding: letters[$0..<$0 + 4], as: UTF8.self) }
    text = groups.joined(separator: "-")
  }

  public var hash: SecretHash { Self.hash(of: text) ?? SecretHash(digest: .zero) }

  /// The hash of what somebody typed, whatever its case, blanks and hyphens; nil for what can be no recovery code.
  static func hash(of typed: String) -> SecretHash? {
    let letters = typed.lowercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
    guard letters.count == 24, letters.allSatisfy(alphabet.contains) else { return nil }
    return SecretHash(digest: SHA256Digest(of: Array(letters)))
  }

  /// Of base32, letters and digits that nobody takes for one another.
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
