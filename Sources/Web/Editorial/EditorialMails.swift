import Editorial
import InterfaceTexts
import Ledger
import People
import Records

/// The words of mails about submissions and reviews, in the language of whoever gets them.
struct EditorialMails: Sendable {
  private let texts: [Language: InterfaceTexts]

  init(_ services: SiteServices) { texts = services.texts }

  /// That a submission arrived, with its number and its private link.
  func receipt(_ submission: Submission, link: String) -> Mail? {
    mail(to: submission, .mailReceiptSubject, .mailReceiptText, link: link)
  }

  /// That a submission has another number, as the same submitter sent in one more.
  func renumbered(_ submission: Submission, link: String) -> Mail? {
    mail(to: submission, .mailRenumberedSubject, .mailRenumberedText, link: link)
  }

  func question(_ submission: Submission, link: String) -> Mail? {
    mail(to: submission, .mailQuestionSubject, .mailQuestionText, link: link)
  }

  func decision(_ submission: Submission, link: String) -> Mail? {
    mail(to: submission, .mailDecisionSubject, .mailDecisionText, link: link)
  }

  func confirmation(_ submission: Submission, link: String) -> Mail? {
    mail(to: submission, .mailConfirmSubject, .mailConfirmText, link: link)
  }

  func publication(_ submission: Submission, link: String) -> Mail? {
    mail(to: submission, .mailPublishedSubject, .mailPublishedText, link: link)
  }

  /// That a text is no longer public, for now.
  func undone(_ submission: Submission, link: String) -> Mail? {
    mail(to: submission, .mailUndoneSubject, .mailUndoneText, link: link)
  }

  func review(to email: EmailAddress, in language: Language, link: String) -> Mail? {
    words(language).map {
      Mail(to: email, language: language, subject: $0[.mailReviewSubject], text: text($0, .mailReviewText, link, [:]))
    }
  }

  /// For a reviewer with an account. The address is no secret: it opens to whoever signs in.
  func reviewByAccount(to email: EmailAddress, in language: Language, link: String) -> Mail? {
    words(language).map {
      let text = [$0[.mailReviewAccountText], link].joined(separator: "\n\n") + "\n"
      return Mail(to: email, language: language, subject: $0[.mailReviewSubject], text: text)
    }
  }

  /// The way in for somebody who is invited, or who is locked out.
  func invitation(to email: EmailAddress, in language: Language, link: String, until end: Timestamp) -> Mail? {
    words(language).map { words in
      let text = words.text(.mailInvitationText, ["date": words.day(milliseconds: end.milliseconds)])
      let whole = [text, link, words[.mailEnd]].joined(separator: "\n\n") + "\n"
      return Mail(to: email, language: language, subject: words[.mailInvitationSubject], text: whole)
    }
  }

  /// Nil where the submitter left no address. A mail says nothing of what was submitted: it may be read by others.
  private func mail(to submission: Submission, _ subject: TextKey, _ body: TextKey, link: String) -> Mail? {
    guard let email = submission.contact?.email, let words = words(submission.language) else { return nil }
    let values: [String: String] = [
      "number": submission.number?.description ?? "", "former": submission.formerNumber?.description ?? "",
    ]
    return Mail(
      to: email, language: submission.language, subject: words.text(subject, values),
      text: text(words, body, link, values))
  }

  private func words(_ language: Language) -> InterfaceTexts? { texts[language] ?? texts[.english] }

  private func text(
    _ words: InterfaceTexts, _ body: TextKey, _ link: String, _ values: [String: String]
  ) -> String {
    [words.text(body, values), link, words[.mailEnd]].joined(separator: "\n\n") + "\n"
  }
}
