internal import Documents
internal import InterfaceTexts
internal import Ledger
internal import People

/// What an entry of the audit says, in a reader's words.
struct AuditWords {
  /// Of accounts, by id.
  let names: [String: String]
  let texts: InterfaceTexts

  private static let holder = "holder-"

  /// Who did it: by name while there is an account, by the pseudonym afterwards.
  func actor(_ stored: String) -> String {
    switch Actor(stored: stored) {
    case .import: texts[.auditImport]
    case .operator: texts[.auditOperator]
    case .system: texts[.auditSystem]
    case .person("visitor"): texts[.auditVisitor]
    case .person(let id) where id.hasPrefix(Self.holder):
      texts.text(.auditHolder, ["id": String(id.dropFirst(Self.holder.count))])
    case .person(let id): names[id] ?? id
    }
  }

  func act(_ name: String) -> String { texts.act(name) }

  func subject(_ subject: Subject) -> String {
    let name = subject.kind == Account.kind.rawValue ? names[subject.id] : nil
    return texts.subject(subject.kind) + " " + (name ?? subject.id)
  }

  func outcome(_ outcome: AuditEntry.Outcome) -> String {
    switch outcome {
    case .done: texts[.auditDone]
    case .refused: texts[.auditRefused]
    case .failed: texts[.auditFailed]
    }
  }

  /// Names and numbers of the program's, such as `reason: not-found`.
  func details(_ entry: AuditEntry) -> String {
    entry.details.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  }
}
