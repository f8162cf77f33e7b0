internal import Foundation
public import Ledger
internal import Records

extension PartialDate {
  static let millisecondsOfADay: Int64 = 86_400_000

  /// When the day begins in UTC, in milliseconds since 1970; of a month or a year, its first day.
  var beginning: Int64 {
    var parts = DateComponents(year: year, month: month ?? 1, day: day ?? 1)
    parts.timeZone = .gmt
    let date = Calendar(identifier: .gregorian).date(from: parts) ?? .distantPast
    return Int64((date.timeIntervalSince1970 * 1_000).rounded())
  }
}

extension Timestamp {
  /// The day in UTC.
  var day: PartialDate? { PartialDate(String(iso8601.prefix(10))) }

  /// Such as `2026-11-23T09:30:00.250Z`.
  var iso8601: String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
      .ISO8601Format(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }

  /// A minute in UTC as a browser's form writes it, such as `2026-12-24T09:00`; nil for anything else.
  public init?(minute text: String) {
    let moment = "\(text):00Z"
    guard let date = try? Date(moment, strategy: .iso8601), date.formatted(.iso8601) == moment else { return nil }
    self.init(milliseconds: Int64(date.timeIntervalSince1970) * 1_000)
  }
}
