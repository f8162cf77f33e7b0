internal import Digests

/// The bytes that a link of the chain is the SHA-256 of: fields in a fixed order, each led by its length.
///
/// A field is its length in bytes as an unsigned 64-bit big-endian number, then the bytes. Text is UTF-8 as it stands, without
/// normalisation; a number is a signed 64-bit big-endian number and so a field of length 8. No two different lists of
/// fields have the same bytes. `docs/ledger.md` works an example.
struct ChainFields {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func add(_ field: [UInt8]) {
    append(UInt64(field.count))
    bytes.append(contentsOf: field)
  }

  mutating func add(_ text: String) {
    append(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ number: Int64) {
    append(8)
    append(UInt64(bitPattern: number))
  }

  var digest: SHA256Digest { SHA256Digest(of: bytes) }

  private mutating func append(_ number: UInt64) {
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
