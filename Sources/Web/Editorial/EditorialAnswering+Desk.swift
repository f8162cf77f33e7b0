import InterfaceTexts
import Catalogue
import Documents
import Editorial
import HTTPServer
import HTTPTypes
import Layout
import Ledger
import Pages
import People
import Records

extension EditorialAnswering {
  func desk(_ place: EditorialAddress.Desk, _ asking: Asking) async throws -> SiteResponse {
    if asking.isPost {
      let form = try SentForm(asking.request)
      if let notice = notice(form, asking) { return try await shownAgain(place, form, notice, asking) }
    }
    switch place {
    case .inbox(let filter): return try await inbox(filter, asking)
    case .figures: return try await figures(asking)
    case .submission(let id): return try await deskSubmission(id, asking)
    case .file(let id, let number): return try await deskFile(number, of: id)
    case .copies: return try await copies(asking)
    case .copy(let record): return try await copy(record, asking)
    case .reviews: return try await ownReviews(asking)
    case .review(let record): return try await deskReview(of: record, asking)
    case .preview(let record): return try await preview(record, asking)
    case .account: return try await account(asking)
    case .mine: return try await mine(asking)
    case .typeIn: return try await typeIn(asking)
    case .audit(let filter): return try await audit(filter, asking)
    case .auditFile(let filter): return try await auditFile(filter, asking)
    case .editions: return try await editions(asking)
    case .mail: return try await mail(asking)
    case .people: return try await people(asking)
    case .person(let id): return try await person(id, asking)
    }
  }

  /// The page of a form that cannot be taken now, with what was typed into it and a word on why.
  func shownAgain(
    _ place: EditorialAddress.Desk, _ form: SentForm, _ notice: Notice, _ asking: Asking
  ) async throws -> SiteResponse {
    let status: HTTPResponse.Status = notice.isFault ? .unprocessableContent : .ok
    switch place {
    case .copy(let record): return try await editor(record, sent: form, notice: notice, asking, status)
    case .review(let record): return try await deskReview(of: record, sent: form, notice: notice, asking, status)
    case .submission(let id): return try await deskSubmission(id, sent: form, notice: notice, asking, status)
    case .typeIn: return try await typeIn(sent: form, notice: notice, asking, status)
    case .editions: return try await editions(editionTyped(form, notice: notice, asking), asking, status)
    case .people:
      return try await people(.init(invitationTyped(form, asking), notice: notice), asking, status)
    case .person(let id):
      return try await person(id, .init(rolesTyped(form, asking), notice: notice), asking, status)
    default: return seeOther(.desk(place), asking)
    }
  }

  private func inbox(_ filter: InboxFilter, _ asking: Asking) async throws -> SiteResponse {
    let (frame, calls) = (frame(asking), try await calls())
    let (listing, counts, handlers) = try await store.read { reader in
      let listing = try reader.inbox(filter, of: asking.person.id, at: asking.at) { SubmissionTitle($0, frame).text }
      return (listing, try reader.inboxCounts(), try reader.handlers())
    }
    return page(
      InboxPage(listing, of: filter, counts: counts, calls: calls, handlers: handlers, now: asking.at, frame).render())
  }

  // MARK: - A submission

  private func deskSubmission(_ id: String, _ asking: Asking) async throws -> SiteResponse {
    guard asking.isPost else { return try await deskSubmission(id, sent: nil, asking) }
    let form = try SentForm(asking.request)
    do {
      return try await act(on: id, form, asking)
    } catch EditorialError.faulty(let faults) {
      return try await deskSubmission(id, sent: form, faults: faults, asking, .unprocessableContent)
    } catch EditorialError.wrongState {
      return try await deskSubmission(
        id, sent: form, notice: Notice(.deskWrongState, isFault: true), asking, .conflict)
    } catch EditorialError.idTaken {
      let fault = Fault(FieldPath("record"), .recordTaken)
      return try await deskSubmission(id, sent: form, faults: [fault], asking, .conflict)
    }
  }

  func deskSubmission(
    _ id: String, sent: SentForm?, faults: [Fault] = [], notice: Notice? = nil, link: String? = nil, _ asking: Asking,
    _ status: HTTPResponse.Status = .ok
  ) async throws -> SiteResponse {
    guard let submission = try await store.read({ try $0.document(Submission.self, id) }),
      submission.body.state != .draft
    else { throw EditorialError.notFound }
    let known = ["question", "acceptance", "reason", "record", "into"]
    var typed = (sent?.items ?? []).filter { known.contains($0.name) }
    if sent?["into"] == nil { typed.append(("into", DeskSubmissionPage.newRecord)) }
    let values = FieldTree.fields(typed.map { FieldTree.Entry($0.name, FieldTree(.scalar($0.value, .typed))) })
    let call = try await call(submission.body.call)
    let (handlers, origin) = try await store.read { (try $0.handlers(), try $0.origin(of: submission)) }
    return page(
      DeskSubmissionPage(
        submission, to: call, from: origin, handlers: handlers, alike: try await alike(submission), values: values,
        faults: faults, notice: notice, link: link, frame(asking)
      ).render(), status)
  }

  private func act(on id: String, _ form: SentForm, _ asking: Asking) async throws -> SiteResponse {
    let (mails, person, secret) = (EditorialMails(services), asking.person, Secret())
    let link: @Sendable (Submission) -> String = { self.link(.submission(.link(secret)), $0.language) }
    switch form.act {
    case "ask":
      let text = try required("question", form)
      let act = AskSubmitter(text, about: id, link: secret) { mails.question($0, link: link($0)) }
      _ = try await acting.perform(act, by: person)
    case "decline":
      let act = DeclineSubmission(id, reason: try required("reason", form), link: secret) {
        mails.decision($0, link: link($0))
      }
      _ = try await acting.perform(act, by: person)
    case "accept":
      return try await accept(id, form, secret, asking)
    case "assign":
      _ = try await acting.perform(AssignSubmission(id, to: form.text("handler")), by: person)
    case "link":
      let submission = try await acting.perform(MakeLink(to: id, secret), by: person)
      return try await deskSubmission(id, sent: nil, link: link(submission.body), asking)
    default: throw EditorialError.notFound
    }
    return seeOther(.desk(.submission(id)), asking)
  }

  private func accept(
    _ id: String, _ form: SentForm, _ secret: Secret, _ asking: Asking
  ) async throws -> SiteResponse {
    let reason = try required("acceptance", form)
    guard let submission = try await store.read({ try $0.document(Submission.self, id) }),
      let call = try await call(submission.body.call), let type = editorial.types[Self.practice]
    else { throw EditorialError.notFound }
    let mails = EditorialMails(services)
    let act = AcceptSubmission(id, into: try record(of: form), type, call: call, reason: reason, link: secret) {
      mails.decision($0, link: link(.submission(.link(secret)), $0.language))
    }
    let copy = try await acting.perform(act, by: asking.person)
    guard let record = Key(copy.id) else { throw EditorialError.notFound }
    return seeOther(.desk(.copy(record)), asking)
  }

  /// The kind of record that calls gather.
  static let practice = "practice"

  func required(_ name: String, _ form: SentForm) throws -> String {
    guard let text = form.text(name) else { throw EditorialError.faulty([Fault(FieldPath(name), .unanswered)]) }
    return text
  }
}

extension String {
  var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
