internal import Glibc

/// The bytes of a segment, in memory or mapped from a file. Nobody changes them.
///
/// `@unchecked Sendable`: memory is written before the value is made and never after, a mapping only reads; both are
/// given back with the last owner.
final class IndexBytes: @unchecked Sendable {
  let start: UnsafeRawPointer
  let count: Int
  let isMapped: Bool

  /// Takes over memory of `malloc`.
  init(owning memory: UnsafeMutableRawPointer, count: Int) {
    start = UnsafeRawPointer(memory)
    self.count = count
    isMapped = false
  }

  /// Maps a file, which nobody may shorten while it is mapped: a new one takes its place by renaming.
  init(mapping path: String) throws(IndexFileError) {
    func unreadable() -> IndexFileError { .unreadable(path: path, code: errno) }
    // A FIFO that nobody writes to would not be opened otherwise.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw unreadable() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw unreadable() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .foreign(path: path) }
    count = Int(status.st_size)
    guard count >= IndexFile.headSize else { throw .foreign(path: path) }
    guard let mapped = mmap(nil, count, PROT_READ, MAP_SHARED, file, 0), mapped != MAP_FAILED else {
      throw unreadable()
    }
    start = UnsafeRawPointer(mapped)
    isMapped = true
  }

  deinit {
    let memory = UnsafeMutableRawPointer(mutating: start)
    if isMapped { munmap(memory, count) } else { free(memory) }
  }
}
