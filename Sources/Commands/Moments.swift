import Foundation
import Ledger
import Records

extension Timestamp {
  static var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }

  /// Such as `2026-11-23T17:15:41Z`, in UTC.
  var iso8601: String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1_000).ISO8601Format()
  }
}

extension PartialDate {
  /// Today in UTC.
  static var today: PartialDate? { PartialDate(String(Timestamp.now.iso8601.prefix(10))) }
}
