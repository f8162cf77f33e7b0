public import Digests

/// By what a blob is known: the SHA-256 of its bytes.
public struct BlobHash: Hashable, Sendable {
  public let digest: SHA256Digest

  public init(_ digest: SHA256Digest) { self.digest = digest }

  /// From 64 hexadecimal digits; nil for anything else.
  public init?(hex: String) {
    guard let digest = SHA256Digest(hex: hex) else { return nil }
    self.init(digest)
  }

  /// 64 lower-case hexadecimal digits.
  public var hex: String { digest.hex }
}

extension BlobHash: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let hash = BlobHash(hex: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "No hash of a blob")
    }
    self = hash
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}

extension KeyTuple {
  /// The value under which a document that names a blob is found.
  public static func blob(_ hash: BlobHash) -> KeyTuple { [.text(hash.hex)] }

  /// The blob whose value it is; nil for any other.
  public var blob: BlobHash? {
    bytes.count == 66 ? BlobHash(hex: String(decoding: bytes[1..<65], as: UTF8.self)) : nil
  }
}

extension StoredKey {
  /// The blob that a document names by it.
  public var blob: BlobHash? { name == DocumentKeyName.blob ? tuple.blob : nil }
}
