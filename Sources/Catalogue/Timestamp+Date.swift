internal import Foundation
internal import Synchronization
public import Ledger
internal import Practices
public import Records

extension Timestamp {
  /// The day in UTC.
  public var date: PartialDate {
    let day = Int((Double(milliseconds) / 86_400_000).rounded(.down))
    return Self.newest.withLock { newest in
      if let newest, newest.day == day { return newest.date }
      let date = written
      newest = (day, date)
      return date
    }
  }

  /// The day that was asked for last: every page asks for the present one, and formatting it takes longer than finding a practice.
  private static let newest = Mutex<(day: Int, date: PartialDate)?>(nil)

  private var written: PartialDate {
    guard let date = PartialDate(String(iso8601.prefix(10))) else { preconditionFailure("“\(iso8601)” has no day") }
    return date
  }

  /// Such as `2026-11-23T17:15:41Z`, in UTC.
  public var iso8601: String { Date(timeIntervalSince1970: Double(milliseconds) / 1_000).ISO8601Format() }
}
