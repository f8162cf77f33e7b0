internal import Foundation
public import Ledger

extension Timestamp {
  /// A minute in UTC as a browser's form writes it, such as `2026-12-24T09:00`; nil for anything else.
  public init?(minute text: String) {
    let moment = "\(text):00Z"
    guard let date = try? Date(moment, strategy: .iso8601), date.formatted(.iso8601) == moment else { return nil }
    self.init(milliseconds: Int64(date.timeIntervalSince1970) * 1_000)
  }
}
