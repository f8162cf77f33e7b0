internal import Documents
internal import InterfaceTexts
public import Layout
internal import Ledger
public import People
public import Records

/// What a reviewer sees: first what there is to declare, then the text and the form.
public struct ReviewPage: EditorialPage {
  let frame: EditorialFrame
  private let copy: WorkingCopy
  private let invitation: ReviewInvitation
  private let type: any Record.Type
  private let secret: Secret
  private let values: FieldTree
  private let faults: [Fault]
  private let notice: Notice?

  public init(
    _ copy: WorkingCopy, _ invitation: ReviewInvitation, _ type: any Record.Type, behind secret: Secret,
    values: FieldTree = .fields([]), faults: [Fault] = [], notice: Notice? = nil, _ frame: EditorialFrame
  ) {
    (self.copy, self.invitation, self.type, self.secret) = (copy, invitation, type, secret)
    (self.values, self.faults, self.notice, self.frame) = (values, faults, notice, frame)
  }

  var title: String { texts.text(.reviewTitle, ["record": copy.title(in: frame.language) ?? ""]) }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    html.element("h1", text: title)
    notice?.write(texts, &html)
    html.element(
      "p", .class("lead"),
      text: texts.text(
        .reviewAs, ["role": texts[invitation.capacity.name], "date": day(invitation.endsAt)]))
    switch invitation.conflicts {
    case nil: declaration(&html)
    case let declared? where declared.isExcluded: html.element("p", text: texts[.reviewExcludedThanks])
    case _?:
      let own = copy.reviews.last { $0.by == invitation.id }
      if let own, own.of == copy.fingerprint { html.element("p", .class("note"), text: texts[.reviewGiven]) }
      let untold: Set = copy.isAnonymous ? [KnownField.submissions] : []
      RecordText(tree: copy.tree, type: type, frame: frame, untold: untold).write(&html)
      review(&html)
    }
  }

  private func declaration(_ html: inout HTML) {
    html.element("p", text: texts[.reviewDeclareHelp])
    sheet(Self.declarationFields(frame), .reviewDeclare, "declare", &html)
  }

  private func review(_ html: inout HTML) {
    html.element("h2", text: texts[.reviewYours])
    sheet(Self.reviewFields(frame), .reviewGive, "review", &html)
  }

  private func sheet(_ fields: [FormField], _ name: TextKey, _ act: String, _ html: inout HTML) {
    let view = FormView(
      fields, values: values, faults: faults, texts: texts, language: frame.language, textLanguages: [],
      original: frame.language)
    view.writeSummary(&html)
    form(to: .review(secret), &html) { html in
      html.void(
        "input", Attribute("type", "hidden"), Attribute("name", "seen"), Attribute("value", copy.fingerprint.digits))
      view.write(&html)
      html.element("p", .class("acts")) { button(name, act, &$0) }
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

  public static func reviewFields(_ frame: EditorialFrame) -> [FormField] {
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
      field("comment", .text, .optional, .reviewComment, help: .reviewCommentHelp, frame),
      FormField(
        FieldShape("recommendation", .choice(recommendations.map(\.value)), .required, .within),
        label: words(.reviewRecommendation, frame), choices: recommendations),
    ]
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
