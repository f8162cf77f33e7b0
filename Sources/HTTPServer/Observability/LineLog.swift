internal import Glibc
internal import NIOConcurrencyHelpers
internal import NIOCore
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
    /// Nil until the log is closed: what nobody has read by then is given up.
    var end: NIODeadline?
  }

  private static let delay: UInt32 = 50_000  // microseconds
  private static let capacity = 4 << 20  // bytes
  /// What a pipe that is ready takes at once without making its writer wait (PIPE_BUF).
  private static let atOnce = 4_096  // bytes
  private static let patience: TimeAmount = .seconds(1)

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

  /// Writes what is waiting, and returns when it is written or, once the log is closed, given up.
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

  /// Writes what is waiting and ends the thread, within about a second also where nobody reads.
  func close() async throws {
    waiting.withLockedValue { $0.end = .now() + Self.patience }
    try await thread.shutdownGracefully()
    flush()
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard isReady else {
        if isGivenUp { return drop(rest) }
        continue
      }
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.atOnce))
      let written = write(descriptor, piece.baseAddress, piece.count)
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return drop(rest)
      }
    }
  }

  /// Whether the reader takes more, within a tenth of a second.
  private var isReady: Bool {
    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&ready, 1, 100) > 0
  }

  private var isGivenUp: Bool { waiting.withLockedValue { $0.end.map { $0 <= .now() } ?? false } }

  private func drop(_ bytes: Slice<UnsafeRawBufferPointer>) {
    let lines = bytes.count { $0 == UInt8(ascii: "\n") }
    waiting.withLockedValue { $0.dropped += lines }
  }
}
