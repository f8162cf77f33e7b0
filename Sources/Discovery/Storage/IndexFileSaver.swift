internal import Glibc

/// Puts the bytes of an index in a file: beside it first, to the disk, then in its place. Whatever happens meanwhile,
/// the path leads to the old file or to the new one, whole.
///
/// What is written lies at the path with `.new` behind it, locked; what a program that was stopped has left there is written over.
enum IndexFileSaver {
  /// Bytes that are handed over at once.
  private static let stretch = 1 << 23

  static func save(_ bytes: IndexBytes, to path: String) throws(IndexFileError) {
    let path = try target(of: path)
    let beside = path + ".new"
    let file = try locked(beside, for: path)
    defer { close(file) }
    do throws(IndexFileError) {
      guard ftruncate(file, 0) == 0 else { throw unwritable(path) }
      try write(bytes, to: file, path)
      guard fsync(file) == 0, rename(beside, path) == 0 else { throw unwritable(path) }
    } catch {
      unlink(beside)
      throw error
    }
    try syncFolder(of: path)
  }

  private static func unwritable(_ path: String) -> IndexFileError {
    .unwritable(path: path, code: errno)
  }

  /// The file to write, which is an index file or not there yet: that to which a link leads.
  private static func target(of path: String) throws(IndexFileError) -> String {
    guard !path.isEmpty else { throw .unnamed }
    var status = stat()
    guard stat(path, &status) == 0 else {
      if lstat(path, &status) == 0 { throw .danglingLink(path: path) }
      return path
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size == 0 || isIndex(path),
      let whole = realpath(path, nil)
    else { throw .occupied(path: path) }
    defer { free(whole) }
    return String(cString: whole)
  }

  private static func isIndex(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    var magic: UInt64 = 0
    return pread(file, &magic, 8, 0) == 8 && UInt64(littleEndian: magic) == IndexFile.magic
  }

  /// Opens and locks the file beside. Another writer may have renamed it between the two: then what was locked is no longer there.
  private static func locked(_ beside: String, for path: String) throws(IndexFileError) -> Int32 {
    while true {
      let file = open(beside, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
      guard file >= 0 else { throw unwritable(path) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let isBusy = errno == EWOULDBLOCK
        let error = isBusy ? IndexFileError.busy(path: path) : unwritable(path)
        close(file)
        throw error
      }
      var (own, there) = (stat(), stat())
      if fstat(file, &own) == 0, own.st_mode & S_IFMT != S_IFREG {
        close(file)
        throw .occupied(path: beside)
      }
      if stat(beside, &there) == 0, own.st_ino == there.st_ino, own.st_dev == there.st_dev {
        return file
      }
      close(file)
    }
  }

  private static func write(_ bytes: IndexBytes, to file: Int32, _ path: String) throws(IndexFileError) {
    var done = 0
    while done < bytes.count {
      let written = Glibc.write(file, bytes.start + done, min(stretch, bytes.count - done))
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw unwritable(path) }
      done += written
    }
  }

  /// The new name is on the disk when its folder is.
  private static func syncFolder(of path: String) throws(IndexFileError) {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw unwritable(path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw unwritable(path) }
  }
}
