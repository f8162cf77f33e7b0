/// A name and a date for a place in the ledger.
public struct Edition: Hashable, Codable, Sendable {
  public var id: Key
  public var name: String
  public var date: PartialDate
  /// The last entry that the edition holds.
  public var sequence: Int64
  /// The hash of that entry, 64 hexadecimal digits.
  public var head: String

  public init(id: Key, name: String, date: PartialDate, sequence: Int64, head: String) {
    self.id = id
    self.name = name
    self.date = date
    self.sequence = sequence
    self.head = head
  }
}

extension Edition: Record {
  public static let name = "edition"
  public static let version = 1
  public static let files = RecordFiles.none

  public static let fields: [Field<Edition>] = [
    .one("id", \.id),
    .one("name", \.name),
    .one("date", \.date),
    .one("sequence", \.sequence),
    .one("head", \.head),
  ]

  public static func blank(in language: Language) -> Edition {
    Edition(id: "unknown", name: "", date: .unknown, sequence: 0, head: "")
  }

  public var fileName: String { id.text }
}
