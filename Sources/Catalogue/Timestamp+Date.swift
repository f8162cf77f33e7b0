internal import Foundation
public import Ledger
public import Practices

extension Timestamp {
  /// The day in UTC.
  public var date: PartialDate {
    let text = Date(timeIntervalSince1970: Double(milliseconds) / 1_000).ISO8601Format()
    guard let date = PartialDate(String(text.prefix(10))) else { preconditionFailure("“\(text)” has no day") }
    return date
  }
}
