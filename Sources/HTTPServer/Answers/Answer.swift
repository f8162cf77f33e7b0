internal import NIOCore

/// An answer as it goes onto the wire, but for what differs each time: date, request id, connection.
struct Answer: Sendable {
  let status: Int
  let head: ByteBuffer
  /// Nil for an answer that has none, such as 304.
  let body: ByteBuffer?
  /// An index into the names of ``Metrics``.
  var name: Int
  let cache: CacheOutcome
}
