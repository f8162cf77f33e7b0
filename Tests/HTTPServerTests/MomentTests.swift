import Foundation
import TestSupport
import Testing

@testable import HTTPServer

struct MomentTests {
  @Test func writesDatesAsTheCalendarDoes() {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "UTC")
    var generator = SeededGenerator(state: 5)
    let edges: [Int64] = [0, 951_782_399, 951_782_400, 1_709_164_800, 4_107_542_400, -1]
    for second in edges + (0..<300).map({ _ in Int64.random(in: 0..<7_000_000_000, using: &generator) }) {
      let moment = Moment(second: second)
      let date = Date(timeIntervalSince1970: Double(second))
      formatter.dateFormat = "'Date: 'EEE, dd MMM yyyy HH:mm:ss 'GMT'"
      #expect(String(decoding: moment.dateLine, as: UTF8.self) == formatter.string(from: date) + "\r\n")
      formatter.dateFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'"
      #expect(String(decoding: moment.timestamp, as: UTF8.self) == formatter.string(from: date))
    }
  }

  @Test func changesTheDayAtMidnightUTC() {
    #expect(Moment(second: 86_399).day == 0)
    #expect(Moment(second: 86_400).day == 1)
  }
}
