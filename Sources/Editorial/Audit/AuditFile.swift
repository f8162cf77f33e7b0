public import Documents
internal import InterfaceTexts
internal import Ledger
public import People
internal import Records

/// The audit as a table to take away: what a filter shows, in a reader's words beside the program's names.
public struct AuditFile {
  /// A file has about so many entries at most; the address of the next one goes on.
  public static let most = 10_000

  private let words: AuditWords
  private var table = CSVText()
  public private(set) var count = 0

  /// `names`: of accounts, by id.
  public init(names: [String: String], _ frame: EditorialFrame) {
    words = AuditWords(names: names, texts: frame.texts)
    let columns: [TextKey] = [
      .auditWhen, .auditWho, .auditWhoId, .auditAct, .auditActName, .auditSubject, .auditKind, .auditId, .auditOutcome,
      .auditDetails,
    ]
    table.add(columns.map { frame.texts[$0] })
  }

  public var bytes: [UInt8] { table.bytes }

  public mutating func add(_ entries: [Document<AuditEntry>]) {
    for entry in entries.map(\.body) {
      table.add([
        entry.at.iso8601, words.actor(entry.actor), entry.actor, words.act(entry.act), entry.act,
        entry.subject.map(words.subject) ?? "", entry.subject?.kind ?? "", entry.subject?.id ?? "",
        words.outcome(entry.outcome), words.details(entry),
      ])
    }
    count += entries.count
  }
}
