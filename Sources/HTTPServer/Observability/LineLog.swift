internal import Glibc
internal import NIOConcurrencyHelpers
internal import NIOPosix

/// Writes lines to a file descriptor, many in one system call, without ever holding up who writes them.
///
/// A line is written at most ``delay`` after it came. When whoever reads falls behind by ``capacity``, further lines are
/// dropped and counted.
final class LineLog: Sendable {
  private struct Waiting {
    var bytes: [UInt8] = []
    var isFlushPlanned = false
    var dropped = 0
  }

  private static let delay: UInt32 = 50_000  // microseconds
  private static let capacity = 4 << 20  // bytes

  private let descriptor: Int32
  private let waiting = NIOLockedValueBox(Waiting())
  private let writing = NIOLock()
  private let thread: NIOThreadPool

  init(descriptor: Int32) {
    self.descriptor = descriptor
    thread = NIOThreadPool(numberOfThreads: 1)
    thread.start()
  }

  /// Lines lost since the start.
  var dropped: Int { waiting.withLockedValue(\.dropped) }

  /// Takes a line with its end. Returns at once.
  func append(_ line: [UInt8]) {
    let planFlush = waiting.withLockedValue { waiting in
      guard waiting.bytes.count < Self.capacity else {
        waiting.dropped += 1
        return false
      }
      waiting.bytes.append(contentsOf: line)
      defer { waiting.isFlushPlanned = true }
      return !waiting.isFlushPlanned
    }
    guard planFlush else { return }
    thread.submit { _ in
      usleep(Self.delay)
      self.flush()
    }
  }

  /// Writes what is waiting, and returns when it is written.
  func flush() {
    writing.withLock {
      let bytes = waiting.withLockedValue { waiting in
        waiting.isFlushPlanned = false
        defer { waiting.bytes = [] }
        return waiting.bytes
      }
      bytes.withUnsafeBytes(writeAll)
    }
  }

  /// Writes what is waiting and ends the thread.
  func close() async throws {
    flush()
    try await thread.shutdownGracefully()
    flush()
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return
      }
    }
  }
}
