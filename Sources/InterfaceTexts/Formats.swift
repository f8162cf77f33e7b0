internal import Foundation
internal import Practices

/// How a language writes numbers, dates and lists, by CLDR through Foundation.
struct Formats: Sendable {
  private let locale: Locale
  private let list: ListFormatStyle<StringStyle, [String]>
  private let day: Date.FormatStyle
  private let month: Date.FormatStyle
  private let calendar: Calendar
  /// How the language writes 0 to 9.
  private let digits: [String]

  init(_ language: Language) {
    // The collection is European: its English writes 23 November 2026.
    locale = Locale(identifier: language == .english ? "en-GB" : language.tag)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    self.calendar = calendar
    let style = Date.FormatStyle(locale: locale, calendar: calendar, timeZone: .gmt)
    day = style.day().month(.wide).year()
    month = style.month(.wide).year()
    let locale = locale
    digits = (0..<10).map { $0.formatted(.number.locale(locale)) }
    list = ListFormatStyle(memberStyle: StringStyle()).locale(locale)
  }

  /// Below a thousand nothing groups the digits: they are written in a row, which takes a hundredth of the time. A page of the catalogue
  /// has a hundred counts.
  func number(_ number: Int) -> String {
    guard (0..<1_000).contains(number) else { return number.formatted(.number.locale(locale)) }
    if number < 10 { return digits[number] }
    let tens = digits[number / 10 % 10] + digits[number % 10]
    return number < 100 ? tens : digits[number / 100] + tens
  }

  func percent(_ number: Int) -> String { (Double(number) / 100).formatted(.percent.locale(locale)) }

  func list(_ items: [String]) -> String { list.format(items) }

  func languageName(_ tag: String) -> String { locale.localizedString(forIdentifier: tag) ?? tag }

  func date(year: Int, month: Int?, day: Int?) -> String {
    guard let month else { return String(year) }
    let components = DateComponents(year: year, month: month, day: day ?? 1, hour: 12)
    guard let date = calendar.date(from: components) else { return String(year) }
    return day == nil ? self.month.format(date) : self.day.format(date)
  }

  func day(milliseconds: Int64) -> String {
    day.format(Date(timeIntervalSince1970: Double(milliseconds) / 1000))
  }
}

/// Leaves a list's members as they are.
private struct StringStyle: FormatStyle {
  func format(_ value: String) -> String { value }
}
