public import Records

extension InterfaceTexts {
  public func number(_ number: Int) -> String { formats.number(number) }

  /// A date as precisely as it is known.
  public func date(_ date: PartialDate) -> String { formats.date(year: date.year, month: date.month, day: date.day) }

  /// The year of a date, where that alone is sure.
  public func year(_ date: PartialDate) -> String { formats.date(year: date.year, month: nil, day: nil) }

  /// The day, in UTC, of a moment in milliseconds since 1970-01-01T00:00:00Z.
  public func day(milliseconds: Int64) -> String { formats.day(milliseconds: milliseconds) }

  /// The day and the minute, in UTC, of a moment in milliseconds since 1970-01-01T00:00:00Z.
  public func moment(milliseconds: Int64) -> String { formats.moment(milliseconds: milliseconds) }

  /// “a, b and c”.
  public func list(_ items: [String]) -> String { formats.list(items) }

  /// The name of a language in this one.
  public func name(of language: Language) -> String { formats.languageName(language.tag) }

  /// The name of this language in itself, as the language switch shows it.
  public var ownName: String { formats.ownName }

  /// The direction of this language's script, as HTML names it.
  public var direction: String { formats.direction }

  public static func direction(of language: Language) -> String { Formats.direction(language.tag) }
}
