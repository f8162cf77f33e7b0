internal import Digests
public import Documents
internal import CSodium
internal import Foundation

/// A secret that a person holds: 32 random bytes, in a link or a cookie. Only its ``hash`` is kept.
///
/// Nothing that describes it, a log included, prints it; ``text`` must be asked for.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// 43 characters of base64url (RFC 4648 section 5) without padding.
  public let text: String
  private let bytes: [UInt8]

  /// A new secret, from the operating system's generator.
  public init() {
    bytes = randomBytes(Self.length)
    text = Self.spelling(of: bytes)
  }

  /// A secret that somebody shows; nil for what is none, or is spelled otherwise than it is given out.
  public init?(_ text: String) {
    guard text.utf8.count == 43 else { return nil }
    let base64 = text.replacing("-", with: "+").replacing("_", with: "/") + "="
    guard let data = Data(base64Encoded: base64), data.count == Self.length else { return nil }
    bytes = Array(data)
    guard text == Self.spelling(of: bytes) else { return nil }
    self.text = text
  }

  public var hash: SecretHash { SecretHash(digest: SHA256Digest(of: bytes)) }

  /// A token that only who holds the secret can know: its keyed hash of `purpose`, which does not lead back to it.
  public func token(for purpose: String) -> Secret {
    var hash = [UInt8](repeating: 0, count: Self.length)
    let message = Array(purpose.utf8)
    _ = crypto_generichash(&hash, hash.count, message, UInt64(message.count), bytes, bytes.count)
    return Secret(bytes: hash)
  }

  /// Whether it is the other one, found out in a time that does not tell how much of them is the same.
  public static func == (left: Secret, right: Secret) -> Bool {
    sodium_memcmp(left.bytes, right.bytes, Self.length) == 0
  }

  public var description: String { "(a secret)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    text = Self.spelling(of: bytes)
  }

  private static let length = 32

  private static func spelling(of bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}

/// The SHA-256 of a secret: all that is kept of it. A secret of 256 bits cannot be guessed from it.
public struct SecretHash: Hashable, Sendable {
  let digest: SHA256Digest

  /// 64 lower-case hexadecimal digits.
  public var hex: String { digest.hex }

  init(digest: SHA256Digest) { self.digest = digest }

  /// Nil for anything but 64 hexadecimal digits.
  public init?(hex: String) {
    guard let digest = SHA256Digest(hex: hex) else { return nil }
    self.digest = digest
  }

  /// The value under which a document that has it is found.
  public var keyTuple: KeyTuple { [.text(hex)] }
}

extension SecretHash: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let hash = SecretHash(hex: text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no hash"))
    }
    self = hash
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}
