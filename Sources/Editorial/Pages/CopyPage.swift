internal import People
public import Documents
internal import InterfaceTexts
public import Layout
public import Records

/// A record as the desk works on it: every field, who reviews it, and what is still needed before it is published.
public struct CopyPage: EditorialPage {
  let frame: EditorialFrame
  private let copy: Document<WorkingCopy>
  private let record: Key
  private let form: RecordForm
  private let needs: [PublishingNeed]
  private let notice: Notice?
  private let link: String?

  /// A record's fields with what is in them.
  public struct RecordForm: Sendable {
    public var fields: [FormField]
    public var values: FieldTree
    public var faults: [Fault]
    public var focus: FieldPath?
    /// The part into which references are pasted; nil for a record that has none.
    public var paste: PasteReferences?
    /// The version from which it was written; nil for the present one.
    public var version: Int?

    public init(_ fields: [FormField], values: FieldTree, faults: [Fault], focus: FieldPath? = nil) {
      (self.fields, self.values, self.faults, self.focus) = (fields, values, faults, focus)
    }
  }

  /// `link`: a private link that was just made, shown once.
  public init(
    _ copy: Document<WorkingCopy>, of record: Key, _ form: RecordForm, needs: [PublishingNeed], notice: Notice? = nil,
    link: String? = nil, _ frame: EditorialFrame
  ) {
    (self.copy, self.record, self.form, self.needs) = (copy, record, form, needs)
    (self.notice, self.link, self.frame) = (notice, link, frame)
  }

  private var body: WorkingCopy { copy.body }
  var title: String { body.title(in: frame.language) ?? record.text }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    notice?.write(texts, &html)
    linkOnce(link, &html)
    html.element("p") { html in
      link(texts[.copyPreview], to: .desk(.preview(record)), &html)
      html.raw(" · ")
      html.element("a", .href(anchor: "publishing"), text: texts[.copyPublishing])
    }
    editor(&html)
    html.element("section", .id("publishing"), .labelledBy("publishing-title")) { html in
      html.element("h2", .id("publishing-title"), text: texts[.copyPublishing])
      CopyReviews(body: body, record: record, frame: frame, page: self).write(&html)
      publishing(&html)
      if body.seen != nil, frame.record(record) != nil, frame.person.may(WithdrawRecord.permission) {
        withdrawal(&html)
      }
    }
  }

  private func withdrawal(_ html: inout HTML) {
    html.element("details") { html in
      html.element("summary", text: texts[.copyWithdraw])
      form(to: .desk(.copy(record)), &html) { html in
        let reason = FormField(
          FieldShape("withdrawal", .text, .required, .within),
          label: .ofInterface(texts[.copyWithdrawReason], frame.language),
          help: .ofInterface(texts[.copyWithdrawHelp], frame.language))
        FormView(
          [reason], values: .fields([]), faults: [], texts: texts, language: frame.language, textLanguages: [],
          original: frame.language
        ).write(&html)
        html.element("p", .class("acts")) { button(.copyWithdraw, "withdraw", isMain: false, &$0) }
      }
    }
  }

  private func editor(_ html: inout HTML) {
    let original = body.tree["language"]?.scalar.flatMap(Language.init) ?? .english
    let view = FormView(
      form.fields, values: form.values, faults: form.faults, texts: texts, language: frame.language,
      textLanguages: [original], original: original, focus: form.focus)
    view.writeSummary(&html)
    form(to: .desk(.copy(record)), &html) { html in
      html.void(
        "input", Attribute("type", "hidden"), Attribute("name", "version"),
        Attribute("value", String(form.version ?? copy.version)))
      view.write(&html)
      form.paste?.write(self, &html)
      html.element("p", .class("acts")) { html in
        button(.copySave, "save", &html)
        button(.copyDiscard, "discard", isMain: false, &html)
      }
    }
  }

  private func publishing(_ html: inout HTML) {
    if body.needs.contains(where: { if case .confirmation = $0 { true } else { false } }) {
      form(to: .desk(.copy(record)), &html) { html in
        html.element("p", .class("acts")) { button(.copyAskConfirmation, "confirmation", isMain: false, &$0) }
      }
    }
    guard needs.isEmpty else {
      html.element("h3", text: texts[.copyNeeds])
      html.element("ul") { html in
        for need in needs { html.element("li", text: words(need)) }
      }
      return
    }
    guard frame.person.may(Publish.permission) else { return }
    form(to: .desk(.copy(record)), &html) { html in
      seen(&html)
      let note = FormField(
        FieldShape("note", .line, .optional, .within), label: .ofInterface(texts[.copyNote], frame.language),
        help: .ofInterface(texts[.copyNoteHelp], frame.language))
      FormView(
        [note], values: .fields([]), faults: [], texts: texts, language: frame.language, textLanguages: [],
        original: frame.language
      ).write(&html)
      html.element("p", .class("acts")) { button(.copyPublish, "publish", &$0) }
    }
  }

  /// The text that is meant, so that another one is not published or judged in its place.
  func seen(_ html: inout HTML) {
    html.void(
      "input", Attribute("type", "hidden"), Attribute("name", "seen"), Attribute("value", body.fingerprint.digits))
  }

  private func words(_ need: PublishingNeed) -> String {
    switch need {
    case .approvals(let count): texts.text(.needApprovals, count: count)
    case .livedExperience: texts[.needLivedExperience]
    case .block: texts[.needBlock]
    case .confirmation: texts[.needConfirmation]
    case .faults(let faults): texts.text(.needFaults, count: faults.count)
    }
  }
}
