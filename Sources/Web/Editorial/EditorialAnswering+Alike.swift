import Catalogue
import Documents
import Editorial
import Records

extension EditorialAnswering {
  /// So many of the submissions, and so many of the records, that may be of the same practice are shown.
  private static let mostAlike = 5

  /// What may be of the same practice as a submission.
  func alike(_ submission: Document<Submission>) async throws -> [Alike] {
    guard submission.body.title != nil, submission.body.state.isOpen else { return [] }
    let others = try await store.read { try $0.submissions(like: submission, limit: Self.mostAlike) }
    return services.catalogue.state.records(like: submission.body, limit: Self.mostAlike)
      .map { Alike(.record($0.id), $0.reasons) }
      + others.map { Alike(.submission($0.submission), $0.reasons) }
  }

  /// The record into which a submission is accepted, as it was chosen or named; nil for a new one that is called as the
  /// submission is.
  func record(of form: SentForm) throws -> Key? {
    let chosen = form.text("into") ?? DeskSubmissionPage.newRecord
    if chosen != DeskSubmissionPage.newRecord {
      guard let record = Key(chosen) else {
        throw EditorialError.faulty([Fault(FieldPath("into"), .expected("key", found: .text(chosen)))])
      }
      return record
    }
    if let typed = form.text("record") {
      guard let record = Key(typed.trimmingSpaces) else {
        throw EditorialError.faulty([Fault(FieldPath("record"), .expected("key", found: .text(typed)))])
      }
      return record
    }
    return nil
  }
}

extension CatalogueState {
  /// Published practices that may be the one of a submission, the most reasons first.
  ///
  /// - Complexity: compares at most 40 practices.
  func records(like submission: Submission, limit: Int) -> [(id: Key, reasons: [Likeness.Reason])] {
    guard let title = submission.title else { return [] }
    let candidates = practices(
      titled: title, summary: submission.summary, names: submission.places + [submission.provider].compactMap { $0 },
      countries: submission.countries, language: submission.language, limit: 40)
    let likeness = submission.likeness
    let found = candidates.map { (id: $0.header.id, reasons: likeness.reasons(Likeness($0))) }
    return Array(
      found.filter { !$0.reasons.isEmpty }.sorted { Likeness.precede($0.reasons, $1.reasons) }.prefix(limit))
  }
}

extension Likeness {
  init(_ practice: PracticeFacts) {
    let header = practice.header
    func every(_ text: LocalizedText) -> [String] { text.languages.map { text.words(in: $0).text } }
    self.init(
      titles: every(header.title) + (header.fullTitle.map(every) ?? []), countries: header.countries,
      places: practice.places, provider: practice.provider, texts: every(header.summary))
  }
}
