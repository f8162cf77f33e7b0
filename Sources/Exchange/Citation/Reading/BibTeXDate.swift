internal import Records

/// A year with what BibTeX files have of month and day, such as `feb`, `February`, `2` or `14~feb`.
struct BibTeXDate {
  let date: PartialDate

  /// Nil for what is none of these, and for a day that there is not.
  init?(year: String, months: [String], days: [String]) {
    guard year.utf8.count == 4, let year = Int(year) else { return nil }
    var (month, day): (Int?, Int?) = (nil, nil)
    for word in months.flatMap(Self.words) {
      if let named = Self.month(word) {
        // What stood before it was the day.
        (month, day) = (named, month ?? day)
      } else {
        guard let number = Int(word), month == nil || day == nil else { return nil }
        if month == nil { month = number } else { day = number }
      }
    }
    for word in days.flatMap(Self.words) {
      guard let number = Int(word), day == nil || day == number else { return nil }
      day = number
    }
    guard let date = PartialDate(year: year, month: month, day: day) else { return nil }
    self.date = date
  }

  private static func words(_ text: String) -> [Substring] { text.split { " .,/".contains($0) } }

  private static func month(_ word: Substring) -> Int? {
    let word = word.lowercased()
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
