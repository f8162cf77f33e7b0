import Catalogue
import Documents
import Editorial
import HTTPServer
import HTTPTypes
import InterfaceTexts
import Layout
import Ledger
import People
import Records

extension EditorialAnswering {
  /// What was sent in under the account of whoever asks.
  func mine(_ asking: Asking) async throws -> SiteResponse {
    guard let session = asking.session else { throw PeopleError.notAllowed(.contribute) }
    let submissions = try await store.read { try $0.submissions(keptBy: session.account.id) }
    return page(MinePage(submissions, email: session.account.body.email.text, frame(asking)).render())
  }

  /// The page of a form that cannot be taken now, with what was typed into it and a word on why.
  func shownAgain(
    _ opened: Opened, _ form: SentForm, _ notice: Notice, _ asking: Asking
  ) async throws -> SiteResponse {
    let (access, frame) = (opened.access, frame(asking))
    let status: HTTPResponse.Status = notice.isFault ? .unprocessableContent : .ok
    switch asking.address.place {
    case .answers(_, let key):
      guard let call = opened.call, let section = call.section(key),
        SubmissionState.changeable.contains(opened.body.state)
      else { return seeOther(.submission(access), asking) }
      let present = Questionnaire(call, answers: opened.body.answers)
      let fields = QuestionFields(present, frame).fields(of: section)
      let typed = present.replacing(section, by: form.tree(fields, original: asking.address.language))
      return page(AnswersPage(typed, section, by: access, notice: notice, frame).render(), status)
    case .files where SubmissionState.changeable.contains(opened.body.state):
      return page(FilesPage(opened.body, to: opened.call, by: access, notice: notice, frame).render(), status)
    default:
      return try await self.status(opened, notice: notice, reply: form["text"] ?? "", asking)
    }
  }

  // MARK: - Forms that came back

  func typeIn(_ asking: Asking) async throws -> SiteResponse {
    guard asking.isPost else { return try await typeIn(sent: nil, asking) }
    let form = try SentForm(asking.request)
    do {
      let (call, act) = try await typingIn(form, asking)
      guard let first = call.sections.first else { throw EditorialError.notFound }
      let submission = try await acting.perform(act, by: asking.person)
      return seeOther(.answers(.own(submission.id), first.key), asking)
    } catch EditorialError.faulty(let faults) {
      return try await typeIn(sent: form, faults: faults, asking, .unprocessableContent)
    } catch EditorialError.closed {
      let fault = Fault(FieldPath("day"), .callClosed)
      return try await typeIn(sent: form, faults: [fault], asking, .unprocessableContent)
    }
  }

  func typeIn(
    sent: SentForm?, faults: [Fault] = [], notice: Notice? = nil, _ asking: Asking,
    _ status: HTTPResponse.Status = .ok
  ) async throws -> SiteResponse {
    let (calls, frame) = (try await calls(), frame(asking))
    let standard: [FieldTree.Entry] = [
      .init("call", .text(calls.first?.id.text ?? "")), .init("language", .text(asking.address.language.tag)),
    ]
    let values = sent?.tree(TypeInPage.fields(calls, frame), original: asking.address.language) ?? .fields(standard)
    return page(TypeInPage(calls, values: values, faults: faults, notice: notice, frame).render(), status)
  }

  /// - Throws: `EditorialError.faulty` for what is missing or is none of the choices.
  private func typingIn(_ form: SentForm, _ asking: Asking) async throws -> (Call, TypeIn) {
    let call = try await calls().first { $0.id.text == form["call"] }
    let language = services.settings.languages.first { $0.tag == form["language"] }
    let way = form["way"].flatMap(TypedIn.Way.init(rawValue:))
    let day = form.text("day").flatMap { PartialDate($0.trimmingSpaces) }
    let missing = [
      ("call", call == nil), ("language", language == nil), ("way", way == nil), ("day", form.text("day") == nil),
    ]
    var faults = missing.filter(\.1).map { Fault(FieldPath($0.0), .unanswered) }
    if day == nil, form.text("day") != nil { faults.append(Fault(FieldPath("day"), .noPastDate)) }
    guard let call, let language, let way, let day else { throw EditorialError.faulty(faults) }
    return (call, TypeIn(call, in: language, way, on: day, today: asking.at.date))
  }
}
