internal import Ledger
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
  private let publishing: Publishing
  private let asked: Asked
  private let notice: Notice?
  private let link: String?

  /// Whom the desk can ask for a review, and what was typed to ask somebody.
  public struct Asked: Sendable {
    public var reviewers: [Reviewer]
    public var values: FieldTree
    public var faults: [Fault]

    public init(_ reviewers: [Reviewer], values: FieldTree = .fields([]), faults: [Fault] = []) {
      (self.reviewers, self.values, self.faults) = (reviewers, values, faults)
    }
  }

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
    public var draft = Draft.none
    /// Tells this form from others that the same person has open.
    public var page = freshID()

    /// How what is typed stands to what one typed before and did not save.
    public enum Draft: Sendable {
      case none
      /// It is in the form.
      case taken
      /// It waits to be taken up or thrown away; what is typed meanwhile is not kept.
      case offered(CopyDraft)
    }

    public init(_ fields: [FormField], values: FieldTree, faults: [Fault], focus: FieldPath? = nil) {
      (self.fields, self.values, self.faults, self.focus) = (fields, values, faults, focus)
    }
  }

  /// How far it is from being published.
  public struct Publishing: Sendable {
    public var needs: [PublishingNeed]
    /// The words that alone differ from what readers see; nil where more does.
    public var spelling: Spelling?
    /// Whether readers see another revision by now than the one that it was made from.
    public var isBehind = false
    /// The submissions that went into it and were taken back since.
    public var withdrawn: [Document<Submission>] = []
    /// What was typed about publishing it later, and what is wrong with that.
    public var typed = FieldTree.fields([])
    public var faults: [Fault] = []

    public init(needs: [PublishingNeed]) { self.needs = needs }
  }

  /// `link`: a private link that was just made, shown once.
  public init(
    _ copy: Document<WorkingCopy>, of record: Key, _ form: RecordForm, publishing: Publishing, asked: Asked,
    notice: Notice? = nil, link: String? = nil, _ frame: EditorialFrame
  ) {
    (self.copy, self.record, self.form) = (copy, record, form)
    (self.publishing, self.asked) = (publishing, asked)
    (self.notice, self.link, self.frame) = (notice, link, frame)
  }

  private var body: WorkingCopy { copy.body }
  var title: String { body.title(in: frame.language) ?? record.text }
  var scripts: [Asset] { [.draftScript] }

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
    let view = self.view
    editor(view, &html)
    html.element("section", .id("publishing"), .labelledBy("publishing-title")) { html in
      html.element("h2", .id("publishing-title"), text: texts[.copyPublishing])
      WithdrawnParts(submissions: publishing.withdrawn, record: record, page: self).write(&html)
      CopyReviews(body: body, record: record, frame: frame, page: self, editor: view, asked: asked).write(&html)
      CopyPublishing(body: body, version: copy.version, record: record, state: publishing, page: self).write(&html)
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

  private var view: FormView {
    let original = body.tree["language"]?.scalar.flatMap(Language.init) ?? .english
    return FormView(
      form.fields, values: form.values, faults: form.faults, texts: texts, language: frame.language,
      textLanguages: [original], original: original, focus: form.focus)
  }

  private func editor(_ view: FormView, _ html: inout HTML) {
    view.writeSummary(&html)
    let draft = DraftOffer(draft: form.draft, body: body, page: self)
    draft.write(to: record, &html)
    form(to: .desk(.copy(record)), &html) { html in
      html.void(
        "input", Attribute("type", "hidden"), Attribute("name", "version"),
        Attribute("value", String(form.version ?? copy.version)))
      html.void(
        "input", Attribute("type", "hidden"), Attribute("name", "opened"),
        Attribute("value", String(body.openedAt.milliseconds)))
      html.void("input", Attribute("type", "hidden"), Attribute("name", "page"), Attribute("value", form.page))
      view.write(&html)
      form.paste?.write(self, &html)
      html.element("p", .class("acts")) { html in
        button(.copySave, "save", &html)
        button(.copyDiscard, "discard", isMain: false, &html)
        draft.writeStatus(&html)
      }
    }
  }

  /// The text that is meant, so that another one is not published or judged in its place.
  func seen(_ html: inout HTML) {
    html.void(
      "input", Attribute("type", "hidden"), Attribute("name", "seen"), Attribute("value", body.fingerprint.digits))
  }
}
