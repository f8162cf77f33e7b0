internal import Foundation

/// A second of time in the forms in which answers and the log write it.
final class Moment: Sendable {
  /// Since 1970-01-01 00:00:00 UTC.
  let second: Int64
  /// Days since 1970-01-01, UTC.
  let day: Int64
  /// The line `Date: …` of an answer, with its line end (RFC 9110, 5.6.7).
  let dateLine: [UInt8]
  /// As in RFC 3339, such as `2026-03-02T09:05:07Z`.
  let timestamp: [UInt8]

  init(second: Int64) {
    let date = Date(timeIntervalSince1970: Double(second))
    self.second = second
    day = Int64((Double(second) / 86_400).rounded(.down))
    dateLine = Array("Date: \(date.formatted(Self.ofHTTP))\r\n".utf8)
    timestamp = Array(date.ISO8601Format().utf8)
  }

  /// `Mon, 02 Mar 2026 09:05:07 GMT`
  private static let ofHTTP = Date.VerbatimFormatStyle(
    format: """
      \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .padded(4)) \
      \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) GMT
      """, locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
}
