/// A value that a field can have: it knows its form, reads itself from a tree and becomes one.
public protocol FieldValue: Sendable {
  static var form: Form { get }
  static func read(_ reader: FieldReader) -> Self?
  var tree: FieldTree { get }
}

extension String: FieldValue {
  public static var form: Form { .line }
  public static func read(_ reader: FieldReader) -> String? { reader.line() }
  public var tree: FieldTree { .text(self) }
}

extension Bool: FieldValue {
  public static var form: Form { .flag }
  public static func read(_ reader: FieldReader) -> Bool? {
    guard case .scalar(let text, let kind) = reader.tree.value, kind == .flag || kind == .typed,
      ["true", "false"].contains(text)
    else { return reader.expected("flag") }
    return text == "true"
  }
  public var tree: FieldTree { FieldTree(.scalar(self ? "true" : "false", .flag)) }
}

extension Int: FieldValue {
  /// 2^53 - 1, the largest whole number that every reader of JSON knows (RFC 8785, 3.2.2.3).
  private static let largest = 9_007_199_254_740_991
  static let ofJSON = -largest...largest

  public static var form: Form { .number }
  public static func read(_ reader: FieldReader) -> Int? {
    guard case .scalar(let text, let kind) = reader.tree.value, kind == .number || kind == .typed else {
      return reader.expected("number")
    }
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return reader.expected("number") }
    guard let number = Int(text), Self.ofJSON.contains(number) else {
      reader.fault(.numberTooLarge(Self.largest))
      return nil
    }
    return number
  }
  public var tree: FieldTree { FieldTree(.scalar(String(self), .number)) }
}

extension Int64: FieldValue {
  public static var form: Form { .number }
  public static func read(_ reader: FieldReader) -> Int64? { Int.read(reader).map(Int64.init) }
  public var tree: FieldTree { FieldTree(.scalar(String(self), .number)) }
}

extension Key: FieldValue {
  public static var form: Form { .key }
  public static func read(_ reader: FieldReader) -> Key? {
    guard let text = reader.line() else { return nil }
    return Key(text) ?? reader.expected("key")
  }
  public var tree: FieldTree { .text(text) }
}

extension Language: FieldValue {
  public static var form: Form { .language }
  public static func read(_ reader: FieldReader) -> Language? { reader.value("language", Language.init) }
  public var tree: FieldTree { .text(tag) }
}

extension Country: FieldValue {
  public static var form: Form { .country }
  public static func read(_ reader: FieldReader) -> Country? {
    guard let text = reader.line() else { return nil }
    return Country(text) ?? reader.expected("country")
  }
  public var tree: FieldTree { .text(code) }
}

extension PartialDate: FieldValue {
  public static var form: Form { .date }
  public static func read(_ reader: FieldReader) -> PartialDate? {
    guard let text = reader.tree.scalar?.trimmed else { return reader.expected("date") }
    if let date = PartialDate(text) { return date }
    guard let reason = PartialDate.fault(in: text) else { return reader.expected("date") }
    reader.fault(reason)
    return nil
  }
  public var tree: FieldTree { FieldTree(.scalar(description, .date)) }

  /// What is wrong with a text that is meant as a date; nil when it looks like none.
  private static func fault(in text: String) -> Fault.Reason? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard numbers.count == parts.count, (1...3).contains(parts.count) else { return nil }
    guard parts[0].utf8.count == 4, numbers[0] >= 1_000 else { return .yearOfFourDigits(String(parts[0].prefix(40))) }
    guard parts.count > 1, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    guard (1...12).contains(numbers[1]) else { return .noSuchMonth(String(parts[1])) }
    return parts.count == 3 && (1...31).contains(numbers[2])
      ? .noSuchDay(numbers[2], month: numbers[1], year: numbers[0]) : nil
  }
}

extension ClosedVocabulary {
  public static var form: Form { .term(vocabulary, isClosed: true) }
  public static func read(_ reader: FieldReader) -> Self? {
    reader.choice(allCases.map(\.rawValue), Self.init(rawValue:))
  }
  public var tree: FieldTree { .text(rawValue) }
}

/// A few words that no vocabulary names.
public protocol Choice: FieldValue, RawRepresentable<String>, CaseIterable {}

extension Choice {
  public static var form: Form { .choice(allCases.map(\.rawValue)) }
  public static func read(_ reader: FieldReader) -> Self? {
    reader.choice(allCases.map(\.rawValue), Self.init(rawValue:))
  }
  public var tree: FieldTree { .text(rawValue) }
}
