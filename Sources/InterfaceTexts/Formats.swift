internal import Foundation
internal import Records
internal import Synchronization

/// How a language writes numbers, dates and lists, by CLDR through Foundation. What every page needs is asked for once.
///
/// A class, so that texts, which every view of a page holds, are copied at the cost of one reference.
final class Formats: Sendable {
  private let locale: Locale
  private let list: ListFormatStyle<StringStyle, [String]>
  private let day: Date.FormatStyle
  private let month: Date.FormatStyle
  private let moment: Date.FormatStyle
  private let calendar: Calendar
  /// Every page says of which day the collection is.
  private let lastDay = Mutex<(milliseconds: Int64, text: String)?>(nil)
  /// 0 to 999.
  private let small: [String]
  /// What stands before the last three of four digits, and of five.
  private let separators: (four: String, five: String)
  /// By tag, those of the interface.
  private let languageNames: [String: String]
  /// The name of the language in itself, as a title.
  let ownName: String
  /// As HTML names it.
  let direction: String

  init(_ language: Language) {
    // The collection is European: its English writes 23 November 2026.
    locale = Locale(identifier: language == .english ? "en-GB" : language.tag)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    self.calendar = calendar
    let style = Date.FormatStyle(locale: locale, calendar: calendar, timeZone: .gmt)
    day = style.day().month(.wide).year()
    month = style.month(.wide).year()
    moment = style.day().month(.wide).year().hour().minute()
    let locale = locale
    small = (0..<1_000).map { $0.formatted(.number.locale(locale)) }
    separators = (
      String(1_000.formatted(.number.locale(locale)).dropFirst(1).dropLast(3)),
      String(10_000.formatted(.number.locale(locale)).dropFirst(2).dropLast(3))
    )
    let names = Language.interface.map { ($0.tag, locale.localizedString(forIdentifier: $0.tag) ?? $0.tag) }
    languageNames = Dictionary(uniqueKeysWithValues: names)
    let name = locale.localizedString(forIdentifier: language.tag) ?? language.tag
    ownName = name.prefix(1).uppercased(with: locale) + name.dropFirst()
    direction = Self.direction(language.tag)
    list = ListFormatStyle(memberStyle: StringStyle()).locale(locale)
  }

  /// A page of the catalogue has a hundred counts; put together from what is known they take a hundredth of the time.
  func number(_ number: Int) -> String {
    guard (0..<100_000).contains(number) else { return number.formatted(.number.locale(locale)) }
    if number < 1_000 { return small[number] }
    let rest = number % 1_000
    let zeros = rest < 10 ? small[0] + small[0] : rest < 100 ? small[0] : ""
    return small[number / 1_000] + (number < 10_000 ? separators.four : separators.five) + zeros + small[rest]
  }

  func percent(_ number: Int) -> String { (Double(number) / 100).formatted(.percent.locale(locale)) }

  func list(_ items: [String]) -> String { list.format(items) }

  func languageName(_ tag: String) -> String {
    languageNames[tag] ?? locale.localizedString(forIdentifier: tag) ?? tag
  }

  static func direction(_ tag: String) -> String {
    Locale.Language(identifier: tag).characterDirection == .rightToLeft ? "rtl" : "ltr"
  }

  func date(year: Int, month: Int?, day: Int?) -> String {
    guard let month else { return String(year) }
    let components = DateComponents(year: year, month: month, day: day ?? 1, hour: 12)
    guard let date = calendar.date(from: components) else { return String(year) }
    return day == nil ? self.month.format(date) : self.day.format(date)
  }

  /// Such as “29 February”, also of a month that has fewer days than that: the name is that of a day it has.
  func dayAndMonth(_ day: Int, _ month: Int) -> String {
    let components = DateComponents(year: 2000, month: month, day: 2, hour: 12)
    guard let date = calendar.date(from: components) else { return "\(day). \(month)." }
    // The second stands for any: languages write something else for the first only.
    let second = Date.FormatStyle(locale: locale, calendar: calendar, timeZone: .gmt).day().month(.wide).format(date)
    return second.replacing("2", with: String(day), maxReplacements: 1)
  }

  func moment(milliseconds: Int64) -> String {
    moment.format(Date(timeIntervalSince1970: Double(milliseconds) / 1000)) + " UTC"
  }

  func day(milliseconds: Int64) -> String {
    lastDay.withLock { last in
      if let last, last.milliseconds == milliseconds { return last.text }
      let text = day.format(Date(timeIntervalSince1970: Double(milliseconds) / 1000))
      last = (milliseconds, text)
      return text
    }
  }
}

/// Leaves a list's members as they are.
private struct StringStyle: FormatStyle {
  func format(_ value: String) -> String { value }
}
