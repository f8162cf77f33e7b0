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
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    html.element("h3", text: texts[.reviewsTitle])
    if body.invitations.isEmpty { html.element("p", .class("minor"), text: texts[.reviewsNone]) }
    html.element("ul", .class("reviews")) { html in
      for invitation in body.invitations {
        html.element("li") { html in
          html.element("p") { html in
            html.element("strong", text: texts[invitation.capacity.name])
            html.text(" · " + texts[state(of: invitation)])
          }
          for review in body.reviews where review.by == invitation.id { write(review, &html) }
        }
      }
    }
    html.element("details") { html in
      html.element("summary", text: texts[.reviewsInvite])
      page.form(to: .desk(.copy(record)), &html) { html in
        FormView(
          Self.fields(frame), values: .fields([]), faults: [], texts: texts, language: frame.language,
          textLanguages: [], original: frame.language
        ).write(&html)
        html.element("p", .class("acts")) { page.button(.reviewsInvite, "invite", &$0) }
      }
    }
  }

  private func state(of invitation: ReviewInvitation) -> TextKey {
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
