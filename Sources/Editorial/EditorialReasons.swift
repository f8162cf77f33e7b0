public import Records

/// What can be wrong in the forms and records of the room; the words are in the interface's texts.
extension Fault.Reason {
  public static let unanswered = Self("unanswered")
  /// A consent without which nothing can be handed in.
  static let mustBeAgreed = Self("mustBeAgreed")
  /// Whether an answer may still come.
  public var isOnlyMissing: Bool { self == .unanswered || self == .mustBeAgreed }
  public static let noMailAddress = Self("noMailAddress")
  /// There is an account of that address.
  public static let emailTaken = Self("emailTaken")
  /// A moment that is over, or more than a year away.
  public static let momentNotAhead = Self("momentNotAhead")
  /// What is no moment as `2026-12-24T09:00`.
  public static let notAMoment = Self("notAMoment")
  /// No date, or one that is still to come.
  public static let noPastDate = Self("noPastDate")
  /// The call was not open then.
  public static let callClosed = Self("callClosed")
  /// Whoever is asked for a review of a text changed it.
  static let wroteText = Self("wroteText")
  /// A record of that id was taken back.
  public static let recordTaken = Self("recordTaken")

  // MARK: - Editions

  static let editionNameTaken = Self("editionNameTaken")
  /// A month or a year where a day is needed.
  static let noWholeDay = Self("noWholeDay")
  static let dayToCome = Self("dayToCome")

  // MARK: - Files

  static let noFile = Self("noFile")
  static let emptyFile = Self("emptyFile")
  /// Of a type that is not taken.
  static let notAttachable = Self("notAttachable")
  static func attachmentTooLarge(_ megabytes: Int) -> Self { Self("attachmentTooLarge", ["limit": .number(megabytes)]) }
  static func tooManyFiles(_ limit: Int) -> Self { Self("tooManyFiles", ["limit": .number(limit)]) }

  // MARK: - Rules of calls

  static func outOfRange(_ from: Int, _ to: Int) -> Self {
    Self("outOfRange", ["from": .text(String(from)), "to": .text(String(to))])
  }
  static let optionsOfChoices = Self("optionsOfChoices")
  static func noEarlierQuestion(_ key: Key) -> Self { Self("noEarlierQuestion", ["question": .text(key.text)]) }
}
