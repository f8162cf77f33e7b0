internal import CSodium

/// A SHA-256 digest (FIPS 180-4), 32 bytes, computed by libsodium.
public struct SHA256Digest: Hashable, Sendable {
  public let bytes: [UInt8]

  /// The digest of `message`.
  public init(of message: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = crypto_hash_sha256(&digest, message, UInt64(message.count))
    bytes = digest
  }

  /// The digest of the UTF-8 bytes of `text`.
  public init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// 32 zero bytes: what the first link of a chain points to.
  public static let zero = SHA256Digest(checked: [UInt8](repeating: 0, count: 32))

  init(checked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A digest read back from where it was kept; nil unless it has 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// A digest from its 64 hexadecimal digits, in either case; nil for anything else.
  public init?(hex: String) {
    guard let bytes = Hex.bytes(hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// 64 lower-case hexadecimal digits.
  public var hex: String { Hex.text(bytes) }
}
