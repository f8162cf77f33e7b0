internal import Digests
internal import Synchronization

/// How often a client may do a thing: so many times at once, then so many in a time.
///
/// The generic cell rate algorithm, which is a bucket of `burst` tokens that fills by `count` in each `seconds`, kept as one
/// number for each bucket: when it will be full. A full bucket needs no memory. Beyond the number of buckets that it
/// remembers it forgets those that will be full soonest, so that a crowd of new clients frees nobody who has spent much.
public final class RateLimit: Sendable {
  /// Who did what; the name as a digest, since a request may have chosen it, at any length.
  private struct Key: Hashable {
    let name: SHA256Digest
    let client: AddressRange?
  }

  private let count: Int64
  private let period: Int64
  private let burst: Int64
  private let memory: Int
  /// When each bucket will be full, in milliseconds times `count`, which makes every step a whole number.
  private let buckets = Mutex<[Key: Int64]>([:])

  /// - Parameters:
  ///   - count: 1...100,000.
  ///   - seconds: the time in which `count` may be done again; at least 1.
  ///   - burst: what may be done at once; `count` unless told.
  ///   - memory: buckets remembered, of about 120 bytes each.
  public init(_ count: Int, per seconds: Int, burst: Int? = nil, memory: Int = 20_000) {
    let burst = burst ?? count
    precondition((1...100_000).contains(count) && seconds > 0 && burst > 0 && memory > 0, "That is no limit.")
    self.count = Int64(count)
    period = Int64(seconds) * 1_000
    self.burst = Int64(burst)
    self.memory = memory
  }

  /// Spends one token of a client, or where `client` is nil, of all together.
  ///
  /// A client is an IPv4 address or the /64 of an IPv6 address; what is no address is one client.
  ///
  /// - Parameters:
  ///   - name: tells apart what is limited by the same numbers, such as the account that is tried.
  ///   - client: an address.
  ///   - milliseconds: since 1970-01-01, UTC.
  /// - Returns: Nil where there was one, otherwise the seconds until there is.
  public func spend(_ name: String, by client: String?, at milliseconds: Int64) -> Int? {
    let key = Key(name: SHA256Digest(of: name), client: client.flatMap { AddressRange(client: $0) })
    let now = milliseconds * count
    return buckets.withLock { buckets -> Int? in
      // A clock that was set back makes nobody wait longer than an empty bucket does.
      let full = min(max(buckets[key] ?? now, now), now + burst * period)
      let excess = full - now - (burst - 1) * period
      if excess > 0 {
        buckets[key] = full
        return Int((excess + count * 1_000 - 1) / (count * 1_000))
      }
      if buckets.count >= memory, buckets[key] == nil { forget(in: &buckets, at: now) }
      buckets[key] = full + period
      return nil
    }
  }

  /// - Throws: ``SiteError/tooManyRequests(retryAfter:)`` where the client of `request` has spent its tokens.
  public func check(_ name: String, by request: SiteRequest, at milliseconds: Int64) throws(SiteError) {
    if let seconds = spend(name, by: request.clientAddress, at: milliseconds) {
      throw .tooManyRequests(retryAfter: seconds)
    }
  }

  /// Buckets that are remembered.
  var remembered: Int { buckets.withLock(\.count) }

  /// Forgets the full ones and, where too few are, a quarter: those that will be full soonest. So a new client costs a part
  /// of a pass over all.
  private func forget(in buckets: inout [Key: Int64], at now: Int64) {
    buckets = buckets.filter { $0.value > now }
    let room = max(memory / 4, 1)
    guard buckets.count > memory - room else { return }
    let surplus = buckets.count - (memory - room)
    for (key, _) in buckets.sorted(by: { $0.value < $1.value }).prefix(surplus) { buckets[key] = nil }
  }
}
