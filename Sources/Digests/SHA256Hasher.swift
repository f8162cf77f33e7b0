internal import CSodium

/// The SHA-256 of bytes that come in parts.
public struct SHA256Hasher: Sendable {
  private var state = crypto_hash_sha256_state()

  public init() { _ = crypto_hash_sha256_init(&state) }

  public mutating func update(_ bytes: [UInt8]) {
    _ = crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// The digest of all that has come; nothing can follow.
  public consuming func finish() -> SHA256Digest {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = crypto_hash_sha256_final(&state, &digest)
    return SHA256Digest(checked: digest)
  }
}
