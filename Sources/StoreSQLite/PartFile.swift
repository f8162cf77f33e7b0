internal import Digests
internal import Foundation
internal import Glibc
internal import Ledger

/// A file that is written beside the place which it will take. It is locked while it is written, so that one which a killed process
/// left can be told and swept.
final class PartFile: Sendable {
  let path: String
  private let descriptor: Int32

  private static let start = ".compendium-"
  private static let end = ".part"

  /// Makes an empty file in the folder of `target`, for its owner alone, after sweeping that folder.
  init(beside target: String) throws(CopyError) {
    let folder = Files.folder(of: target)
    if let fault = Files.reasonNotMade(folder) { throw .unwritable(target, fault) }
    Self.sweep(folder)
    path = "\(folder)/\(Self.start)\(Hex.text(randomBytes(4)))\(Self.end)"
    guard let descriptor = Files.lockedFile(path) else { throw .unwritable(target, Files.lastFault(.make, target)) }
    self.descriptor = descriptor
  }

  /// Closing takes the locks that SQLite holds on the file with it: the file is in nobody's use by then.
  deinit { close(descriptor) }

  /// Gives the file the place that it was made for, without what belonged to the file that was there.
  func take(_ target: String) throws(LedgerError) {
    for end in SQLiteStore.besides { Files.remove(target + end) }
    try Files.move(path, to: target)
    try Files.sync(Files.folder(of: target))
  }

  /// Writes bytes after those that are there.
  func write(_ bytes: [UInt8]) throws(LedgerError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .readOnly(Files.lastFault(.write, path)) }
      rest = rest.dropFirst(count)
    }
  }

  /// Removes the file, if it has not taken its place.
  func remove() { Files.remove(path) }

  /// Removes the files that killed processes left in a folder, with what SQLite made beside them.
  static func sweep(_ folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard name.hasPrefix(start), let found = name.range(of: end) else { continue }
      let part = "\(folder)/\(name[..<found.upperBound])"
      if Files.isUnlocked(part) { Files.remove("\(folder)/\(name)") }
    }
  }
}
