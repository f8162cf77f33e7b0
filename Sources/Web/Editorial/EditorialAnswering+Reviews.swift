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
  /// What an account is asked to review.
  func ownReviews(_ asking: Asking) async throws -> SiteResponse {
    guard let account = asking.person.id else { throw EditorialError.notFound }
    let copies = try await store.read { try $0.copies(reviewedBy: account) }
    return page(OwnReviewsPage(copies, of: account, now: asking.at, frame(asking)).render())
  }

  /// The page of a review by account. What is `sent` is shown again.
  func deskReview(
    of record: Key, sent: SentForm? = nil, notice: Notice? = nil, _ asking: Asking, _ status: HTTPResponse.Status = .ok
  ) async throws -> SiteResponse {
    let copy = try await store.read { try $0.document(WorkingCopy.self, record.text) }
    guard let copy, let invitation = asking.person.id.flatMap({ copy.body.invitation(of: $0, at: asking.at) }),
      let type = editorial.types[copy.body.recordKind]
    else { throw EditorialError.notFound }
    let review = ReviewInHand(record: record, copy: copy.body, invitation: invitation, type: type)
    guard let sent else { return try await answer(review, asking) }
    let values = sent.tree(review.fields(sent, frame(asking)), original: asking.address.language)
    return shown(review, .init(values, notice: notice), asking, status)
  }

  /// The page of a review by private link.
  func review(behind secret: Secret, _ asking: Asking) async throws -> SiteResponse {
    guard let (copy, invitation) = try await store.read({ try $0.copy(behind: secret) }),
      invitation.endsAt > asking.at, let record = Key(copy.id), let type = editorial.types[copy.body.recordKind]
    else {
      try limits.write.check("write", by: asking.request, at: asking.at.milliseconds)
      throw EditorialError.notFound
    }
    var asking = asking
    asking.person = .holder(of: invitation.id)
    if asking.isPost { try limits.write.check("write", by: asking.request, at: asking.at.milliseconds) }
    return try await answer(
      ReviewInHand(record: record, copy: copy.body, invitation: invitation, type: type), asking)
  }

  private func shown(
    _ review: ReviewInHand, _ typed: ReviewPage.Typed, _ asking: Asking, _ status: HTTPResponse.Status = .ok
  ) -> SiteResponse {
    page(ReviewPage(review.copy, review.invitation, review.type, typed: typed, frame(asking)).render(), status)
  }

  private func answer(_ review: ReviewInHand, _ asking: Asking) async throws -> SiteResponse {
    guard asking.isPost else { return shown(review, .init(), asking) }
    let form = try SentForm(asking.request)
    let fields = review.fields(form, frame(asking))
    var typed = ReviewPage.Typed(form.tree(fields, original: asking.address.language))
    if let change = FormChange(form.items) {
      typed.values = change.apply(to: typed.values, fields)
      typed.focus = change.focus(in: typed.values)
      // The page shows the text as it is now.
      let isSame = form["seen"].flatMap(Fingerprint.init) == review.copy.fingerprint
      if !isSame { typed.notice = Notice(.reviewTextChanged, isFault: true) }
      return shown(review, typed, asking)
    }
    do {
      if review.isDeclaration(form) {
        let act = DeclareConflicts(
          form.text("conflicts"), isExcluded: form["excluded"] == "true", isAnew: form.act == "declare-anew",
          record: review.record, invitation: review.invitation.id)
        _ = try await acting.perform(act, by: asking.person)
      } else {
        try await give(form, typed.values, to: review, asking)
      }
      return seeOther(asking.address.place, asking)
    } catch EditorialError.faulty(let faults) {
      typed.faults = faults
    } catch EditorialError.textChanged {
      typed.notice = Notice(.reviewTextChanged, isFault: true)
    } catch EditorialError.declaredBefore {
      return shown(review, .init(notice: Notice(.reviewDeclaredBefore, isFault: true)), asking, .conflict)
    }
    return shown(review, typed, asking, .unprocessableContent)
  }

  private func give(
    _ form: SentForm, _ values: FieldTree, to review: ReviewInHand, _ asking: Asking
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
      recommendation, judgements, comment: form.text("comment"), passages: passages(values), of: seen,
      record: review.record, invitation: review.invitation.id)
    _ = try await acting.perform(act, by: asking.person)
  }

  private func passages(_ values: FieldTree) -> [Review.Passage] {
    (values["passages"]?.items ?? []).map { row in
      Review.Passage(
        in: row["field"]?.scalar ?? "", row["words"]?.scalar, comment: row["comment"]?.scalar ?? "")
    }
  }
}

/// A review that somebody is at: of which text, and by which invitation.
private struct ReviewInHand {
  let record: Key
  let copy: WorkingCopy
  let invitation: ReviewInvitation
  let type: any Record.Type

  func isDeclaration(_ form: SentForm) -> Bool { ["declare", "declare-anew"].contains(form.act) }

  /// Those of the form that was sent.
  func fields(_ form: SentForm, _ frame: EditorialFrame) -> [FormField] {
    isDeclaration(form) ? ReviewPage.declarationFields(frame) : ReviewPage.reviewFields(of: copy, type, frame)
  }
}
