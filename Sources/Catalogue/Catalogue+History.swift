import Ledger
import Practices
public import Records

extension Catalogue {
  /// Every revision of a record, the first one first; empty for an unknown id.
  public func revisions(of id: Key) async throws -> [Revision] {
    Self.revisions(try await ledger.history(of: id.text))
  }

  /// What one revision of a practice or an overview says and what it changed; nil where there is none or it was erased.
  ///
  /// It is compared with the newest earlier revision that holds the record: what was published again after a withdrawal with
  /// what was withdrawn.
  ///
  /// - Throws: what the ledger throws, ``LedgerError/broken(_:)`` for a body that was changed, or ``UnreadableEntry``.
  public func revision(_ number: Int, of id: Key) async throws -> RevisionContent? {
    let entries = try await ledger.history(of: id.text)
    guard let index = entries.firstIndex(where: { $0.revision == number }) else { return nil }
    let (entry, revisions) = (entries[index], Self.revisions(entries))
    guard entry.content != nil, entry.state != .erased else { return nil }
    let before = entries[..<index].last { $0.state == .published && $0.content != nil }
    let (practice, former) = (try Self.practice(entry), try before.flatMap(Self.practice))
    let bodies = practice == nil ? nil : before?.content?.body
    return RevisionContent(
      revisions: revisions, revision: revisions[index], practice: practice, former: former,
      differences: bodies.flatMap { body in entry.content.map { RecordDifference.between(body, $0.body) } } ?? [],
      publication: Publication(
        sequence: entry.sequence, revision: entry.revision, state: entry.state, first: entries[0].at, newest: entry.at,
        note: entry.content?.note ?? ""))
  }

  private static func revisions(_ entries: [Entry]) -> [Revision] {
    entries.enumerated().map { index, entry in Revision(entry, after: index > 0 ? entries[index - 1] : nil) }
  }

  private static func practice(_ entry: Entry) throws -> Practice? {
    try record(entry) as? Practice
  }
}

extension CatalogueState {
  /// A practice or an overview that has a history at an address.
  public struct Chronicle: Hashable, Sendable {
    public var id: Key
    /// Its present address.
    public var slug: Key
    /// Nil when it was erased.
    public var title: LocalizedText?
    public var publication: Publication
  }

  /// Whose history an address tells: also that of a practice which moved, was withdrawn or erased.
  public func chronicle(at slug: Key) -> Chronicle? {
    if let header = holder(of: slug) ?? idByOldSlug[slug].flatMap(header) {
      return Chronicle(id: header.id, slug: header.slug, title: header.title, publication: header.publication)
    }
    return erased[slug].map { Chronicle(id: slug, slug: slug, title: nil, publication: $0) }
  }
}
