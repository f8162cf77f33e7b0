public import InterfaceTexts
internal import Layout
public import People
internal import Records

/// Who was asked to review a working copy, what they said, and whom else to ask.
struct CopyReviews {
  let body: WorkingCopy
  let record: Key
  let frame: EditorialFrame
  let page: CopyPage
  /// The record's form, to whose fields comments lead.
  let editor: FormView
  let asked: CopyPage.Asked
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    html.element("h3", text: texts[.reviewsTitle])
    if body.invitations.isEmpty { html.element("p", .class("minor"), text: texts[.reviewsNone]) }
    html.element("ul", .class("reviews")) { html in
      for invitation in body.invitations {
        html.element("li") { html in
          html.element("p") { html in
            html.element("strong", text: texts[invitation.capacity.name])
            let name = asked.reviewers.first { $0.account == invitation.account }?.name
            html.text(([name, texts[state(of: invitation)]].compactMap { $0 }.map { " · " + $0 }).joined())
          }
          for review in body.reviews where review.by == invitation.id { write(review, &html) }
        }
      }
    }
    html.element("details", .flag("open", !asked.faults.isEmpty)) { html in
      html.element("summary", text: texts[.reviewsInvite])
      html.element("h4", text: texts[.reviewsByAccount])
      html.element("p", .class("minor"), text: texts[.reviewsNotWriters])
      let free = asked.reviewers.filter { !body.writers.contains($0.account) }
      if free.isEmpty {
        html.element("p", text: texts[.reviewsNoAccount])
      } else {
        invite([Self.reviewer(free, frame)], "invite-account", &html)
      }
      html.element("h4", text: texts[.reviewsByLink])
      invite(Self.fields(frame), "invite", &html)
    }
  }

  private func invite(_ fields: [FormField], _ act: String, _ html: inout HTML) {
    let faults = asked.faults.filter { fault in fields.contains { FieldPath($0.shape.name) == fault.field } }
    let view = FormView(
      fields, values: asked.values, faults: faults, texts: texts, language: frame.language, textLanguages: [],
      original: frame.language)
    view.writeSummary(&html)
    page.form(to: .desk(.copy(record)), &html) { html in
      view.write(&html)
      html.element("p", .class("acts")) { page.button(.reviewsInvite, act, &$0) }
    }
  }

  private func state(of invitation: ReviewInvitation) -> TextKey {
    if body.isOfWriter(invitation) { return .reviewsWrote }
    if invitation.conflicts?.isExcluded == true { return .reviewExcluded }
    guard let review = body.reviews.last(where: { $0.by == invitation.id }) else { return .reviewWaited }
    return review.of == body.fingerprint ? review.recommendation.name : .reviewOlder
  }

  private func write(_ review: Review, _ html: inout HTML) {
    if let conflicts = review.conflicts {
      html.element("p", .class("minor"), text: texts[.reviewConflicts] + texts[.siteColon] + conflicts)
    }
    html.element("ul", .class("minor")) { html in
      for judgement in review.judgements {
        html.element("li") { html in
          html.text(texts[judgement.criterion.name] + texts[.siteColon] + texts[judgement.rating.name])
          if let reason = judgement.reason { html.text(" – " + reason) }
        }
      }
    }
    CommentedPassages(review: review, body: body, editor: editor, frame: frame).write(&html)
    if let comment = review.comment { html.element("p", .class("typed"), text: comment) }
    guard review.recommendation == .block else { return }
    if let minute = body.minutes.first(where: { $0.review == review.id }) {
      html.element("p", .class("typed"), text: minute.text)
    } else {
      resolve(review, &html)
    }
  }

  private func resolve(_ review: Review, _ html: inout HTML) {
    page.form(to: .desk(.copy(record)), &html) { html in
      html.void("input", Attribute("type", "hidden"), Attribute("name", "review"), Attribute("value", review.id))
      let minute = FormField(
        FieldShape("minute", .text, .required, .within), label: .ofInterface(texts[.reviewMinute], frame.language))
      FormView(
        [minute], values: .fields([]), faults: [], texts: texts, language: frame.language, textLanguages: [],
        original: frame.language
      ).write(&html)
      html.element("p", .class("acts")) { page.button(.reviewResolve, "resolve", isMain: false, &$0) }
    }
  }

  /// Accounts that can be asked.
  static func reviewer(_ reviewers: [Reviewer], _ frame: EditorialFrame) -> FormField {
    let choices = reviewers.map {
      FormChoice(
        value: $0.choice, label: .ofInterface($0.name + " · " + frame.texts[$0.capacity.name], frame.language))
    }
    return FormField(
      FieldShape("reviewer", .choice(choices.map(\.value)), .required, .within),
      label: .ofInterface(frame.texts[.reviewsReviewer], frame.language), choices: choices)
  }

  static func fields(_ frame: EditorialFrame) -> [FormField] {
    let texts = frame.texts
    let capacities = Role.allCases.filter(\.isReviewer).map {
      FormChoice(value: $0.rawValue, label: .ofInterface(texts[$0.name], frame.language))
    }
    return [
      FormField(
        FieldShape("capacity", .choice(capacities.map(\.value)), .required, .within),
        label: .ofInterface(texts[.reviewsCapacity], frame.language), choices: capacities),
      FormField(
        FieldShape("email", .line, .optional, .within), label: .ofInterface(texts[.reportEmail], frame.language),
        help: .ofInterface(texts[.reviewsEmailHelp], frame.language), input: FormField.Input(type: "email")),
    ]
  }
}

extension Role {
  public var name: TextKey {
    switch self {
    case .administrator: .roleAdministrator
    case .editor: .roleEditor
    case .practitioner: .rolePractitioner
    case .researcher: .roleResearcher
    case .disabilityOrganisation: .roleDisabilityOrganisation
    case .livedExperience: .roleLivedExperience
    case .contributor: .roleContributor
    }
  }
}

extension Review.Recommendation {
  var name: TextKey {
    switch self {
    case .approve: .reviewApprove
    case .change: .reviewChange
    case .block: .reviewBlock
    }
  }
}

extension Review.Criterion {
  var name: TextKey {
    switch self {
    case .accuracy: .criterionAccuracy
    case .standardOfLiving: .criterionStandardOfLiving
    case .health: .criterionHealth
    case .legalCapacity: .criterionLegalCapacity
    case .freedomFromCoercion: .criterionFreedomFromCoercion
    case .community: .criterionCommunity
    case .evidence: .criterionEvidence
    case .language: .criterionLanguage
    }
  }
}

extension Review.Rating {
  var name: TextKey {
    switch self {
    case .met: .ratingMet
    case .partly: .ratingPartly
    case .notMet: .ratingNotMet
    case .notApplicable: .ratingNotApplicable
    case .notEnoughInformation: .ratingNotEnoughInformation
    }
  }
}
