import Discovery
public import Ledger
import Practices
public import Records

extension CatalogueState {
  /// The state after further entries, in the ledger's order.
  ///
  /// - Throws: ``UnreadableEntry`` for a body that this version cannot read; the state stays as it was.
  public func folding(_ entries: [Entry]) throws(UnreadableEntry) -> CatalogueState {
    var next = self
    var changes = DocumentChanges()
    for entry in entries {
      try next.fold(entry, into: &changes)
      next.head = LedgerHead(sequence: entry.sequence, hash: entry.hash)
    }
    next.settle()
    next.statements = statements.updated(removing: changes.replaced, adding: changes.added.values.flatMap(\.statements))
    next.claims = claims.updated(removing: changes.replaced, adding: changes.added.values.flatMap(\.claims))
    // In an order of their own, so that the same ledger makes the same index.
    next.index = index.updated(
      removing: changes.removed, adding: changes.added.values.map(\.document).sorted { $0.id < $1.id }
    ).compacted()
    if next.vocabularies != vocabularies { next.index.thesaurus = Thesaurus(next.vocabularies) }
    return next
  }

  /// What follows from the small tables.
  mutating func settle() {
    overviews = [:]
    for (overview, parts) in parts.sorted(by: { $0.key < $1.key }) {
      for part in parts { overviews[part] = overview }
    }
    pagesInOrder = pages.values.filter { $0.publication.state == .published }
      .sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
    withdrawnSlugs = Dictionary(withdrawn.values.map { ($0.header.slug, $0.header) }) { one, other in
      one.publication.sequence < other.publication.sequence ? other : one
    }.mapValues(\.id)
    memberCodes = Set(memberships.values.flatMap { $0.states.filter { $0.until == nil }.map(\.country.code) })
  }

  private mutating func fold(_ entry: Entry, into changes: inout DocumentChanges) throws(UnreadableEntry) {
    // Records of other rooms are theirs.
    guard let id = Key(entry.recordID), RecordTypes.compendium[entry.kind.rawValue] != nil else { return }
    let former = changes.kept(of: id, in: index)
    if let former { changes.replaced.insert(former.publication.sequence) }
    let publication = Publication(
      sequence: entry.sequence, revision: entry.revision, state: entry.state,
      first: first(of: id, former) ?? entry.at, newest: entry.at, note: entry.content?.note ?? "")
    guard entry.state == .published, let content = entry.content else {
      takeBack(id, entry, publication, former, &changes)
      return
    }
    let record: any Record
    do {
      record = try RecordBody.decode(content.body, kind: entry.kind.rawValue, version: entry.schema, .compendium)
    } catch {
      throw UnreadableEntry(sequence: entry.sequence, recordID: entry.recordID, error)
    }
    put(record, publication, former, &changes)
  }

  /// When the first revision of a record was published; nil for a new one.
  private func first(of id: Key, _ former: PracticeHeader?) -> Timestamp? {
    former?.publication.first ?? withdrawn[id]?.header.publication.first ?? pages[id]?.publication.first
      ?? lost[id].map { Timestamp(milliseconds: $0) }
  }

  private mutating func put(
    _ record: any Record, _ publication: Publication, _ former: PracticeHeader?, _ changes: inout DocumentChanges
  ) {
    noteStructure(record, publication, former)
    switch record {
    case let practice as Practice:
      forgetSlugs(of: former ?? withdrawn[practice.id]?.header)
      withdrawn[practice.id] = nil
      for slug in practice.oldSlugs { idByOldSlug[slug] = practice.id }
      parts[practice.id] = practice.parts.isEmpty ? nil : practice.parts
      changes.put(.init(practice, publication, terms))
    case let page as ContentPage:
      pages[page.id] = PageHeader(page, publication: publication)
      changes.put(.init(document: Document(page, publication: publication)))
    case let vocabulary as Vocabulary: vocabularies.insert(vocabulary)
    case let membership as Membership: memberships[membership.id] = membership
    case let lines as HelpLines: help[lines.id] = lines
    case let edition as Edition:
      editions.removeAll { $0.id == edition.id }
      editions.append(edition)
    default: break
    }
    note(record.id, type(of: record).name, publication)
  }

  /// Notes an entry that changes more than what a published practice says at its address, or begins a day.
  private mutating func noteStructure(_ record: any Record, _ publication: Publication, _ former: PracticeHeader?) {
    let begins = changes.first?.publication.newest.date != publication.newest.date
    if !begins, let practice = record as? Practice, former?.slug == practice.slug { return }
    structureSequence = publication.sequence
  }

  private mutating func takeBack(
    _ id: Key, _ entry: Entry, _ publication: Publication, _ former: PracticeHeader?, _ changes: inout DocumentChanges
  ) {
    if former != nil, let kept = changes.payload(of: id, in: index) {
      withdrawn[id] = TakenBack(kept, publication)
    } else if let kept = withdrawn[id]?.kept {
      withdrawn[id] = TakenBack(kept, publication)
    }
    structureSequence = entry.sequence
    pages[id]?.publication = publication
    if entry.state == .erased {
      forgetSlugs(of: withdrawn.removeValue(forKey: id)?.header)
      pages[id] = nil
      lost[id] = nil
      erased[id] = publication
    } else if entry.content == nil {
      lost[id] = publication.first.milliseconds
    }
    parts[id] = nil
    vocabularies.remove(id)
    memberships[id] = nil
    help[id] = nil
    editions.removeAll { $0.id == id }
    changes.remove(id.text)
    note(id, entry.kind.rawValue, publication)
  }

  private mutating func note(_ id: Key, _ kind: String, _ publication: Publication) {
    guard kind == Practice.name || kind == ContentPage.name else { return }
    changes.removeAll { $0.recordID == id }
    changes.insert(Change(recordID: id, kind: kind, publication: publication), at: 0)
    if changes.count > Self.mostChanges { changes.removeLast() }
  }

  mutating func forgetSlugs(of header: PracticeHeader?) {
    guard let header else { return }
    for slug in header.oldSlugs where idByOldSlug[slug] == header.id { idByOldSlug[slug] = nil }
  }
}

/// What an update of the index and of the facts removes and adds.
struct DocumentChanges {
  /// What is kept of a published record.
  struct Kept {
    var document: Document
    var statements: [Fact] = []
    var claims: [Fact] = []
  }

  private(set) var removed: Set<String> = []
  private(set) var added: [String: Kept] = [:]
  /// The entries that are no longer the newest of a published practice.
  var replaced: Set<Int64> = []

  mutating func put(_ kept: Kept) {
    removed.insert(kept.document.id)
    added[kept.document.id] = kept
  }

  mutating func remove(_ id: String) {
    removed.insert(id)
    added[id] = nil
  }

  /// What is kept of a record, by these changes or else by the index before them.
  func payload(of id: Key, in index: SearchIndex) -> [UInt8]? {
    if let kept = added[id.text] { return kept.document.payload }
    return removed.contains(id.text) ? nil : index.payload(of: id.text)
  }

  /// The header of a published practice or overview.
  func kept(of id: Key, in index: SearchIndex) -> PracticeHeader? {
    payload(of: id, in: index).flatMap { PracticeHeader(KeptTexts(bytes: $0)) }
  }
}

extension DocumentChanges.Kept {
  fileprivate init(_ practice: Practice, _ publication: Publication, _ terms: IndexedTerms) {
    document = Document(practice, publication: publication, terms: terms)
    statements = practice.evidence.map { Fact(EvidenceSummary($0), of: publication.sequence) }
    claims = practice.claims.map { Fact($0, of: publication.sequence) }
  }
}
