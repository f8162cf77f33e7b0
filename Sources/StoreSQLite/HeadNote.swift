internal import Digests
internal import Glibc
internal import Ledger

/// The last acknowledged head, noted in a file beside the store: `compendium.sqlite-head`. By it a store is told from which
/// acknowledged entries have vanished, as when its `-wal` is damaged or was deleted.
///
/// It is written after each commit and never before, so it may lag behind a good store and never leads. One line: the sequence in
/// twenty digits, the hash, and sixteen digits of the SHA-256 of both; a line that was half written counts as none.
struct HeadNote {
  let path: String

  init(ofStore store: String) { path = store + Self.end }

  static let end = "-head"

  /// Nil when there is none, or none that can be read.
  var head: LedgerHead? { Self.head(in: Files.kernelBytes(path)) }

  /// Notes a head unless a later one is noted. A note that cannot be written goes on lagging: the entries stand.
  func advance(to head: LedgerHead) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // Whoever committed first may come second.
    guard flock(descriptor, LOCK_EX) == 0 else { return }
    var bytes = [UInt8](repeating: 0, count: Self.line(head).count)
    let count = max(0, pread(descriptor, &bytes, bytes.count, 0))
    if let noted = Self.head(in: Array(bytes.prefix(count))), noted.sequence >= head.sequence { return }
    let line = Self.line(head)
    _ = pwrite(descriptor, line, line.count, 0)
    _ = fdatasync(descriptor)
  }

  private static func line(_ head: LedgerHead) -> [UInt8] {
    let digits = String(head.sequence)
    let text = String(repeating: "0", count: max(0, 20 - digits.count)) + digits + " " + head.hash.hex
    return Array("\(text) \(check(text))\n".utf8)
  }

  private static func check(_ text: String) -> Substring { SHA256Digest(of: Array(text.utf8)).hex.prefix(16) }

  private static func head(in bytes: [UInt8]) -> LedgerHead? {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 3, let sequence = Int64(words[0]), let hash = SHA256Digest(hex: String(words[1])),
      check("\(words[0]) \(words[1])") == words[2]
    else { return nil }
    return LedgerHead(sequence: sequence, hash: hash)
  }
}
