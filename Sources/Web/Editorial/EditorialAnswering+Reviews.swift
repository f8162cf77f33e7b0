import Ledger
import InterfaceTexts
import Documents
import Editorial
import HTTPServer
import HTTPTypes
import Layout
import People
import Records

extension EditorialAnswering {
  func review(behind secret: Secret, _ asking: Asking) async throws -> SiteResponse {
    guard let (copy, invitation) = try await store.read({ try $0.copy(behind: secret) }),
      invitation.endsAt > asking.at, let record = Key(copy.id), let type = editorial.types[copy.body.recordKind]
    else {
      try limits.write.check("write", by: asking.request, at: asking.at.milliseconds)
      throw EditorialError.notFound
    }
    var asking = asking
    asking.person = .holder(of: invitation.id)
    let frame = frame(asking)
    guard asking.isPost else {
      return page(ReviewPage(copy.body, invitation, type, behind: secret, frame).render())
    }
    try limits.write.check("write", by: asking.request, at: asking.at.milliseconds)
    let form = try SentForm(asking.request)
    let isReview = form.act == "review"
    let fields = isReview ? ReviewPage.reviewFields(frame) : ReviewPage.declarationFields(frame)
    let values = form.tree(fields, original: asking.address.language)
    func again(_ faults: [Fault], _ notice: Notice? = nil) -> SiteResponse {
      page(
        ReviewPage(
          copy.body, invitation, type, behind: secret, values: values, faults: faults, notice: notice, frame
        ).render(), .unprocessableContent)
    }
    do {
      if isReview {
        try await give(form, values, to: record, invitation, asking)
      } else {
        let act = DeclareConflicts(
          form.text("conflicts"), isExcluded: form["excluded"] == "true", record: record, invitation: invitation.id)
        _ = try await acting.perform(act, by: asking.person)
      }
      return seeOther(.review(secret), asking)
    } catch EditorialError.faulty(let faults) {
      return again(faults)
    } catch EditorialError.textChanged {
      return again([], Notice(.reviewTextChanged, isFault: true))
    }
  }

  private func give(
    _ form: SentForm, _ values: FieldTree, to record: Key, _ invitation: ReviewInvitation, _ asking: Asking
  ) async throws {
    guard let recommendation = form["recommendation"].flatMap(Review.Recommendation.init(rawValue:)) else {
      throw EditorialError.faulty([Fault(FieldPath("recommendation"), .unanswered)])
    }
    guard let seen = form["seen"].flatMap(Fingerprint.init) else { throw EditorialError.textChanged }
    if recommendation != .approve, form.text("comment") == nil {
      throw EditorialError.faulty([Fault(FieldPath("comment"), .unanswered)])
    }
    var faults: [Fault] = []
    let judgements = Review.Criterion.allCases.map { criterion in
      let rating = values[criterion.rawValue]?.scalar.flatMap(Review.Rating.init(rawValue:)) ?? .notEnoughInformation
      let reason = form.text("\(criterion.rawValue)-reason")
      if rating == .partly || rating == .notMet, reason == nil {
        faults.append(Fault(FieldPath("\(criterion.rawValue)-reason"), .unanswered))
      }
      return Review.Judgement(criterion, rating, reason: reason)
    }
    guard faults.isEmpty else { throw EditorialError.faulty(faults) }
    let act = GiveReview(
      recommendation, judgements, comment: form.text("comment"), of: seen, record: record, invitation: invitation.id)
    _ = try await acting.perform(act, by: asking.person)
  }
}
