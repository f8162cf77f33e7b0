import Foundation
import Records
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    "2012", "1000", "9999", "2012-12", "2012-01", "2012-12-04", "2024-02-29", "2000-02-29", "1999-12-31",
  ])
  func readsWhatItWrites(_ text: String) throws {
    #expect(try #require(PartialDate(text)).description == text)
  }

  @Test(arguments: [
    "", "-", "20", "0999", "999", "10000", "02012", "2012-", "2012-1", "2012-13", "2012-00", "2012-12-", "2012-12-00",
    "2012-12-4", "2012-12-32", "2012-04-31", "2023-02-29", "1900-02-29", "2012-12-04-01", "2012/12", " 2012", "2012 ",
    "+2012", "-2012", "٢٠١٢", "２０１２", "2012-12-04T00:00", "2012\u{301}", "2012-\u{301}12",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func hasExactlyTheDaysOfTheGregorianCalendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for year in [1600, 1700, 1900, 1999, 2000, 2012, 2023, 2024, 2100] {
      for month in 1...12 {
        let first = try #require(calendar.date(from: DateComponents(year: year, month: month, day: 1)))
        let days = try #require(calendar.range(of: .day, in: .month, for: first)).count
        #expect((1...31).filter { PartialDate(year: year, month: month, day: $0) != nil } == Array(1...days))
      }
    }
  }

  @Test func needsAMonthForADay() {
    #expect(PartialDate(year: 2012, month: nil, day: 4) == nil)
  }

  @Test func sortsByFirstPossibleDayTheLessPreciseFirst() {
    let sorted = ["2011-12-31", "2012", "2012-01", "2012-01-01", "2012-01-02", "2012-02", "2013"].compactMap {
      PartialDate($0)
    }
    #expect(sorted.shuffled().sorted() == sorted)
  }

  @Test(arguments: [
    ("2011", "2012", true), ("2012", "2012", false), ("2012", "2012-05", false), ("2012-05", "2012", false),
    ("2012-04", "2012-05", true), ("2012-04", "2012-05-01", true), ("2012-05", "2012-05-01", false),
    ("2012-05-01", "2012-05-02", true), ("2012-05-02", "2012-05-01", false), ("2013", "2012-12-31", false),
  ])
  func isCertainlyBeforeOnlyWhenEveryDayIs(_ left: String, _ right: String, _ expected: Bool) throws {
    #expect(try #require(PartialDate(left)).isCertainlyBefore(try #require(PartialDate(right))) == expected)
  }

  @Test func isAStringInJSON() throws {
    let date = try #require(PartialDate("2012-12"))
    #expect(String(decoding: try JSONEncoder().encode([date]), as: UTF8.self) == #"["2012-12"]"#)
    #expect(try JSONDecoder().decode([PartialDate].self, from: Data(#"["2012-12"]"#.utf8)) == [date])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([PartialDate].self, from: Data(#"["12/2012"]"#.utf8))
    }
  }
}
