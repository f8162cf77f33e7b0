internal import NIOConcurrencyHelpers

/// The present second, its written forms made once a second.
final class WallClock: Sendable {
  private let now: @Sendable () -> Int64
  private let latest: NIOLockedValueBox<Moment>

  /// - Parameter now: seconds since 1970-01-01, UTC.
  init(now: @escaping @Sendable () -> Int64) {
    self.now = now
    latest = NIOLockedValueBox(Moment(second: now()))
  }

  var moment: Moment {
    let second = now()
    return latest.withLockedValue { latest in
      if latest.second != second { latest = Moment(second: second) }
      return latest
    }
  }
}
