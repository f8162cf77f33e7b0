import Documents
import Editorial
import HTTPServer
import HTTPTypes
import InterfaceTexts
import Layout
import Ledger
import People
import Records

/// What is typed into the form of a working copy and kept for whoever types it.
extension EditorialAnswering {
  /// Keeps it, as a script asks again and again. Nothing is shown.
  func keep(_ record: Key, _ form: SentForm, _ asking: Asking) async throws -> SiteResponse {
    guard let copy = try await store.read({ try $0.document(WorkingCopy.self, record.text) }),
      let type = editorial.types[copy.body.recordKind], let version = form["version"].flatMap({ Int($0) }),
      let openedAt = form.openedAt, let page = form.text("page")
    else { throw EditorialError.notFound }
    let text = form.tree(recordFields(type, asking), original: form["language"].flatMap(Language.init) ?? .english)
    let act = KeepDraft(record, text, seen: version, openedAt: openedAt, page: page)
    try await acting.perform(act, by: asking.person)
    return SiteResponse(status: .noContent)
  }

  /// The form with what was kept in it, nothing of it saved.
  func takeUp(_ record: Key, _ asking: Asking) async throws -> SiteResponse {
    let draft = try await store.read { reader in try asking.person.id.flatMap { try reader.draft(of: record, by: $0) } }
    guard let draft else { return seeOther(.desk(.copy(record)), asking) }
    return try await editor(record, sent: nil, notice: Notice(.draftTaken), taken: draft.body, asking)
  }

  /// How a form, on the page that it is of, stands to what was kept.
  func state(
    of draft: CopyDraft?, on page: String, isSaved: Bool, _ copy: WorkingCopy
  ) -> CopyPage.RecordForm.Draft {
    if let draft, draft.page != page, draft.differs(from: copy) { return .offered(draft) }
    return isSaved ? .none : .taken
  }
}

extension SentForm {
  /// When work on the copy began of which a form is.
  var openedAt: Timestamp? { self["opened"].flatMap { Int64($0) }.map { Timestamp(milliseconds: $0) } }
}
