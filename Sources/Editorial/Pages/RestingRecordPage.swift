internal import Ledger
internal import People
public import Documents
internal import InterfaceTexts
public import Layout
public import Records

/// A record on which nobody works just now: what readers see, what was decided about it, and how to take it up again.
public struct RestingRecordPage: EditorialPage {
  let frame: EditorialFrame
  private let record: Key
  private let newest: Int?
  private let past: [Document<PastCopy>]
  private let notice: Notice?
  private let faults: [Fault]

  /// `newest`: the revision that readers see; nil where they see none.
  /// `past`: its past copies, the newest first.
  public init(
    _ record: Key, newest: Int?, past: [Document<PastCopy>], notice: Notice? = nil, faults: [Fault] = [],
    _ frame: EditorialFrame
  ) {
    (self.record, self.newest, self.past, self.notice) = (record, newest, past, notice)
    (self.faults, self.frame) = (faults, frame)
  }

  var title: String {
    frame.record(record)?.title.text ?? past.first?.body.copy.title(in: frame.language) ?? record.text
  }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    notice?.write(texts, &html)
    if let published = frame.record(record) {
      html.element("p") { $0.element("a", .href(published.path), text: texts[.restingSee]) }
    } else {
      html.element("p", text: texts[.restingUnseen])
    }
    if newest != nil {
      form(to: .desk(.copy(record)), &html) { html in
        html.element("p", .class("acts")) { button(.copiesOpen, "open", &$0) }
      }
    }
    html.element("h2", text: texts[.restingDecided])
    if past.isEmpty { html.element("p", text: texts[.restingNothing]) }
    for copy in past { decided(copy, &html) }
  }

  private func decided(_ document: Document<PastCopy>, _ html: inout HTML) {
    let past = document.body
    html.element("section", .class("part"), .labelledBy(document.id)) { html in
      html.element("h3", .id(document.id), text: past.words(texts))
      if past.copy.spelling?.of == past.copy.fingerprint { html.element("p", text: texts[.spellingApproved]) }
      html.element("ul", .class("reviews")) { html in
        for review in past.copy.reviews { html.element("li") { self.review(review, past.copy, &$0) } }
      }
      if past.revision == nil { takeUp(document.id, &html) }
      if let revision = past.revision, revision == newest, frame.person.may(UndoPublication.permission) {
        undo(revision, &html)
      }
    }
  }

  private func review(_ review: Review, _ copy: WorkingCopy, _ html: inout HTML) {
    html.text(texts[review.capacity.name] + texts[.siteColon] + texts[review.recommendation.name])
    if review.of != copy.fingerprint { html.text(" (" + texts[.reviewOlder] + ")") }
    if let conflicts = review.conflicts {
      html.element("p", .class("minor"), text: texts[.reviewConflicts] + texts[.siteColon] + conflicts)
    }
    if let comment = review.comment { html.element("p", .class("typed"), text: comment) }
    for minute in copy.minutes where minute.review == review.id {
      html.element("p", .class("typed"), text: minute.text)
    }
  }

  private func takeUp(_ id: String, _ html: inout HTML) {
    form(to: .desk(.copy(record)), &html) { html in
      html.void("input", Attribute("type", "hidden"), Attribute("name", "past"), Attribute("value", id))
      html.element("p", .class("acts")) { button(.restingTakeUp, "take-up", isMain: false, &$0) }
    }
  }

  private func undo(_ revision: Int, _ html: inout HTML) {
    html.element("details", .flag("open", !faults.isEmpty)) { html in
      html.element("summary", text: texts[.restingUndo])
      form(to: .desk(.copy(record)), &html) { html in
        html.void(
          "input", Attribute("type", "hidden"), Attribute("name", "revision"), Attribute("value", String(revision)))
        let reason = FormField(
          FieldShape("reason", .text, .required, .within),
          label: .ofInterface(texts[.copyWithdrawReason], frame.language),
          help: .ofInterface(texts[.restingUndoHelp], frame.language))
        FormView(
          [reason], values: .fields([]), faults: faults, texts: texts, language: frame.language, textLanguages: [],
          original: frame.language
        ).write(&html)
        html.element("p", .class("acts")) { button(.restingUndo, "undo", isMain: false, &$0) }
      }
    }
  }
}

extension PastCopy {
  /// What became of it, and when.
  func words(_ texts: InterfaceTexts) -> String {
    let moment = texts.moment(milliseconds: at.milliseconds)
    guard let revision else { return texts.text(.pastThrownAway, ["moment": moment]) }
    return texts.text(.pastPublished, ["moment": moment, "revision": texts.number(revision)])
  }
}
