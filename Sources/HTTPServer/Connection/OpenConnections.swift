internal import NIOCore
internal import Synchronization

/// The connections that are open, so that none outlives its server: one that is accepted just when the server stops is never handed
/// to it, and nobody else would close it.
final class OpenConnections: Sendable {
  /// Nil once all were closed.
  private let channels = Mutex<[ObjectIdentifier: any Channel]?>([:])

  func add(_ channel: any Channel) {
    let id = ObjectIdentifier(channel)
    let isLate = channels.withLock { channels in
      channels?[id] = channel
      return channels == nil
    }
    if isLate { return channel.close(promise: nil) }
    channel.closeFuture.whenComplete { _ in self.channels.withLock { $0?[id] = nil } }
  }

  /// Closes what is open, and what will be opened.
  func closeAll() {
    let left = channels.withLock { channels in
      defer { channels = nil }
      return channels ?? [:]
    }
    for channel in left.values { channel.close(promise: nil) }
  }
}
