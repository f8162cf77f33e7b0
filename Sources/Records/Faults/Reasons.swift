/// The reasons that any record can give. `docs/content-format.md` shows their words, `content/interface` has them.
extension Fault.Reason {
  // MARK: - Values

  /// The field has to be there and is not.
  public static func missing(_ name: String) -> Self { Self("missing", ["field": .text(name)]) }

  public static func unknownField(_ name: String, known: [String]) -> Self {
    Self("unknownField", ["field": .text(name), "fields": .text(known.joined(separator: ", "))])
  }

  /// The name of a field is no text.
  public static let fieldWithoutName = Self("fieldWithoutName")

  /// Something else than was expected; `means` says what an unquoted text stands for in YAML.
  public static func expected(_ expected: String, found: FieldTree) -> Self {
    var values: [String: Fault.Value] = ["expected": .word(expected)]
    values["found"] = found.foundWords
    guard let (text, meaning) = found.mistaken else { return Self("expected", values) }
    values["text"] = .text(text)
    values["means"] = .word(meaning)
    return Self("expectedUnquoted", values)
  }

  public static func expectedOneOf(_ choices: [String], found: FieldTree) -> Self {
    Self("expectedOneOf", ["choices": .text(choices.joined(separator: ", ")), "found": found.foundWords])
  }

  /// An unquoted text that YAML takes for something else.
  public static func unquoted(_ text: String, means meaning: String) -> Self {
    Self("unquoted", ["text": .text(text), "means": .word(meaning)])
  }

  public static let empty = Self("empty")

  /// Something of another form than the field has, where nobody wrote it by hand.
  public static let unreadableValue = Self("unreadableValue")
  public static func noSuchDay(_ day: Int, month: Int, year: Int) -> Self {
    Self("noSuchDay", ["day": .day(day, month: month), "year": .text(String(year))])
  }
  public static func noSuchMonth(_ text: String) -> Self { Self("noSuchMonth", ["text": .text(text)]) }
  public static func yearOfFourDigits(_ text: String) -> Self { Self("yearOfFourDigits", ["text": .text(text)]) }
  public static func numberTooLarge(_ limit: Int) -> Self { Self("numberTooLarge", ["limit": .number(limit)]) }
  public static func notAbove0(_ text: String) -> Self { Self("notAbove0", ["text": .text(text)]) }
  public static func tooLong(limit: Int) -> Self { Self("tooLong", ["limit": .number(limit)]) }
  public static func controlCharacter(_ name: String) -> Self { Self("controlCharacter", ["character": .text(name)]) }
  public static func hiddenCharacter(_ name: String) -> Self { Self("hiddenCharacter", ["character": .text(name)]) }
  public static func quotesTooDeep(limit: Int) -> Self { Self("quotesTooDeep", ["limit": .number(limit)]) }
  public static func listsTooDeep(limit: Int) -> Self { Self("listsTooDeep", ["limit": .number(limit)]) }
  public static func bracketsInARow(limit: Int) -> Self { Self("bracketsInARow", ["limit": .number(limit)]) }

  /// A language's text is named by something that is no tag.
  public static func notALanguage(_ name: String) -> Self { Self("notALanguage", ["name": .text(name)]) }

  /// A translation that does not say of which text it was made; `present` is the fingerprint of today's original.
  public static func translationOfNothing(present: Fingerprint) -> Self {
    Self("translationOfNothing", ["right": .text("{of: \(present), text: …}")])
  }

  // MARK: - Rules of any record

  public static func twice(_ text: String) -> Self { Self("twice", ["text": .text(text)]) }
  public static func keyTwice(_ key: String, in field: String) -> Self {
    Self("keyTwice", ["key": .text(key), "field": .text(field)])
  }
  public static func noTerm(_ key: Key, in name: VocabularyName, _ suggestion: VocabularyTerms.Suggestion) -> Self {
    let values: [String: Fault.Value] = ["vocabulary": .text(name.rawValue), "term": .text(key.text)]
    return switch suggestion {
    case .near(let near): Self("noTermNear", values.merging(["near": .text(near.text)]) { $1 })
    case .all(let all):
      Self("noTermOf", values.merging(["terms": .text(all.map(\.text).joined(separator: ", "))]) { $1 })
    case .none: Self("noTerm", values)
    }
  }
  public static func noReference(_ key: Key) -> Self { Self("noReference", ["key": .text(key.text)]) }
  public static func citesNoReference(_ key: Key) -> Self { Self("citesNoReference", ["key": .text(key.text)]) }
  public static func citesNoSubmission(_ number: String) -> Self {
    Self("citesNoSubmission", ["number": .text(number)])
  }
  public static func malformedCitation(_ text: String) -> Self { Self("malformedCitation", ["text": .text(text)]) }
  public static func uncitedFigure(_ sentence: String) -> Self { Self("uncitedFigure", ["sentence": .text(sentence)]) }
  public static func noWebAddress(_ text: String) -> Self { Self("noWebAddress", ["address": .text(text)]) }
  public static func addressWithPassword(_ host: String) -> Self {
    Self("addressWithPassword", ["host": .text(host)])
  }
  public static let malformedDOI = Self("malformedDOI")
  public static let emptyReference = Self("emptyReference")
  public static let authorOfNothing = Self("authorOfNothing")
  public static func idTaken(_ id: Key) -> Self { Self("idTaken", ["id": .text(id.text)]) }
  public static func idLength(_ count: Int) -> Self { Self("idLength", ["count": .number(count)]) }
  public static func addressTaken(_ address: String, by owner: Key) -> Self {
    Self("addressTaken", ["address": .text(address), "owner": .text(owner.text)])
  }
  public static func noRecord(_ id: Key) -> Self { Self("noRecord", ["id": .text(id.text)]) }

  // MARK: - Rules of vocabularies and memberships

  public static func labelMissing(_ language: Language) -> Self {
    Self("labelMissing", ["language": .text(language.tag)])
  }
  public static func noGroupAbove(_ parent: Key) -> Self { Self("noGroupAbove", ["term": .text(parent.text)]) }
  public static func termMissing(_ term: String) -> Self { Self("termMissing", ["term": .text(term)]) }
  public static func termUnknown(_ term: String) -> Self { Self("termUnknown", ["term": .text(term)]) }
  public static func leftBeforeJoining(until: PartialDate, since: PartialDate) -> Self {
    Self("leftBeforeJoining", ["until": .text(until.description), "since": .text(since.description)])
  }
}

extension FieldTree {
  /// What stands here, for a sentence.
  fileprivate var foundWords: Fault.Value {
    switch value {
    case .scalar(let text, _): .text("“\(text.prefix(60))”")
    case .list: .word("list")
    case .fields: .word("fields")
    }
  }

  /// What YAML takes an unquoted text for, when that is something else than text.
  var mistaken: (text: String, meaning: String)? {
    guard case .scalar(let text, let kind) = value else { return nil }
    switch kind {
    case .text, .typed: return nil
    case .flag: return (text, ["no", "off", "n", "false"].contains(text.lowercased()) ? "false" : "true")
    case .number: return (text, "numeral")
    case .date: return (text, "day")
    case .nothing: return (text, "nothing")
    }
  }
}
