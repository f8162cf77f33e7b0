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
    try limits.begin.check("begin", by: asking.request, at: asking.at.milliseconds)
    let secret = Secret()
    let act = StartSubmission(to: call, behind: secret, in: asking.address.language, today: asking.at.date)
    do {
      _ = try await acting.perform(act, by: asking.person)
    } catch EditorialError.closed {
      return page(StartPage(calls, frame).render(), .conflict)
    }
    return seeOther(.answers(secret, first.key), asking)
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
        return seeOther(.submission(secret), asking)
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

  // MARK: - Behind a private link

  func submission(behind secret: Secret, _ asking: Asking) async throws -> SiteResponse {
    guard let submission = try await store.read({ try $0.submission(behind: secret) }) else {
      try limits.write.check("write", by: asking.request, at: asking.at.milliseconds)
      throw EditorialError.notFound
    }
    var asking = asking
    asking.person = .holder(of: submission.id)
    let call = try await call(submission.body.call)
    switch asking.address.place {
    case .answers(_, let key):
      guard let call, let section = call.section(key) else { throw EditorialError.notFound }
      return try await answers(section, of: call, submission, secret, asking)
    case .files: return try await files(of: submission, call, secret, asking)
    case .file(_, let number): return try await file(number, of: submission.body)
    case .check:
      guard let call else { throw EditorialError.notFound }
      let questionnaire = Questionnaire(call, answers: submission.body.answers)
      guard submission.body.state == .draft else { return seeOther(.submission(secret), asking) }
      return page(CheckPage(questionnaire, of: submission.body, behind: secret, frame(asking)).render())
    default:
      guard asking.isPost else { return try await status(submission, call, secret, asking) }
      try limits.write.check("write", by: asking.request, at: asking.at.milliseconds)
      return try await act(on: submission, call, secret, asking)
    }
  }

  /// A page is saved whatever is on it. What is wrong is told at once, what is missing when the answers are checked.
  private func answers(
    _ section: CallSection, of call: Call, _ submission: Document<Submission>, _ secret: Secret, _ asking: Asking
  ) async throws -> SiteResponse {
    let present = Questionnaire(call, answers: submission.body.answers)
    guard [.draft, .received, .clarifying].contains(submission.body.state) else {
      return seeOther(.submission(secret), asking)
    }
    guard asking.isPost else { return page(AnswersPage(present, section, behind: secret, frame(asking)).render()) }
    try limits.write.check("write", by: asking.request, at: asking.at.milliseconds)
    let form = try SentForm(asking.request)
    let fields = QuestionFields(present, frame(asking)).fields(of: section)
    let sent = form.tree(fields, original: asking.address.language)
    if let change = FormChange(form.items) {
      let changed = present.replacing(section, by: change.apply(to: sent, fields))
      return page(AnswersPage(changed, section, behind: secret, frame(asking)).render())
    }
    let saved = try await acting.perform(
      SaveAnswers(sent, in: section, of: call, submission: submission.id), by: asking.person)
    let isLonger = saved.questions(in: section).count > present.questions(in: section).count
    let faults = saved.faults(in: section)
    let wrong = faults.filter { !$0.reason.isOnlyMissing }
    guard form.act == "next", wrong.isEmpty, !isLonger else {
      let notice = Notice(isLonger ? .submitMoreQuestions : .submitSavedNow)
      let shown = form.act == "next" ? wrong : faults
      return page(AnswersPage(saved, section, behind: secret, faults: shown, notice: notice, frame(asking)).render())
    }
    guard submission.body.state == .draft else { return seeOther(.submission(secret), asking) }
    let later = call.sections.drop { $0.key != section.key }.dropFirst().first { !saved.questions(in: $0).isEmpty }
    return seeOther(later.map { .answers(secret, $0.key) } ?? .files(secret), asking)
  }

  func status(
    _ submission: Document<Submission>, _ call: Call?, _ secret: Secret, notice: Notice? = nil, faults: [Fault] = [],
    reply: String = "", _ asking: Asking
  ) async throws -> SiteResponse {
    var confirmable: [SubmissionPage.Confirmable] = []
    if submission.body.state == .accepted {
      for record in submission.body.records {
        let copy = try await store.read { try $0.document(WorkingCopy.self, record.text) }
        guard let copy, copy.body.waitsForConfirmation(of: submission.id),
          let type = editorial.types[copy.body.recordKind]
        else { continue }
        confirmable.append(.init(record, copy.body, type))
      }
    }
    return page(
      SubmissionPage(
        submission.body, to: call, behind: secret, confirmable: confirmable, notice: notice, faults: faults,
        reply: reply, frame(asking)
      ).render(), faults.isEmpty ? .ok : .unprocessableContent)
  }

  private func act(
    on submission: Document<Submission>, _ call: Call?, _ secret: Secret, _ asking: Asking
  ) async throws -> SiteResponse {
    let form = try SentForm(asking.request)
    let (id, person) = (submission.id, asking.person)
    do {
      switch form.act {
      case "hand-in":
        guard let call else { throw EditorialError.notFound }
        let mails = EditorialMails(services)
        let act = HandIn(
          id, to: call, after: try await store.highestPublishedSubmission(of: editorial.types), today: asking.at.date
        ) {
          mails.receipt($0, link: link(.submission(secret), $0.language))
        }
        _ = try await acting.perform(act, by: person)
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
      return seeOther(.submission(secret), asking)
    } catch EditorialError.faulty(let faults) {
      guard form.act == "reply" else { return seeOther(.check(secret), asking) }
      return try await status(submission, call, secret, faults: faults, reply: form["text"] ?? "", asking)
    } catch EditorialError.textChanged {
      return try await status(submission, call, secret, notice: Notice(.confirmChanged, isFault: true), asking)
    } catch EditorialError.closed {
      return try await status(submission, call, secret, notice: Notice(.submitClosed, isFault: true), asking)
    } catch EditorialError.wrongState {
      return seeOther(.submission(secret), asking)
    }
  }
}
