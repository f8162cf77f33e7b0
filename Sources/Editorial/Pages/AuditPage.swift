internal import Documents
internal import InterfaceTexts
public import Layout
internal import Ledger
internal import People
internal import Records

/// Who did what, and when, as a filter shows it.
public struct AuditPage: EditorialPage {
  let frame: EditorialFrame
  private let listing: AuditListing
  private let filter: AuditFilter
  private let names: [String: String]
  private let words: AuditWords

  /// `names`: of accounts, by id.
  public init(_ listing: AuditListing, of filter: AuditFilter, names: [String: String], _ frame: EditorialFrame) {
    (self.listing, self.filter, self.names, self.frame) = (listing, filter, names, frame)
    words = AuditWords(names: names, texts: frame.texts)
  }

  var title: String { texts[.auditTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    if let total = listing.total { html.element("p", text: texts.text(.auditCount, count: total)) }
    AuditForm(filter: filter, names: names, frame: frame).write(&html)
    if listing.entries.isEmpty {
      html.element("p", text: texts[listing.isCutShort ? .inboxNoneYet : .inboxNone])
    } else {
      let columns: [TextKey] = [.auditWhen, .auditWho, .auditAct, .auditSubject, .auditOutcome]
      DeskTable(name: title, headings: columns.map { texts[$0] }, isCaptioned: false).write(&html) { html in
        for entry in listing.entries { html.element("tr") { row(entry.body, &$0) } }
      }
    }
    ways(&html)
    download(&html)
  }

  private func row(_ entry: AuditEntry, _ html: inout HTML) {
    html.element("td") { html in
      html.element("time", Attribute("datetime", entry.at.iso8601), text: unbroken(moment(entry.at)))
    }
    html.element("td") { narrowing(words.actor(entry.actor), &$0) { $0.actor = entry.actor } }
    html.element("td") { narrowing(words.act(entry.act), &$0) { $0.act = entry.act } }
    html.element("td") { html in
      guard let subject = entry.subject else { return }
      narrowing(words.subject(subject), &html) { ($0.kind, $0.id) = (subject.kind, subject.id) }
    }
    html.element("td") { html in
      html.text(words.outcome(entry.outcome))
      if !entry.details.isEmpty { html.element("span", .class("minor"), text: " " + words.details(entry)) }
    }
  }

  /// A day and a time, each on one line.
  private func unbroken(_ moment: String) -> String {
    moment.replacing(" ", with: "\u{A0}").replacing(",\u{A0}", with: ", ")
  }

  /// Leads to the entries that have the same there.
  private func narrowing(_ text: String, _ html: inout HTML, _ change: (inout AuditFilter) -> Void) {
    html.element("a", .href(frame.path(.desk(.audit(filter.with(change)))))) { $0.element("bdi", text: text) }
  }

  private func ways(_ html: inout HTML) {
    if listing.isCutShort { html.element("p", text: texts[.inboxCutShort]) }
    html.element("p", .class("acts")) { html in
      if let next = listing.next {
        let further = filter.with { $0.after = next }
        html.element("a", Attribute("rel", "next"), .href(frame.path(.desk(.audit(further)))), text: texts[.inboxNext])
      }
      if !filter.isEmpty { link(texts[.inboxReset], to: .desk(.audit()), &html) }
    }
  }

  private func download(_ html: inout HTML) {
    html.element("p") { html in
      link(texts[.auditDownload], to: .desk(.auditFile(filter.fromTheTop)), &html)
      html.element(
        "span", .class("minor"),
        text: " " + texts.text(.auditDownloadHelp, ["count": texts.number(AuditFile.most)]))
    }
  }
}
