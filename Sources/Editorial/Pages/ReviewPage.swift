internal import Documents
internal import InterfaceTexts
public import Layout
internal import Ledger
internal import People
public import Records

/// What a reviewer sees: first what there is to declare, then the text and the form.
public struct ReviewPage: EditorialPage {
  let frame: EditorialFrame
  private let copy: WorkingCopy
  private let invitation: ReviewInvitation
  private let type: any Record.Type
  private let typed: Typed

  /// What was sent and is shown again.
  public struct Typed: Sendable {
    public var values: FieldTree
    public var faults: [Fault]
    public var notice: Notice?
    public var focus: FieldPath?

    public init(
      _ values: FieldTree = .fields([]), faults: [Fault] = [], notice: Notice? = nil, focus: FieldPath? = nil
    ) {
      (self.values, self.faults, self.notice, self.focus) = (values, faults, notice, focus)
    }
  }

  /// Stands at a private link or, for an account, at the desk, as the frame says.
  public init(
    _ copy: WorkingCopy, _ invitation: ReviewInvitation, _ type: any Record.Type, typed: Typed = Typed(),
    _ frame: EditorialFrame
  ) {
    (self.copy, self.invitation, self.type, self.typed, self.frame) = (copy, invitation, type, typed, frame)
  }

  private var isAtDesk: Bool {
    if case .desk = frame.address.place { true } else { false }
  }

  var title: String { texts.text(.reviewTitle, ["record": copy.title(in: frame.language) ?? ""]) }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    if isAtDesk { DeskNavigation(frame: frame).write(&html) }
    html.element("h1", text: title)
    typed.notice?.write(texts, &html)
    html.element(
      "p", .class("lead"),
      text: texts.text(
        isAtDesk ? .reviewAsAccount : .reviewAs,
        ["role": texts[invitation.capacity.name], "date": day(invitation.endsAt)]))
    switch invitation.conflicts {
    case nil: declaration(&html)
    case let declared? where declared.isExcluded: html.element("p", text: texts[.reviewExcludedThanks])
    case let declared?:
      declaration(declared, &html)
      let own = copy.review(by: invitation)
      if let own, own.of == copy.fingerprint { html.element("p", .class("note"), text: texts[.reviewGiven]) }
      if let own, let former = copy.text(reviewedIn: own) {
        ChangedFields(former: former, present: copy.tree, type: type, frame: frame, untold: copy.untold).write(&html)
        html.element("h2", text: texts[.reviewWhole])
      }
      RecordText(tree: copy.tree, type: type, frame: frame, untold: copy.untold).write(&html)
      if copy.isOfWriter(invitation) {
        html.element("p", .class("note"), text: texts[.reviewListWrote])
      } else {
        review(&html)
      }
    }
  }

  /// What was declared, and a way to say otherwise.
  private func declaration(_ declared: ReviewInvitation.Declaration, _ html: inout HTML) {
    html.element("p", .class("minor")) { html in
      html.text(texts[.reviewDeclared] + texts[.siteColon] + (declared.text ?? texts[.reviewDeclaredNone]))
    }
    html.element("details") { html in
      html.element("summary", text: texts[.reviewDeclareAnew])
      let values = declared.text.map { FieldTree.fields([.init("conflicts", FieldTree(.scalar($0, .typed)))]) }
      sheet(
        Self.declarationFields(frame), Typed(values ?? .fields([])), .reviewDeclareAnew, "declare-anew", isMain: false,
        &html)
    }
  }

  private func declaration(_ html: inout HTML) {
    html.element("p", text: texts[.reviewDeclareHelp])
    sheet(Self.declarationFields(frame), typed, .reviewDeclare, "declare", &html)
  }

  private func review(_ html: inout HTML) {
    html.element("h2", text: texts[.reviewYours])
    sheet(Self.reviewFields(of: copy, type, frame), typed, .reviewGive, "review", &html)
  }

  private func sheet(
    _ fields: [FormField], _ typed: Typed, _ name: TextKey, _ act: String, isMain: Bool = true, _ html: inout HTML
  ) {
    let view = FormView(
      fields, values: typed.values, faults: typed.faults, texts: texts, language: frame.language, textLanguages: [],
      original: frame.language, focus: typed.focus)
    view.writeSummary(&html)
    form(to: frame.address.place, &html) { html in
      html.void(
        "input", Attribute("type", "hidden"), Attribute("name", "seen"), Attribute("value", copy.fingerprint.digits))
      view.write(&html)
      html.element("p", .class("acts")) { button(name, act, isMain: isMain, &$0) }
    }
  }

  public static func declarationFields(_ frame: EditorialFrame) -> [FormField] {
    [
      field("conflicts", .text, .optional, .reviewConflicts, help: .reviewConflictsHelp, frame),
      excluded(frame),
    ]
  }

  /// Ticked, or nothing is said.
  private static func excluded(_ frame: EditorialFrame) -> FormField {
    var field = field("excluded", .flag, .optional, .reviewExclude, help: nil, frame)
    field.shape.standard = false.tree
    return field
  }

  public static func reviewFields(
    of copy: WorkingCopy, _ type: any Record.Type, _ frame: EditorialFrame
  ) -> [FormField] {
    let ratings = Review.Rating.allCases.map { FormChoice(value: $0.rawValue, label: words($0.name, frame)) }
    let judgements = Review.Criterion.allCases.flatMap { criterion in
      var rating = FormField(
        FieldShape(criterion.rawValue, .choice(ratings.map(\.value)), .optional, .within),
        label: words(criterion.name, frame), choices: ratings)
      rating.shape.standard = .text(Review.Rating.notEnoughInformation.rawValue)
      return [
        rating, field("\(criterion.rawValue)-reason", .line, .optional, .reviewReason, help: .reviewReasonHelp, frame),
      ]
    }
    let recommendations = Review.Recommendation.allCases.map {
      FormChoice(value: $0.rawValue, label: words($0.name, frame))
    }
    return judgements + [
      passages(of: copy, type, frame),
      field("comment", .text, .optional, .reviewComment, help: .reviewCommentHelp, frame),
      FormField(
        FieldShape("recommendation", .choice(recommendations.map(\.value)), .required, .within),
        label: words(.reviewRecommendation, frame), choices: recommendations),
    ]
  }

  /// Comments, each on a field that the reviewer sees.
  private static func passages(
    of copy: WorkingCopy, _ type: any Record.Type, _ frame: EditorialFrame
  ) -> FormField {
    let facts = RecordFacts(frame.texts, frame.vocabularies)
    let shapes = type.shapes.filter { shape in
      !copy.untold.contains(shape.name) && copy.has(.init(in: shape.name, nil, comment: ""))
    }
    var place = field("field", .choice(shapes.map(\.name)), .required, .passagesField, help: nil, frame)
    place.choices = shapes.map {
      FormChoice(value: $0.name, label: .ofInterface(facts.label($0, in: type.name), frame.language))
    }
    let inner = [
      place, field("words", .text, .optional, .passagesWords, help: .passagesWordsHelp, frame),
      field("comment", .text, .required, .passagesComment, help: nil, frame),
    ]
    var passages = field(
      "passages", .group("passage", inner.map(\.shape)), .list, .passagesTitle, help: .passagesHelp, frame)
    passages.inner = inner
    return passages
  }

  private static func field(
    _ name: String, _ form: Form, _ presence: FieldShape.Presence, _ label: TextKey, help: TextKey?,
    _ frame: EditorialFrame
  ) -> FormField {
    FormField(
      FieldShape(name, form, presence, .within), label: words(label, frame), help: help.map { words($0, frame) })
  }

  private static func words(_ key: TextKey, _ frame: EditorialFrame) -> Reading {
    .ofInterface(frame.texts[key], frame.language)
  }
}
