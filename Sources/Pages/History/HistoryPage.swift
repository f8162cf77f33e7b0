public import Catalogue
internal import InterfaceTexts
public import Layout
internal import Ledger
internal import Practices
internal import Records

/// How a record came to be: every revision, the newest first, with when, who by role, and why.
public struct HistoryPage: PageView {
  let frame: Frame
  let chronicle: CatalogueState.Chronicle
  let revisions: [Revision]
  private var texts: InterfaceTexts { frame.texts }

  /// The first revision comes first.
  public init(_ chronicle: CatalogueState.Chronicle, _ revisions: [Revision], _ frame: Frame) {
    self.chronicle = chronicle
    self.revisions = revisions
    self.frame = frame
  }

  /// Of an erased record nothing but its id is left.
  private var name: LocalizedText { chronicle.title ?? LocalizedText(chronicle.id.text, in: frame.language) }
  var title: Reading {
    .ofInterface(
      texts.text(.historyOf, ["title": name.reading(in: frame.language).text]), frame.language)
  }
  var summary: Reading? { nil }
  var languages: [Language] { frame.site.languages }

  func main(_ html: inout HTML) {
    html.element("div", .class("history-page")) { html in
      if chronicle.publication.state == .published {
        html.element("p", .class("back")) {
          $0.element("a", .href(frame.practice(chronicle.slug)), text: texts[.historyBack])
        }
      }
      html.element("p", .class("kicker"), text: texts[.historyTitle])
      html.element("h1") { $0.reading(name, frame) }
      html.element("p", text: texts[.historyIntro])
      html.element("ol", .class("history"), .flag("reversed", true)) { html in
        for revision in revisions.reversed() { html.element("li") { self.revision(revision, &$0) } }
      }
    }
  }

  private func revision(_ revision: Revision, _ html: inout HTML) {
    let name = texts.text(.historyRevision, ["number": texts.number(revision.number)])
    html.element("h2") { html in
      if revision.role != nil, revision.change != .erased {
        html.element("a", .href(.init(.revision(chronicle.slug, revision.number), frame.language)), text: name)
      } else {
        html.text(name)
      }
    }
    html.element("p", .class("when"), text: texts.day(milliseconds: revision.at.milliseconds))
    html.element("p", .class("what"), text: texts[revision.change.name])
    RevisionFacts(frame: frame, revision: revision).write(&html)
  }
}

extension HistoryPage {
  public func render() -> RenderedPage { rendered() }
}

extension Revision.Change {
  var name: TextKey {
    switch self {
    case .added: .historyAdded
    case .changed: .historyChanged
    case .withdrawn: .historyWithdrawn
    case .publishedAgain: .historyPublishedAgain
    case .erased: .historyErased
    }
  }
}

extension Revision.Role {
  var name: TextKey {
    switch self {
    case .importer: .historyByImport
    case .operators: .historyByOperators
    case .editors: .historyByEditors
    }
  }
}
