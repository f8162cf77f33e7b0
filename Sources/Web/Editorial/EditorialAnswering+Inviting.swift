import Documents
import Editorial
import HTTPServer
import HTTPTypes
import InterfaceTexts
import Layout
import People
import Records

extension EditorialAnswering {
  /// How long somebody has for a review.
  private static let reviewDays = 60

  /// Asks an account or, by a private link, anybody for a review.
  func invite(_ record: Key, _ form: SentForm, _ asking: Asking) async throws -> SiteResponse {
    let typed = ["reviewer", "capacity", "email"].compactMap { name in
      form[name].map { FieldTree.Entry(name, FieldTree(.scalar($0, .typed))) }
    }
    do {
      if form.act == "invite-account" {
        try await inviteAccount(record, form, asking)
        return seeOther(.desk(.copy(record)), asking)
      }
      let link = try await inviteByLink(record, form, asking)
      return try await editor(record, sent: nil, link: link, asking)
    } catch EditorialError.faulty(let faults) {
      return try await editor(record, sent: nil, asked: (.fields(typed), faults), asking, .unprocessableContent)
    }
  }

  private func inviteAccount(_ record: Key, _ form: SentForm, _ asking: Asking) async throws {
    let chosen = form["reviewer"] ?? ""
    let reviewers = try await store.read { try $0.reviewers() }
    guard let reviewer = reviewers.first(where: { $0.choice == chosen }) else {
      throw EditorialError.faulty([Fault(FieldPath("reviewer"), .unanswered)])
    }
    let mails = EditorialMails(services)
    let act = InviteReviewer(
      .account(reviewer.account), to: record, as: reviewer.capacity, days: Self.reviewDays
    ) { mails.reviewByAccount(to: $0, in: $1, link: link(.desk(.review(record)), $1)) }
    _ = try await acting.perform(act, by: asking.person)
  }

  /// - Returns: The link.
  private func inviteByLink(_ record: Key, _ form: SentForm, _ asking: Asking) async throws -> String {
    let email = form.text("email").flatMap { EmailAddress($0) }
    var faults: [Fault] = []
    let capacity = form["capacity"].flatMap(Role.init(rawValue:)).flatMap { $0.isReviewer ? $0 : nil }
    if capacity == nil { faults.append(Fault(FieldPath("capacity"), .unanswered)) }
    if form.text("email") != nil, email == nil { faults.append(Fault(FieldPath("email"), .noMailAddress)) }
    guard faults.isEmpty, let capacity else { throw EditorialError.faulty(faults) }
    let (secret, language, mails) = (Secret(), asking.address.language, EditorialMails(services))
    let link = link(.review(secret), language)
    let act = InviteReviewer(
      .link(secret, to: email, in: language), to: record, as: capacity, days: Self.reviewDays
    ) { mails.review(to: $0, in: $1, link: link) }
    _ = try await acting.perform(act, by: asking.person)
    return link
  }
}
