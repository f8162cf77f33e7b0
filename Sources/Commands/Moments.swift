import Catalogue
import Foundation
import Ledger
import Records

extension Timestamp {
  static var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
}

extension Entry {
  /// Tells that the entry could not have the time which the clock gave it.
  func tellTime(asked: Timestamp) {
    guard at > asked else { return }
    Console.message(
      "The clock says \(asked.iso8601), behind the newest entry of the ledger. Entry \(sequence) is dated as that one: "
        + "\(at.iso8601). Check the clock.")
  }
}

extension PartialDate {
  /// Today in UTC.
  static var today: PartialDate? { PartialDate(String(Timestamp.now.iso8601.prefix(10))) }
}
