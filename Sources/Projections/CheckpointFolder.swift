internal import Digests
internal import Foundation
internal import Glibc

/// Checkpoints beside a store: small tables, one file each, and the larger files that they name.
///
/// Tables are written whole or not at all: into a file beside, to the disk, then renamed. They begin with a line that holds the
/// version and the SHA-256 of the rest. Whoever writes holds the folder's lock.
public struct CheckpointFolder: Sendable {
  public let path: String

  /// Raised when what tables hold, or how the index is made, changes.
  private static let head = "compendium checkpoint 1 "

  public init(_ path: String) { self.path = path }

  /// What stands under a name; nil where there is nothing.
  func tables(_ name: String) throws(CheckpointError) -> [UInt8]? {
    let file = "\(path)/\(name)"
    guard let data = FileManager.default.contents(atPath: file) else {
      guard access(file, F_OK) == 0 else { return nil }
      throw .unreadable(file, code: errno)
    }
    let bytes = [UInt8](data)
    let prefix = Array(Self.head.utf8)
    guard bytes.count > prefix.count + 64, bytes.starts(with: prefix), bytes[prefix.count + 64] == UInt8(ascii: "\n")
    else { throw .damaged(name) }
    let rest = Array(bytes[(prefix.count + 65)...])
    guard SHA256Digest(of: rest).hex.utf8.elementsEqual(bytes[prefix.count..<prefix.count + 64]) else {
      throw .damaged(name)
    }
    return rest
  }

  func write(_ tables: [UInt8], as name: String) throws(CheckpointError) {
    let (file, beside) = ("\(path)/\(name)", "\(path)/\(name).new")
    let bytes = Array((Self.head + SHA256Digest(of: tables).hex + "\n").utf8) + tables
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(beside) }
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { break }
      done += written
    }
    let isWhole = done == bytes.count && fsync(descriptor) == 0
    let error = isWhole ? nil : failure(beside)
    close(descriptor)
    if let error {
      unlink(beside)
      throw error
    }
    guard rename(beside, file) == 0 else { throw failure(file) }
    try sync()
  }

  private func sync() throws(CheckpointError) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw failure(path) }
  }

  private func failure(_ file: String) -> CheckpointError { .unwritable(file, code: errno) }

  /// Names of what lies in the folder.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  func remove(_ name: String) { unlink("\(path)/\(name)") }

  /// Runs `body` with the folder's lock, and makes the folder where there is none; nil where another program has the lock.
  func locked<Value>(_ body: () throws -> Value) throws -> Value? {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw failure(path) }
    let file = open("\(path)/\(Self.lock)", O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return nil }
    return try body()
  }

  static let lock = "lock"
}

/// Why a checkpoint cannot be used or kept. It holds nothing of its own, and is made anew from the ledger.
public enum CheckpointError: Error, Equatable {
  /// The file is not as it was written, or of another version.
  case damaged(String)
  /// What tables hold has another form.
  case otherForm
  /// Its head is not in the ledger beside which it lies.
  case otherLedger
  /// What the operating system answers, by its `errno`.
  case unreadable(String, code: Int32)
  case unwritable(String, code: Int32)
}
