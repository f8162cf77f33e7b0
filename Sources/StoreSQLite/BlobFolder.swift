internal import Digests
internal import Documents
internal import Foundation
internal import Glibc
internal import Ledger

/// Where a store keeps blobs: `compendium.sqlite-blobs` beside it, each in a file that its hash names, for the owner alone.
struct BlobFolder {
  let path: String

  init(ofStore store: String) { path = store + Self.end }

  static let end = "-blobs"

  /// Writes bytes beside their place and moves them there: a blob is whole or not there. One that is there already is new again, so
  /// that no sweep takes it.
  func keep<Bytes: AsyncSequence & Sendable>(_ bytes: Bytes) async throws -> BlobHash where Bytes.Element == [UInt8] {
    let part: PartFile
    do {
      part = try PartFile(beside: path + "/incoming/blob")
    } catch .unwritable(_, let fault) {
      throw LedgerError.readOnly(fault)
    }
    defer { part.remove() }
    var hasher = SHA256Hasher()
    for try await some in bytes {
      try Task.checkCancellation()
      hasher.update(some)
      try part.write(some)
    }
    let hash = BlobHash(hasher.finish())
    try Files.sync(part.path)
    let folder = Files.folder(of: file(hash))
    if let fault = Files.reasonNotMade(folder) { throw LedgerError.readOnly(fault) }
    try Files.move(part.path, to: file(hash))
    for changed in [folder, path, Files.folder(of: path)] { try Files.sync(changed) }
    return hash
  }

  /// - Throws: `DocumentError.damagedBlob` for bytes that are others than those that were kept.
  func bytes(_ hash: BlobHash) throws -> [UInt8]? {
    guard holds(hash) else { return nil }
    let bytes = Files.kernelBytes(file(hash))
    guard SHA256Digest(of: bytes) == hash.digest else { throw DocumentError.damagedBlob(hash) }
    return bytes
  }

  /// Copies the blobs that another folder must hold, each checked; those that are here and whole stay.
  ///
  /// - Throws: `DocumentError.noBlob`, `DocumentError.damagedBlob`.
  func copy(_ hashes: [BlobHash], from other: BlobFolder) async throws {
    for hash in hashes where (try? self.bytes(hash)) == nil {
      guard let bytes = try other.bytes(hash) else { throw DocumentError.noBlob(hash) }
      _ = try await keep(
        AsyncStream { continuation in
          continuation.yield(bytes)
          continuation.finish()
        })
    }
  }

  /// Gives every blob of another folder, damaged ones too, a second name in this one; a copy where the file system has no such thing.
  func link(all other: BlobFolder) throws {
    for hash in other.all where !holds(hash) {
      let target = file(hash)
      if let fault = Files.reasonNotMade(Files.folder(of: target)) { throw LedgerError.readOnly(fault) }
      if Glibc.link(other.file(hash), target) != 0 {
        try FileManager.default.copyItem(atPath: other.file(hash), toPath: target)
      }
    }
  }

  func holds(_ hash: BlobHash) -> Bool { Files.isRegular(file(hash)) }

  var all: [BlobHash] {
    folders.flatMap { folder in names(in: "\(path)/\(folder)").compactMap { BlobHash(hex: folder + $0) } }
  }

  /// The blobs that were kept before a moment.
  func kept(before moment: Timestamp) -> [BlobHash] {
    all.filter { hash in Files.modified(file(hash)).map { $0 < moment } ?? false }
  }

  func remove(_ hash: BlobHash) { Files.remove(file(hash)) }

  private func file(_ hash: BlobHash) -> String { "\(path)/\(hash.hex.prefix(2))/\(hash.hex.dropFirst(2))" }

  private var folders: [String] { names(in: path).filter { $0.utf8.count == 2 } }

  private func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
