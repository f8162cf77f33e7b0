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
  /// The page of a record on which nobody works; of one that never was, there is none.
  func resting(
    _ record: Key, notice: Notice? = nil, faults: [Fault] = [], _ asking: Asking, _ status: HTTPResponse.Status = .ok
  ) async throws -> SiteResponse {
    let (newest, past) = try await store.read { (try $0.newest(of: record.text), try $0.pastCopies(of: record)) }
    guard newest.map({ editorial.types[$0.kind.rawValue] != nil }) ?? !past.isEmpty else {
      throw EditorialError.notFound
    }
    let seen = newest?.state == .published ? newest?.revision : nil
    return page(
      RestingRecordPage(record, newest: seen, past: past, notice: notice, faults: faults, frame(asking)).render(),
      status)
  }

  /// What a working copy needs before it is published, and what else its page says of that.
  func publishing(
    _ record: Key, _ copy: WorkingCopy, _ type: any Record.Type, faults: [Fault]
  ) async throws -> CopyPage.Publishing {
    let (newest, withdrawn) = try await store.read { (try $0.newest(of: record.text), try $0.withdrawn(from: copy)) }
    var publishing = CopyPage.Publishing(needs: copy.needs(faults))
    publishing.withdrawn = withdrawn
    publishing.isBehind = newest?.revision != copy.seen
    if let newest, !publishing.isBehind { publishing.spelling = try copy.spelling(since: newest, type, terms) }
    return publishing
  }

  /// What leads to a publication, or back from it; nil for another act.
  func actOnPublishing(of record: Key, _ form: SentForm, _ asking: Asking) async throws -> SiteResponse? {
    switch form.act {
    case "publish": return try await publish(record, form, asking)
    case "schedule": return try await schedule(record, form, asking)
    case "cancel-schedule": _ = try await acting.perform(CancelSchedule(record), by: asking.person)
    case "spelling":
      let (_, type, seen) = try await meant(record, form)
      _ = try await acting.perform(ApproveSpelling(record, type, in: terms, seen: seen), by: asking.person)
    case "leave-out":
      let act = LeaveOutTexts(record, seen: form["version"].flatMap { Int($0) } ?? 0)
      _ = try await acting.perform(act, by: asking.person)
    case "up-to-date": try await bringUpToDate(record, asking)
    case "open":
      guard let newest = try await store.read({ try $0.newest(of: record.text) }),
        let type = editorial.types[newest.kind.rawValue]
      else { throw EditorialError.notFound }
      _ = try await acting.perform(OpenCopy(record, type), by: asking.person)
    case "take-up": _ = try await acting.perform(TakeUpCopy(form["past"] ?? "", of: record), by: asking.person)
    case "undo": return try await undo(record, form, asking)
    default: return nil
    }
    return seeOther(.desk(.copy(record)), asking)
  }

  /// The copy, its kind and the text of it that a form meant.
  private func meant(
    _ record: Key, _ form: SentForm
  ) async throws -> (copy: WorkingCopy, type: any Record.Type, seen: Fingerprint) {
    guard let copy = try await store.read({ try $0.document(WorkingCopy.self, record.text) }),
      let type = editorial.types[copy.body.recordKind], let seen = form["seen"].flatMap(Fingerprint.init)
    else { throw EditorialError.notFound }
    return (copy.body, type, seen)
  }

  private func publish(_ record: Key, _ form: SentForm, _ asking: Asking) async throws -> SiteResponse {
    let (copy, type, seen) = try await meant(record, form)
    try await publish(record, copy, type, seen: seen, note: form.text("note"), by: asking.person)
    return seeOther(.desk(.copy(record)), asking)
  }

  private func publish(
    _ record: Key, _ copy: WorkingCopy, _ type: any Record.Type, seen: Fingerprint, note: String?, by person: Person
  ) async throws {
    let faults = faults(of: copy, type)
    guard faults.isEmpty else { throw EditorialError.unreviewed([.faults(faults)]) }
    let mails = EditorialMails(services)
    let note = [note, reviewers(of: copy)].compactMap { $0 }.joined(separator: " ")
    let act = Publish(record, type, in: terms, seen: seen, note: note) { submission, secret in
      mails.publication(submission, link: link(.submission(.link(secret)), submission.language))
    }
    _ = try await acting.perform(act, by: person)
  }

  /// In what roles the text was reviewed, as its history says it for good, in the language of the collection's notes.
  private func reviewers(of copy: WorkingCopy) -> String? {
    guard let texts = services.texts[.english] else { return nil }
    if copy.spelling?.of == copy.fingerprint { return texts[.spellingApproved] }
    let roles = copy.givenApprovals.map { texts[$0.capacity.name] }
    return roles.isEmpty ? nil : texts.text(.copyReviewedBy, ["roles": texts.list(roles)])
  }

  private func bringUpToDate(_ record: Key, _ asking: Asking) async throws {
    guard let copy = try await store.read({ try $0.document(WorkingCopy.self, record.text) }),
      let type = editorial.types[copy.body.recordKind]
    else { throw EditorialError.notFound }
    let base = try await store.history(of: record.text).first { $0.revision == copy.body.seen }
    _ = try await acting.perform(BringUpToDate(record, type, from: base), by: asking.person)
  }

  private func undo(_ record: Key, _ form: SentForm, _ asking: Asking) async throws -> SiteResponse {
    guard let revision = form["revision"].flatMap({ Int($0) }) else { throw EditorialError.notFound }
    guard let reason = form.text("reason") else {
      let fault = Fault(FieldPath("reason"), .unanswered)
      return try await resting(record, faults: [fault], asking, .unprocessableContent)
    }
    let former = try await store.history(of: record.text).first { $0.revision == revision - 1 }
    let mails = EditorialMails(services)
    let act = UndoPublication(record, revision, before: former, reason: reason) { submission, secret in
      mails.undone(submission, link: link(.submission(.link(secret)), submission.language))
    }
    _ = try await acting.perform(act, by: asking.person)
    return seeOther(.desk(.copy(record)), asking)
  }

  // MARK: - By itself, when its time has come

  private func schedule(_ record: Key, _ form: SentForm, _ asking: Asking) async throws -> SiteResponse {
    let (copy, type, seen) = try await meant(record, form)
    let faults = faults(of: copy, type)
    guard faults.isEmpty else { throw EditorialError.unreviewed([.faults(faults)]) }
    let typed = FieldTree.fields(
      form.items.filter { $0.name == "moment" || $0.name == "later-note" }
        .map { FieldTree.Entry($0.name, FieldTree(.scalar($0.value, .typed))) })
    do {
      guard let text = form.text("moment") else {
        throw EditorialError.faulty([Fault(FieldPath("moment"), .unanswered)])
      }
      guard let moment = Timestamp(minute: text) else {
        throw EditorialError.faulty([Fault(FieldPath("moment"), .notAMoment)])
      }
      let act = SchedulePublication(
        record, type, in: terms, seen: seen, note: form.text("later-note") ?? "", at: moment)
      _ = try await acting.perform(act, by: asking.person)
      return seeOther(.desk(.copy(record)), asking)
    } catch EditorialError.faulty(let faults) {
      return try await editor(record, sent: nil, later: (typed, faults), asking, .unprocessableContent)
    }
  }

  /// Publishes the copies whose time has come. One that is not ready is not published, and says so on its page.
  func publishDue(at now: Timestamp) async throws {
    let query = DocumentQuery<WorkingCopy>(
      by: "scheduled", .between([.number(0)], and: [.number(now.milliseconds)]))
    for due in try await store.read({ try $0.documents(query).documents }) {
      guard let record = Key(due.id), let schedule = due.body.schedule,
        let type = editorial.types[due.body.recordKind]
      else { continue }
      do {
        let note = schedule.note.isEmpty ? nil : schedule.note
        try await publish(record, due.body, type, seen: schedule.of, note: note, by: .system)
      } catch is EditorialError {
        try await acting.perform(MissSchedule(record), by: .system)
      }
    }
  }
}
