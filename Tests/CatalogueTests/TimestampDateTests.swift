import Catalogue
import Ledger
import Records
import Testing

@Suite struct TimestampDateTests {
  /// One after the other, so that no day is taken for that before it.
  @Test func isTheDayInUTC() {
    let day: Int64 = 86_400_000
    let moments: [(Int64, String)] = [
      (0, "1970-01-01"), (day - 1, "1970-01-01"), (day, "1970-01-02"), (-1, "1969-12-31"), (-day, "1969-12-31"),
      (-day - 1, "1969-12-30"), (1_795_000_000_000, "2026-11-18"), (951_782_400_000, "2000-02-29"),
      (951_868_799_999, "2000-02-29"), (951_868_800_000, "2000-03-01"), (0, "1970-01-01"),
    ]
    for (milliseconds, text) in moments {
      #expect(Timestamp(milliseconds: milliseconds).date == PartialDate(text), "\(milliseconds)")
    }
  }
}
