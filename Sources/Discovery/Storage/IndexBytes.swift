internal import Glibc

/// The bytes of a segment: made in memory, or a file that is mapped. Nobody changes them.
///
/// `@unchecked Sendable`: the memory is written before the value is made and never after, and freed with the last owner.
final class IndexBytes: @unchecked Sendable {
  let start: UnsafeRawPointer
  let count: Int
  private let isMapped: Bool

  /// Takes over memory of `malloc`.
  init(owning memory: UnsafeMutableRawPointer, count: Int) {
    start = UnsafeRawPointer(memory)
    self.count = count
    isMapped = false
  }

  /// Maps a file for reading. Pages come from the disk when they are first used.
  ///
  /// - Throws: ``IndexFileError/unreadable(path:reason:)``.
  init(mapping path: String) throws(IndexFileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is no file") }
    count = Int(status.st_size)
    guard count > 0 else { throw .foreign(path: path) }
    guard let memory = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), memory != MAP_FAILED else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    start = UnsafeRawPointer(memory)
    isMapped = true
  }

  deinit {
    let memory = UnsafeMutableRawPointer(mutating: start)
    if isMapped { munmap(memory, count) } else { free(memory) }
  }
}
