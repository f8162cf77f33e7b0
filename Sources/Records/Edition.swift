/// A name and a date for a place in the ledger.
public struct Edition: Hashable, Codable, Sendable {
  public var id: Key
  public var name: String
  public var date: PartialDate
  /// The last entry that the edition holds.
  public var sequence: Int64
  /// The hash of that entry, 64 hexadecimal digits.
  public var head: String
  /// Markdown.
  public var foreword: LocalizedText?

  public init(
    id: Key, name: String, date: PartialDate, sequence: Int64, head: String, foreword: LocalizedText? = nil
  ) {
    self.id = id
    self.name = name
    self.date = date
    self.sequence = sequence
    self.head = head
    self.foreword = foreword
  }
}

extension Edition: Record {
  public static let name = "edition"
  public static let version = 2
  public static let files = RecordFiles.none

  public static let fields: [Field<Edition>] = [
    .one("id", \.id),
    .one("name", \.name),
    .one("date", \.date),
    .one("sequence", \.sequence),
    .one("head", \.head),
    .maybe("foreword", \.foreword).markdown,
  ]

  public static func blank(in language: Language) -> Edition {
    Edition(id: "unknown", name: "", date: .unknown, sequence: 0, head: "")
  }

  public var fileName: String { id.text }
}

extension Edition {
  private static let beginning = "edition-"
  public static let longestName = 200

  /// Of the edition that has a number, from 1. No number is used twice.
  public static func id(_ number: Int) -> Key? { Key(beginning + String(number)) }

  /// The number in its id, `edition-3`, and in its address; nil for an id of another form.
  public var number: Int? {
    guard id.text.hasPrefix(Self.beginning), let number = Int(id.text.dropFirst(Self.beginning.count)), number > 0,
      id == Self.id(number)
    else { return nil }
    return number
  }

  /// A name with single spaces.
  public static func name(of text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
