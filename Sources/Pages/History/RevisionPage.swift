public import Catalogue
internal import InterfaceTexts
public import Layout
internal import Ledger
internal import Practices
internal import Records

/// One revision of a record: what it changed, and the record as it left it.
public struct RevisionPage: PageView {
  let frame: Frame
  let chronicle: CatalogueState.Chronicle
  let content: RevisionContent
  private let record: PracticePage?
  private var revision: Revision { content.revision }
  private var texts: InterfaceTexts { frame.texts }

  public init(_ chronicle: CatalogueState.Chronicle, _ content: RevisionContent, _ frame: Frame) {
    self.chronicle = chronicle
    self.content = content
    self.frame = frame
    record = content.practice.map {
      PracticePage($0, publication: content.publication, isPast: true, frame)
    }
  }

  private var name: LocalizedText {
    content.practice?.title ?? chronicle.title ?? LocalizedText(chronicle.id.text, in: frame.language)
  }
  private var number: String { texts.text(.historyRevision, ["number": texts.number(revision.number)]) }
  private var date: String { texts.day(milliseconds: revision.at.milliseconds) }
  var title: Reading {
    .ofInterface(name.reading(in: frame.language).text + " · " + number, frame.language)
  }
  var summary: Reading? { nil }
  var languages: [Language] { content.practice?.languages ?? frame.site.languages }
  var isIndexed: Bool { false }

  func main(_ html: inout HTML) {
    html.element("div", .class("history-page")) { html in
      head(&html)
      if content.practice == nil {
        html.element("p", text: texts[.historyTakenBack])
      } else {
        html.element("section", .class("changed")) { html in
          html.element("h2", .id("changed"), text: texts[.historyWhatChanged])
          changes(&html)
        }
      }
    }
    guard let record else { return }
    html.element("article", .class("practice as-it-stood"), .labelledBy("stood")) { html in
      html.element("div", .class("practice-head")) { html in
        html.element("h2", .id("stood"), text: texts[.historyStood])
        record.summary(&html)
      }
      record.body(&html)
    }
  }

  private func head(_ html: inout HTML) {
    html.element("p", .class("back")) {
      $0.element("a", .href(.init(.history(chronicle.slug), frame.language)), text: texts[.historyAll])
    }
    html.element("p", .class("kicker"), text: [number, date, texts[revision.change.name]].joined(separator: " · "))
    html.element("h1") { $0.reading(name, frame) }
    note(&html)
    RevisionFacts(frame: frame, revision: revision).write(&html)
    neighbours(&html)
  }

  private func note(_ html: inout HTML) {
    let isPresent = revision.number == chronicle.publication.revision
    let values = ["number": texts.number(revision.number), "date": date]
    let isPublished = chronicle.publication.state == .published
    guard !isPresent else {
      html.element("p", text: texts.text(.historyPresent, values))
      if isPublished { html.element("p", .class("links-on")) { today(&$0) } }
      return
    }
    html.element("div", .class("note past-note"), Attribute("role", "note")) { html in
      html.element("p", text: texts.text(.historyPast, values))
      html.element("p", .class("links-on")) { html in
        if isPublished { today(&html) } else { html.text(texts[.editionTakenBack]) }
      }
    }
  }

  private func today(_ html: inout HTML) {
    html.element("a", .href(frame.practice(chronicle.slug)), text: texts[.historyToday])
  }

  private func neighbours(_ html: inout HTML) {
    let numbers = content.revisions.filter { $0.role != nil && $0.change != .erased }.map(\.number)
    let steps: [(Int?, TextKey, String)] = [
      (numbers.last { $0 < revision.number }, .historyEarlier, "prev"),
      (numbers.first { $0 > revision.number }, .historyLater, "next"),
    ]
    guard steps.contains(where: { $0.0 != nil }) else { return }
    html.element("nav", .class("neighbours"), .label(texts[.historyTitle])) { html in
      html.element("ul") { html in
        for case (let number?, let name, let relation) in steps {
          html.element("li") {
            $0.element(
              "a", .href(.init(.revision(chronicle.slug, number), frame.language)), Attribute("rel", relation),
              text: texts.text(name, ["number": texts.number(number)]))
          }
        }
      }
    }
  }

  private func changes(_ html: inout HTML) {
    guard let former = content.former, let present = content.practice else {
      html.element("p", text: texts[.historyFirst])
      return
    }
    let groups = RevisionChanges(former, present, content.differences, frame).groups
    guard !groups.isEmpty else {
      html.element("p", text: texts[.historyNothing])
      return
    }
    html.element("p", .class("minor"), text: texts[.historyLegend])
    ChangesView(frame: frame, groups: groups).write(&html)
  }
}

extension RevisionPage {
  public func render() -> RenderedPage { rendered() }
}
