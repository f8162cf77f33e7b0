public import Digests

/// The newest entry's place and hash; an empty ledger stands at ``origin``.
public struct LedgerHead: Hashable, Sendable {
  public var sequence: Int64
  public var hash: SHA256Digest
  public init(sequence: Int64, hash: SHA256Digest) {
    self.sequence = sequence
    self.hash = hash
  }
  /// Nil where `hex` is no hash of 64 hexadecimal digits.
  public init?(sequence: Int64, hex: String) {
    guard let hash = SHA256Digest(hex: hex) else { return nil }
    self.init(sequence: sequence, hash: hash)
  }

  /// Before the first entry: sequence 0 and 32 zero bytes.
  public static let origin = LedgerHead(sequence: 0, hash: .zero)
}
