internal import Foundation
internal import Glibc
internal import Ledger

/// What the store asks of the file system beside SQLite.
enum Files {
  /// Which file a path leads to.
  struct Identity: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
  }

  static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// In bytes; nil when there is no file.
  static func size(_ path: String) -> Int64? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Int64(status.st_size)
  }

  /// When a file was last written; nil when there is none.
  static func modified(_ path: String) -> Timestamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Timestamp(milliseconds: Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000)
  }

  /// Whether a path leads to a file, and not to a folder, a pipe or a device.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// The path with every symbolic link in it followed.
  static func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

  /// Whether two paths lead to one file, or would when a file is made there.
  static func isSamePlace(_ path: String, _ other: String) -> Bool {
    let (found, otherFound) = (identity(path), identity(other))
    guard found == nil, otherFound == nil else { return found == otherFound }
    guard let parent = identity(folder(of: path)), parent == identity(folder(of: other)) else { return false }
    return URL(fileURLWithPath: path).lastPathComponent == URL(fileURLWithPath: other).lastPathComponent
  }

  /// Makes an empty file that only its owner may read, with the folders above it that are missing (for the owner alone too).
  ///
  /// - Returns: False when something was there already.
  static func create(_ path: String) throws(LedgerError) -> Bool {
    let folder = folder(of: path)
    if let fault = reasonNotMade(folder) { throw .unavailable(fault) }
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw .unavailable(lastFault(.make, path))
    }
    close(descriptor)
    try sync(folder)
    return true
  }

  /// Makes a folder for its owner alone, with the folders above it that are missing.
  ///
  /// - Returns: Why that is not possible; nil when the folder is there.
  static func reasonNotMade(_ folder: String) -> StoreFault? {
    if isFolder(folder) || mkdir(folder, 0o700) == 0 { return nil }
    var code = errno
    if code == ENOENT {
      if let fault = reasonNotMade(Self.folder(of: folder)) { return fault }
      if mkdir(folder, 0o700) == 0 { return nil }
      code = errno
    }
    // Another process may have made it meanwhile.
    return isFolder(folder) ? nil : .refused(.makeFolder, folder, code: code)
  }

  /// Makes an empty file that only its owner may read, and locks it as a whole (`flock`, which SQLite's own locks do not meet).
  ///
  /// - Returns: Its descriptor; nil where it cannot be made, ``lastFault(_:_:)`` says why.
  static func lockedFile(_ path: String) -> Int32? {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    // A sweep may have come between the two.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, identity(path) != nil else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// Why the last call did not succeed.
  static func lastFault(_ deed: FileDeed, _ path: String) -> StoreFault {
    errno == ENOSPC ? .diskFull : .refused(deed, path, code: errno)
  }

  /// Whether nobody holds a lock as of ``lockedFile(_:)``, also when the file is gone.
  static func isUnlocked(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno == ENOENT }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// Brings a file's bytes, or a folder's names, to the disk.
  static func sync(_ path: String) throws(LedgerError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unavailable(lastFault(.open, path)) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .readOnly(lastFault(.sync, path)) }
  }

  static func move(_ path: String, to target: String) throws(LedgerError) {
    guard rename(path, target) == 0 else { throw .readOnly(lastFault(.move(to: target), path)) }
  }

  /// Gives a file a second name; where the file system has no such thing, the second name alone stays.
  static func link(_ path: String, to target: String) throws(LedgerError) {
    if Glibc.link(path, target) != 0 { try move(path, to: target) }
  }

  /// Removes a file if it is there.
  static func remove(_ path: String) { unlink(path) }

  /// Why SQLite could not open the database at `path` for reading, as the operating system says; nil when it could.
  static func reasonNotReadable(_ path: String) -> StoreFault? {
    access(path, R_OK) == 0 ? nil : lastFault(.open, path)
  }

  /// Why SQLite could not write the database at `path`, as the operating system says; nil when it could.
  static func reasonNotWritable(_ path: String) -> StoreFault? {
    for file in [path, folder(of: path), path + "-wal", path + "-shm"] where access(file, W_OK) != 0 && errno != ENOENT
    {
      return lastFault(.write, file)
    }
    return nil
  }

  /// Tries to write a page beside the database: nil when that went well, else why not.
  static func reasonNothingFits(beside path: String) -> StoreFault? {
    var template = Array("\(folder(of: path))/.health-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return lastFault(.write, folder(of: path)) }
    unlink(template)
    defer { close(descriptor) }
    let page = [UInt8](repeating: 0, count: 4096)
    return write(descriptor, page, page.count) == page.count ? nil : lastFault(.write, folder(of: path))
  }

  /// A file that the kernel writes as it is read; empty when there is none. Foundation stops at its first page.
  static func kernelBytes(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var page = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &page, page.count)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: page.prefix(count))
    }
  }

  /// Whether the file system that holds `path` has no room left.
  static func isFull(_ path: String) -> Bool {
    var status = statvfs()
    return statvfs(path, &status) == 0 && status.f_bavail == 0
  }
}
