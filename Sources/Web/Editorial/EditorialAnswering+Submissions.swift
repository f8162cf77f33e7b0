import InterfaceTexts
import Catalogue
import Documents
import Editorial
import HTTPServer
import HTTPTypes
import Layout
import Ledger
import People
import Records

extension EditorialAnswering {
  // MARK: - Beginning, and reporting a mistake

  func start(_ asking: Asking) async throws -> SiteResponse {
    let calls = try await calls()
    let frame = frame(asking)
    guard asking.isPost else { return page(StartPage(calls, frame).render()) }
    let form = try SentForm(asking.request)
    if let notice = notice(form, asking) {
      return page(StartPage(calls, notice: notice, frame).render(), .unprocessableContent)
    }
    guard let call = calls.first(where: { $0.id.text == form["call"] }), let first = call.sections.first else {
      throw EditorialError.notFound
    }
    if asking.person.id == nil { try limits.begin.check("begin", by: asking.request, at: asking.at.milliseconds) }
    let secret = Secret()
    let act = StartSubmission(to: call, behind: secret, in: asking.address.language, today: asking.at.date)
    do {
      let submission = try await acting.perform(act, by: asking.person)
      let access = submission.body.account == nil ? SubmissionAccess.link(secret) : .own(submission.id)
      return seeOther(.answers(access, first.key), asking)
    } catch EditorialError.closed {
      return page(StartPage(calls, frame).render(), .conflict)
    }
  }

  func report(_ record: Key, _ asking: Asking) async throws -> SiteResponse {
    let frame = frame(asking)
    guard frame.record(record) != nil else { throw EditorialError.notFound }
    guard asking.isPost else { return page(ReportPage(record, frame).render()) }
    let form = try SentForm(asking.request)
    let values = form.tree(ReportPage.fields(frame), original: asking.address.language)
    var faults: [Fault] = []
    let email = form.text("email").flatMap(EmailAddress.init)
    if form.text("email") != nil, email == nil { faults.append(Fault(FieldPath("email"), .noMailAddress)) }
    if form.text("text") == nil { faults.append(Fault(FieldPath("text"), .unanswered)) }
    let notice = notice(form, asking)
    if notice == nil, faults.isEmpty {
      try limits.report.check("report", by: asking.request, at: asking.at.milliseconds)
      let secret = Secret()
      let act = ReportMistake(
        form.text("text") ?? "", in: record, answerTo: email, behind: secret, language: asking.address.language)
      do {
        _ = try await acting.perform(act, by: asking.person)
        return seeOther(.submission(.link(secret)), asking)
      } catch EditorialError.faulty(let found) {
        faults = found
      }
    }
    return page(
      ReportPage(record, values: values, faults: faults, notice: notice, frame).render(), .unprocessableContent)
  }

  /// Why a form of somebody without a session is shown again, filled; nil where it is taken.
  func notice(_ form: SentForm, _ asking: Asking) -> Notice? {
    if let session = asking.session {
      return session.knows(form["token"]) ? nil : Notice(.formExpired, isFault: true)
    }
    if form.isOfMachine { return Notice(.formMachine, isFault: true) }
    switch seal.check(form["token"], at: asking.at) {
    case .fresh: return nil
    case .tooQuick: return Notice(.formTooQuick, isFault: true)
    case .expired: return Notice(.formExpired, isFault: true)
    }
  }

  // MARK: - The pages of a submission

  /// A submission whose pages somebody uses.
  struct Opened: Sendable {
    var submission: Document<Editorial.Submission>
    var access: SubmissionAccess
    /// As whom they act on it.
    var person: Person
    var call: Call?

    var body: Editorial.Submission { submission.body }
    var id: String { submission.id }
  }

  func submission(by access: SubmissionAccess, _ asking: Asking) async throws -> SiteResponse {
    let opened = try await open(access, asking)
    // Behind a private link no cookie speaks for anybody; an account's forms carry its session's token.
    if asking.isPost, !access.isSecret {
      let form = try SentForm(asking.request)
      if let notice = notice(form, asking) { return try await shownAgain(opened, form, notice, asking) }
    }
    switch asking.address.place {
    case .answers(_, let key):
      guard let call = opened.call, let section = call.section(key) else { throw EditorialError.notFound }
      return try await answers(section, of: call, opened, asking)
    case .files: return try await files(opened, asking)
    case .file(_, let number): return try await file(number, of: opened.body)
    case .check:
      guard let call = opened.call else { throw EditorialError.notFound }
      let questionnaire = Questionnaire(call, answers: opened.body.answers)
      guard opened.body.state == .draft else { return seeOther(.submission(access), asking) }
      return page(CheckPage(questionnaire, of: opened.body, by: access, frame(asking)).render())
    default:
      guard asking.isPost else { return try await status(opened, asking) }
      try limits.write.check("write", by: asking.request, at: asking.at.milliseconds)
      return try await act(on: opened, asking)
    }
  }

  /// - Throws: `EditorialError.notFound` for whoever may not use its pages.
  private func open(_ access: SubmissionAccess, _ asking: Asking) async throws -> Opened {
    if !access.isSecret, !asking.person.may(access.permission) { throw PeopleError.notAllowed(access.permission) }
    guard let opened = try await found(access, asking) else {
      try limits.write.check("write", by: asking.request, at: asking.at.milliseconds)
      throw EditorialError.notFound
    }
    return opened
  }

  /// Nil for whoever may not use its pages.
  func found(_ access: SubmissionAccess, _ asking: Asking) async throws -> Opened? {
    guard let found = try await store.read({ try $0.submission(by: access, for: asking.person) }) else { return nil }
    return Opened(
      submission: found.submission, access: access, person: found.person,
      call: try await call(found.submission.body.call))
  }

  /// A page is saved whatever is on it. What is wrong is told at once, what is missing when the answers are checked.
  private func answers(
    _ section: CallSection, of call: Call, _ opened: Opened, _ asking: Asking
  ) async throws -> SiteResponse {
    let (access, present) = (opened.access, Questionnaire(call, answers: opened.body.answers))
    guard SubmissionState.changeable.contains(opened.body.state) else {
      return seeOther(.submission(access), asking)
    }
    guard asking.isPost else { return page(AnswersPage(present, section, by: access, frame(asking)).render()) }
    try limits.write.check("write", by: asking.request, at: asking.at.milliseconds)
    let form = try SentForm(asking.request)
    let fields = QuestionFields(present, frame(asking)).fields(of: section)
    let sent = form.tree(fields, original: asking.address.language)
    if let change = FormChange(form.items) {
      let changed = present.replacing(section, by: change.apply(to: sent, fields))
      return page(AnswersPage(changed, section, by: access, frame(asking)).render())
    }
    let saved = try await acting.perform(
      SaveAnswers(sent, in: section, of: call, submission: opened.id), by: opened.person)
    let isLonger = saved.questions(in: section).count > present.questions(in: section).count
    let faults = saved.faults(in: section)
    let wrong = faults.filter { !$0.reason.isOnlyMissing }
    guard form.act == "next", wrong.isEmpty, !isLonger else {
      let notice = Notice(isLonger ? .submitMoreQuestions : .submitSavedNow)
      let shown = form.act == "next" ? wrong : faults
      return page(AnswersPage(saved, section, by: access, faults: shown, notice: notice, frame(asking)).render())
    }
    guard opened.body.state == .draft else { return seeOther(.submission(access), asking) }
    let later = call.sections.drop { $0.key != section.key }.dropFirst().first { !saved.questions(in: $0).isEmpty }
    return seeOther(later.map { .answers(access, $0.key) } ?? .files(access), asking)
  }

  func status(
    _ opened: Opened, notice: Notice? = nil, faults: [Fault] = [], reply: String = "", _ asking: Asking
  ) async throws -> SiteResponse {
    var confirmable: [SubmissionPage.Confirmable] = []
    if opened.body.state == .accepted {
      for record in opened.body.records {
        let copy = try await store.read { try $0.document(WorkingCopy.self, record.text) }
        guard let copy, copy.body.waitsForConfirmation(of: opened.id),
          let type = editorial.types[copy.body.recordKind]
        else { continue }
        confirmable.append(.init(record, copy.body, type))
      }
    }
    let siblings = try await store.read { try $0.siblings(of: opened.submission) }
    return page(
      SubmissionPage(
        opened.body, to: opened.call, by: opened.access, siblings: siblings, confirmable: confirmable, notice: notice,
        faults: faults, reply: reply, frame(asking)
      ).render(), faults.isEmpty ? .ok : .unprocessableContent)
  }

  private func act(on opened: Opened, _ asking: Asking) async throws -> SiteResponse {
    let form = try SentForm(asking.request)
    let (id, person, access) = (opened.id, opened.person, opened.access)
    do {
      switch form.act {
      case "hand-in": return try await handIn(opened, asking)
      case "further": return try await goOn(after: opened, asking)
      case "reply": _ = try await acting.perform(Reply(form["text"] ?? "", to: id), by: person)
      case "withdraw": _ = try await acting.perform(WithdrawSubmission(id), by: person)
      case "erase":
        try await acting.perform(EraseSubmission(id), by: person)
        return page(StartPage(try await calls(), notice: Notice(.submitErased), frame(asking)).render())
      case "confirm":
        guard let record = form["record"].flatMap({ Key($0) }), let seen = form["seen"].flatMap(Fingerprint.init)
        else { throw EditorialError.notFound }
        _ = try await acting.perform(ConfirmText(record, of: id, seen: seen), by: person)
      default: throw EditorialError.notFound
      }
      return seeOther(.submission(access), asking)
    } catch EditorialError.faulty(let faults) {
      guard form.act == "reply" else { return seeOther(.check(access), asking) }
      return try await status(opened, faults: faults, reply: form["text"] ?? "", asking)
    } catch EditorialError.textChanged {
      return try await status(opened, notice: Notice(.confirmChanged, isFault: true), asking)
    } catch EditorialError.closed {
      return try await status(opened, notice: Notice(.submitClosed, isFault: true), asking)
    } catch EditorialError.wrongState {
      return seeOther(.submission(access), asking)
    }
  }

  /// Whoever types it in gets the private link, this once, to pass it on.
  private func handIn(_ opened: Opened, _ asking: Asking) async throws -> SiteResponse {
    guard let call = opened.call else { throw EditorialError.notFound }
    let mails = EditorialMails(services)
    // An account knows none of the links.
    let secret = opened.access.secret ?? Secret()
    let fresh = opened.access.isSecret ? nil : secret
    let link: @Sendable (Editorial.Submission, Secret) -> String = {
      self.link(.submission(.link($1)), $0.language)
    }
    let published = try await store.highestPublishedSubmission(of: editorial.types)
    let act = HandIn(
      opened.id, to: call, after: published, today: asking.at.date, link: fresh,
      renumbered: { mails.renumbered($0, link: link($0, $1)) }, mail: { mails.receipt($0, link: link($0, secret)) })
    let submission = try await acting.perform(act, by: opened.person)
    guard submission.body.typed != nil, fresh != nil else { return seeOther(.submission(opened.access), asking) }
    var onward = asking
    onward.address.place = .desk(.submission(submission.id))
    return try await deskSubmission(
      submission.id, sent: nil, notice: Notice(.typingDone), link: link(submission.body, secret), onward)
  }

  /// Another submission of the same submitter, which opens as the former one was opened.
  private func goOn(after opened: Opened, _ asking: Asking) async throws -> SiteResponse {
    guard let call = opened.call, let first = call.sections.first else { throw EditorialError.notFound }
    if opened.access.isSecret {
      try limits.begin.check("begin", by: asking.request, at: asking.at.milliseconds)
    }
    let secret = Secret()
    let act = StartFurther(
      after: opened.id, to: call, behind: secret, in: asking.address.language, today: asking.at.date)
    let further = try await acting.perform(act, by: opened.person)
    let access = opened.access.isSecret ? SubmissionAccess.link(secret) : .own(further.id)
    return seeOther(.answers(access, first.key), asking)
  }
}
