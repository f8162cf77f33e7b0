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
import Practices
import Records

extension EditorialAnswering {
  func copies(_ asking: Asking) async throws -> SiteResponse {
    guard asking.isPost else {
      let open = DocumentQuery<WorkingCopy>(by: "changed", descending: true, limit: 200)
      let past = DocumentQuery<PastCopy>(by: "at", descending: true, limit: 20)
      let found = try await store.read { (try $0.documents(open).documents, try $0.documents(past).documents) }
      return page(CopiesPage(found.0, past: found.1, frame(asking)).render())
    }
    let form = try SentForm(asking.request)
    guard let record = form.text("record").flatMap({ Key($0.trimmingSpaces) }) else {
      return seeOther(.desk(.copies), asking)
    }
    let newest = try await store.read { try $0.newest(of: record.text) }
    guard let type = editorial.types[newest?.kind.rawValue ?? Self.practice] else { throw EditorialError.notFound }
    _ = try await acting.perform(OpenCopy(record, type), by: asking.person)
    return seeOther(.desk(.copy(record)), asking)
  }

  func copy(_ record: Key, _ asking: Asking) async throws -> SiteResponse {
    guard asking.isPost else { return try await editor(record, sent: nil, asking) }
    let form = try SentForm(asking.request)
    do {
      return try await act(on: record, form, asking)
    } catch EditorialError.textChanged {
      return try await editor(record, sent: nil, notice: Notice(.copyChanged, isFault: true), asking, .conflict)
    } catch EditorialError.idTaken {
      return try await editor(record, sent: nil, notice: Notice(.copyOpen, isFault: true), asking, .conflict)
    } catch EditorialError.wrongState {
      return try await editor(record, sent: nil, notice: Notice(.deskWrongState, isFault: true), asking, .conflict)
    } catch EditorialError.unreviewed {
      return try await editor(record, sent: nil, notice: Notice(.copyNotReady, isFault: true), asking, .conflict)
    } catch EditorialError.faulty {
      return try await editor(
        record, sent: nil, notice: Notice(.copyIncomplete, isFault: true), asking, .unprocessableContent)
    }
  }

  /// The page of a working copy: as it is kept or, with a form, as it was typed. Of a form that is `kept` pasted text stays.
  /// Where nobody works on the record, its page without a copy.
  func editor(
    _ record: Key, sent: SentForm?, faults shownFaults: [Fault]? = nil, notice: Notice? = nil, link: String? = nil,
    kept: SentForm? = nil, later: (typed: FieldTree, faults: [Fault])? = nil, taken: CopyDraft? = nil,
    asked: (values: FieldTree, faults: [Fault])? = nil, _ asking: Asking, _ status: HTTPResponse.Status = .ok
  ) async throws -> SiteResponse {
    let (found, reviewers, draft) = try await store.read { reader in
      let draft = try asking.person.id.flatMap { try reader.draft(of: record, by: $0)?.body }
      return (try reader.document(WorkingCopy.self, record.text), try reader.reviewers(), draft)
    }
    guard let copy = found else { return try await resting(record, notice: notice, asking, status) }
    guard let type = editorial.types[copy.body.recordKind] else { throw EditorialError.notFound }
    let frame = frame(asking)
    if sent == nil, notice == nil, link == nil, let merge = copy.body.merge(of: asking.person) {
      return page(ConflictPage(merge, in: copy, of: record, type, frame).render(), .conflict)
    }
    let fields = recordFields(type, asking)
    let original = copy.body.tree["language"]?.scalar.flatMap(Language.init) ?? .english
    let faults = faults(of: copy.body, type)
    var form = CopyPage.RecordForm(fields, values: copy.body.tree, faults: shownFaults ?? [])
    if let sent {
      form.values = sent.tree(fields, original: original)
      form.version = sent.version(of: copy.body)
      if let change = FormChange(sent.items) {
        form.values = change.apply(to: form.values, fields)
        form.focus = change.focus(in: form.values)
      }
    }
    if let taken {
      (form.values, form.version) = (taken.tree, taken.version(in: copy.body))
    }
    form.page = taken?.page ?? sent?.text("page") ?? form.page
    form.draft = state(of: draft, on: form.page, isSaved: taken == nil && sent == nil, copy.body)
    form.paste = pasted(sent ?? kept, fields, into: &form.values)
    var publishing = try await publishing(record, copy.body, type, faults: faults)
    if let later { (publishing.typed, publishing.faults) = later }
    let asked = CopyPage.Asked(reviewers, values: asked?.values ?? .fields([]), faults: asked?.faults ?? [])
    return page(
      CopyPage(
        copy, of: record, form, publishing: publishing, asked: asked, notice: notice, link: link, frame
      ).render(), status)
  }

  private func act(on record: Key, _ form: SentForm, _ asking: Asking) async throws -> SiteResponse {
    if FormChange(form.items) != nil { return try await editor(record, sent: form, asking) }
    let person = asking.person
    switch form.act {
    case "save", "": return try await save(record, form, asking)
    case PasteReferences.act: return try await editor(record, sent: form, asking)
    case "choose":
      let chosen = form.items.compactMap { item -> (String, TextMerge.Side)? in
        guard item.name.hasPrefix("choice."), let side = TextMerge.Side(rawValue: item.value) else { return nil }
        return (String(item.name.dropFirst(7)), side)
      }
      let act = ChooseTexts(
        record, Dictionary(chosen) { first, _ in first }, seen: form["version"].flatMap { Int($0) } ?? 0)
      _ = try await acting.perform(act, by: person)
    case "discard":
      try await acting.perform(DiscardCopy(record), by: person)
    case "drop": _ = try await acting.perform(DropSubmission(form["submission"] ?? "", from: record), by: person)
    case "confirmation":
      let mails = EditorialMails(services)
      let act = AskConfirmation(record) { submission, secret in
        mails.confirmation(submission, link: link(.submission(.link(secret)), submission.language))
      }
      _ = try await acting.perform(act, by: person)
    case "keep": return try await keep(record, form, asking)
    case "take-up-draft": return try await takeUp(record, asking)
    case "throw-away-draft": try await acting.perform(DropDraft(record), by: person)
    case "invite", "invite-account": return try await invite(record, form, asking)
    case "resolve":
      let act = ResolveBlock(form["review"] ?? "", of: record, minute: try required("minute", form))
      _ = try await acting.perform(act, by: person)
    case "withdraw":
      let act = WithdrawRecord(record, reason: try required("withdrawal", form))
      _ = try await acting.perform(act, by: person)
    default:
      guard let answer = try await actOnPublishing(of: record, form, asking) else { throw EditorialError.notFound }
      return answer
    }
    return seeOther(.desk(.copy(record)), asking)
  }

  private func save(_ record: Key, _ form: SentForm, _ asking: Asking) async throws -> SiteResponse {
    try await reopen(record, asking)
    guard let copy = try await store.read({ try $0.document(WorkingCopy.self, record.text) }),
      let type = editorial.types[copy.body.recordKind]
    else { throw EditorialError.notFound }
    let original = form["language"].flatMap(Language.init) ?? .english
    let text = form.tree(recordFields(type, asking), original: original)
    let act = SaveCopy(record, text, seen: form.version(of: copy.body), page: form.text("page"))
    let saved: Saved
    do {
      saved = try await acting.perform(act, by: asking.person)
    } catch EditorialError.textChanged {
      return try await editor(record, sent: form, notice: Notice(.copyChanged, isFault: true), asking, .conflict)
    }
    switch saved {
    case .saved(let copy):
      let faults = faults(of: copy.body, type)
      return try await editor(record, sent: nil, faults: faults, notice: Notice(.copySaved), kept: form, asking)
    case .merged: return try await editor(record, sent: nil, notice: Notice(.copyMerged), kept: form, asking)
    case .conflicting: return try await editor(record, sent: nil, asking)
    }
  }

  /// Begins anew on a record that somebody published or threw away while another one was writing: what they typed is then brought
  /// together with what readers see.
  private func reopen(_ record: Key, _ asking: Asking) async throws {
    let (copy, newest) = try await store.read {
      (try $0.document(WorkingCopy.self, record.text), try $0.newest(of: record.text))
    }
    guard copy == nil, let newest, newest.state == .published, let type = editorial.types[newest.kind.rawValue]
    else { return }
    _ = try await acting.perform(OpenCopy(record, type), by: asking.person)
  }

  /// The record as readers would see it.
  func preview(_ record: Key, _ asking: Asking) async throws -> SiteResponse {
    guard let copy = try await store.read({ try $0.document(WorkingCopy.self, record.text) }),
      let type = editorial.types[copy.body.recordKind]
    else { throw EditorialError.notFound }
    guard let practice = copy.body.record(type, terms).record as? Practice,
      let frame = frames.frame(.practice(asking.address.language, practice.slug), [])
    else {
      return try await editor(record, sent: nil, notice: Notice(.copyNoPreview, isFault: true), asking, .conflict)
    }
    let publication = Publication(
      sequence: 0, revision: (copy.body.seen ?? 0) + 1, state: .published, first: asking.at, newest: asking.at, note: ""
    )
    return .unlisted(PracticePage(practice, publication: publication, frame).render())
  }

  /// What is wrong with the record that a copy says, by itself or beside those that readers see.
  func faults(of copy: WorkingCopy, _ type: any Record.Type) -> [Fault] {
    let (record, faults) = copy.record(type, terms)
    return record.map { services.catalogue.state.faults(beside: $0) } ?? faults
  }

  /// What the vocabularies of the collection allow.
  var terms: CollectionTerms {
    CollectionTerms(editorial.types, Array(services.catalogue.state.vocabularies.byName.values))
  }

  func recordFields(_ type: any Record.Type, _ asking: Asking) -> [FormField] {
    let frame = frame(asking)
    var fields = FormField.of(type, texts: frame.surroundings.texts, vocabularies: frame.vocabularies)
    // A record keeps its id.
    for index in fields.indices where fields[index].shape.name == "id" { fields[index].isShown = false }
    return fields
  }
}
