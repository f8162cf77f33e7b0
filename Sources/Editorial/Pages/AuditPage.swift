public import Documents
internal import InterfaceTexts
public import Layout
public import People
internal import Records

/// Who did what, and when, the newest first.
public struct AuditPage: EditorialPage {
  let frame: EditorialFrame
  private let entries: [Document<AuditEntry>]
  private let names: [String: String]

  /// `names`: of accounts, by id.
  public init(_ entries: [Document<AuditEntry>], names: [String: String], _ frame: EditorialFrame) {
    (self.entries, self.names, self.frame) = (entries, names, frame)
  }

  var title: String { texts[.auditTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    let columns: [TextKey] = [.auditWhen, .auditWho, .auditAct, .auditSubject, .auditOutcome]
    DeskTable(name: title, headings: columns.map { texts[$0] }, isCaptioned: false).write(&html) { html in
      for entry in entries { html.element("tr") { row(entry.body, &$0) } }
    }
  }

  private func row(_ entry: AuditEntry, _ html: inout HTML) {
    html.element("td", text: moment(entry.at))
    html.element("td", text: names[entry.actor] ?? entry.actor)
    html.element("td") { $0.element("code", text: entry.act) }
    html.element("td", text: entry.subject.map { "\($0.kind) \($0.id)" } ?? "")
    html.element("td", text: texts[words(entry.outcome)])
  }

  private func words(_ outcome: AuditEntry.Outcome) -> TextKey {
    switch outcome {
    case .done: .auditDone
    case .refused: .auditRefused
    case .failed: .auditFailed
    }
  }
}
