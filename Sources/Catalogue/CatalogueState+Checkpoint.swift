internal import Digests
import Discovery
internal import Foundation
internal import ICU
public import Ledger
import Practices
public import Projections
import Records

extension CatalogueState: Projection {
  /// Vocabularies are known before what they name, so that everything is folded once.
  public static func beginning(of ledger: any RecordLedger, upTo end: Int64) async throws -> CatalogueState {
    let heads = try await ledger.heads(
      ofKind: RecordKind(rawValue: Vocabulary.name), at: end == .max ? nil : end)
    let vocabularies = heads.compactMap { entry in try? Catalogue.record(entry) as? Vocabulary }
    return CatalogueState(terms: IndexedTerms(Vocabularies(vocabularies)))
  }

  /// A record is indexed under the groups of its terms.
  public var isOutdated: Bool { terms != IndexedTerms(vocabularies) }

  public static func places(in entry: Entry) -> [Int64] {
    guard entry.kind.rawValue == Edition.name, let edition = try? Catalogue.record(entry) as? Edition else { return [] }
    return [edition.sequence]
  }

  public var erasures: Int { erased.count }

  public func purged() -> CatalogueState {
    var state = self
    state.index = index.purged()
    return state
  }

  public func forgetting(_ newer: CatalogueState) -> CatalogueState {
    let gone = newer.erased.filter { erased[$0.key] == nil && isKnown($0.key) }
    guard !gone.isEmpty else { return self }
    var state = self
    let replaced = Set(gone.keys.compactMap { published($0)?.publication.sequence })
    state.statements = statements.updated(removing: replaced, adding: [])
    state.claims = claims.updated(removing: replaced, adding: [])
    for (id, publication) in gone {
      if let header = header(id) { state.forgetSlugs(of: header) }
      state.withdrawn[id] = nil
      state.pages[id] = nil
      state.parts[id] = nil
      state.memberships[id] = nil
      state.help[id] = nil
      state.vocabularies.remove(id)
      state.editions.removeAll { $0.id == id }
      state.lost[id] = publication.first.milliseconds
      for place in changes.indices where changes[place].recordID == id { state.changes[place].publication.note = "" }
    }
    state.settle()
    state.index = index.updated(removing: Set(gone.keys.map(\.text)), adding: [])
    return state
  }

  /// Whether anything but its id is known of a record.
  private func isKnown(_ id: Key) -> Bool {
    header(id) != nil || pages[id] != nil || memberships[id] != nil || help[id] != nil
      || editions.contains { $0.id == id } || vocabularies.byName.values.contains { $0.id == id }
      || changes.contains { $0.recordID == id }
  }

  // MARK: - Checkpoint

  public func kept(in folder: String) throws -> (tables: [UInt8], files: [String]) {
    let parts = try index.writeParts(to: folder)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (Array(try encoder.encode(Tables(self, parts))), parts.map(\.file))
  }

  public init(_ tables: [UInt8], in folder: String) throws {
    let tables = try JSONDecoder().decode(Tables.self, from: Data(tables))
    guard tables.form == Tables.form, tables.statements.sorted.allSatisfy(\.isOfStatement),
      tables.claims.sorted.allSatisfy(\.isOfClaim)
    else { throw CheckpointError.otherForm }
    let vocabularies = Vocabularies(tables.vocabularies)
    self.init(terms: IndexedTerms(vocabularies))
    guard let head = LedgerHead(sequence: tables.sequence, hex: tables.hash) else { throw CheckpointError.otherForm }
    self.head = head
    structureSequence = head.sequence
    self.vocabularies = vocabularies
    for (id, kept) in tables.withdrawn {
      withdrawn[id] = TakenBack([UInt8](kept.bytes), kept.publication)
    }
    pages = Dictionary(tables.pages.map { ($0.id, $0) }) { first, _ in first }
    (erased, lost, parts, idByOldSlug) = (tables.erased, tables.lost, tables.parts, tables.oldSlugs)
    memberships = Dictionary(tables.memberships.map { ($0.id, $0) }) { first, _ in first }
    help = Dictionary(tables.help.map { ($0.id, $0) }) { first, _ in first }
    editions = tables.editions
    changes = tables.changes
    (statements, claims) = (tables.statements, tables.claims)
    settle()
    index = try SearchIndex(Self.indexSettings, parts: tables.index, in: folder)
    index.thesaurus = Thesaurus(vocabularies)
  }

  public static func files(of tables: [UInt8]) -> [String] {
    (try? JSONDecoder().decode(Tables.self, from: Data(tables)))?.index.map(\.file) ?? []
  }

  public func reading(_ tables: [UInt8], of written: CatalogueState, in folder: String) -> CatalogueState {
    guard let parts = (try? JSONDecoder().decode(Tables.self, from: Data(tables)))?.index,
      let index = try? index.reading(parts, of: written.index, in: folder)
    else { return self }
    var state = self
    state.index = index
    return state
  }

  public func check() throws { try index.check() }

  public var size: Int { index.size }
}

/// What a checkpoint holds beside the index.
private struct Tables: Codable {
  struct Withdrawn: Codable {
    var bytes: Data
    var publication: Publication
  }

  /// What the tables and the index are made with: sort keys of one ICU do not fit those of another, and facts hold places of
  /// terms.
  static let form = "catalogue 4, ICU \(Collator.version), \(terms)"

  private static let terms = [
    EvidenceStatus.allCases.map(\.rawValue), EvidenceDirection.allCases.map(\.rawValue),
    ClaimState.allCases.map(\.rawValue),
  ].map { $0.joined(separator: " ") }.joined(separator: ", ")

  var form = Self.form
  var sequence: Int64
  var hash: String
  var index: [SearchIndex.Part]
  var withdrawn: [Key: Withdrawn]
  var pages: [PageHeader]
  var erased: [Key: Publication]
  var lost: [Key: Int64]
  var vocabularies: [Vocabulary]
  var memberships: [Membership]
  var help: [HelpLines]
  var editions: [Edition]
  var changes: [CatalogueState.Change]
  var parts: [Key: [Key]]
  var oldSlugs: [Key: Key]
  var statements: Facts
  var claims: Facts

  init(_ state: CatalogueState, _ index: [SearchIndex.Part]) {
    (sequence, hash) = (state.head.sequence, state.head.hash.hex)
    self.index = index
    withdrawn = state.withdrawn.mapValues { Withdrawn(bytes: Data($0.kept), publication: $0.header.publication) }
    pages = state.pages.values.sorted { $0.id < $1.id }
    (erased, lost, parts, oldSlugs) = (state.erased, state.lost, state.parts, state.idByOldSlug)
    vocabularies = state.vocabularies.byName.values.sorted { $0.id < $1.id }
    memberships = state.memberships.values.sorted { $0.id < $1.id }
    help = state.help.values.sorted { $0.id < $1.id }
    (editions, changes) = (state.editions, state.changes)
    (statements, claims) = (state.statements, state.claims)
  }
}
