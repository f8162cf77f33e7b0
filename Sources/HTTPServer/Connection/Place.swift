internal import NIOCore
internal import Synchronization

/// What a connection has among ``OpenConnections``.
final class Place: Sendable {
  /// Sent to a connection whose place another one has got: it ends at once, or with the answer that it owes.
  struct Lost: Sendable {}

  /// Nil where a client's connections are not counted.
  let client: AddressRange?
  /// Whether only operators are answered here, because all other places are taken.
  let isReserved: Bool
  private let since = Atomic<UInt64>(NIODeadline.now().uptimeNanoseconds)

  init(client: AddressRange?, isReserved: Bool) {
    self.client = client
    self.isReserved = isReserved
  }

  /// Since when the client could have sent a request and has not, in nanoseconds of uptime; the largest number while a
  /// request is answered. A head that comes byte by byte is none yet.
  var waitingSince: UInt64 { since.load(ordering: .relaxed) }

  func wait() { since.store(NIODeadline.now().uptimeNanoseconds, ordering: .relaxed) }
  func work() { since.store(.max, ordering: .relaxed) }
}
