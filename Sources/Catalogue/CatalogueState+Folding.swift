import Discovery
public import Ledger
import Practices
import Records

extension CatalogueState {
  /// The state after further entries, in the ledger's order.
  ///
  /// - Throws: ``UnreadableEntry`` for a body that this version cannot read; the state stays as it was.
  public func folding(_ entries: [Entry]) throws(UnreadableEntry) -> CatalogueState {
    var next = self
    var documents = DocumentChanges()
    for entry in entries {
      try next.fold(entry, into: &documents)
      next.head = LedgerHead(sequence: entry.sequence, hash: entry.hash)
    }
    next.overviews = next.partsToOverviews()
    next.pagesInOrder = next.pages.values.filter { $0.publication.state == .published }
      .sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
    next.memberCodes = Set(
      next.memberships.values.flatMap { $0.states.filter { $0.until == nil }.map(\.country.code) })
    // In an order of their own, so that the same ledger makes the same index.
    next.index = index.updated(
      removing: documents.removed, adding: documents.added.values.sorted { $0.id < $1.id }
    ).compacted()
    return next
  }

  private mutating func fold(_ entry: Entry, into documents: inout DocumentChanges) throws(UnreadableEntry) {
    let publication = Publication(
      sequence: entry.sequence, revision: entry.revision, state: entry.state,
      first: publications[entry.recordID]?.first ?? entry.at, newest: entry.at, note: entry.content?.note ?? "")
    publications[entry.recordID] = publication
    guard entry.state == .published, let content = entry.content else {
      takeBack(entry, publication, &documents)
      return
    }
    let record: any Record
    do {
      record = try RecordBody.decode(content.body, kind: entry.kind.rawValue, version: entry.schema, .compendium)
    } catch {
      throw UnreadableEntry(sequence: entry.sequence, recordID: entry.recordID, reason: error.message)
    }
    put(record, publication, &documents)
  }

  private mutating func put(_ record: any Record, _ publication: Publication, _ documents: inout DocumentChanges) {
    switch record {
    case let practice as Practice:
      if let former = practices[practice.id] { forgetSlugs(of: former) }
      let header = PracticeHeader(practice, publication: publication)
      practices[practice.id] = header
      idBySlug[practice.slug] = practice.id
      for slug in practice.oldSlugs { idByOldSlug[slug] = practice.id }
      documents.put(Document(practice, publication: publication, terms: terms))
    case let page as ContentPage:
      pages[page.id] = PageHeader(page, publication: publication)
      documents.put(Document(page, publication: publication))
    case let vocabulary as Vocabulary: vocabularies.insert(vocabulary)
    case let membership as Membership: memberships[membership.id] = membership
    case let edition as Edition:
      editions.removeAll { $0.id == edition.id }
      editions.append(edition)
    default: break
    }
    note(record.id, type(of: record).name, publication)
  }

  private mutating func takeBack(_ entry: Entry, _ publication: Publication, _ documents: inout DocumentChanges) {
    guard let id = Key(entry.recordID) else { return }
    practices[id] = practices[id].map { PracticeHeader($0, publication: publication) }
    pages[id]?.publication = publication
    if entry.state == .erased {
      if let former = practices.removeValue(forKey: id) { forgetSlugs(of: former) }
      pages[id] = nil
      erased[id] = publication
    }
    vocabularies.remove(id)
    memberships[id] = nil
    editions.removeAll { $0.id == id }
    documents.remove(id.text)
    note(id, entry.kind.rawValue, publication)
  }

  private mutating func note(_ id: Key, _ kind: String, _ publication: Publication) {
    guard kind == Practice.name || kind == ContentPage.name else { return }
    changes.removeAll { $0.recordID == id }
    changes.insert(Change(recordID: id, kind: kind, publication: publication), at: 0)
    if changes.count > Self.mostChanges { changes.removeLast() }
  }

  private mutating func forgetSlugs(of header: PracticeHeader) {
    if idBySlug[header.slug] == header.id { idBySlug[header.slug] = nil }
    for slug in header.oldSlugs where idByOldSlug[slug] == header.id { idByOldSlug[slug] = nil }
  }

  private func partsToOverviews() -> [Key: Key] {
    var overviews: [Key: Key] = [:]
    for header in published.sorted(by: { $0.id < $1.id }) {
      for part in header.parts { overviews[part] = header.id }
    }
    return overviews
  }
}

/// An entry whose body this version of the program cannot read.
public struct UnreadableEntry: Error, Equatable {
  public var sequence: Int64
  public var recordID: String
  public var reason: String

  public init(sequence: Int64, recordID: String, reason: String) {
    self.sequence = sequence
    self.recordID = recordID
    self.reason = reason
  }

  public var message: String { "Entry \(sequence) (record “\(recordID)”) cannot be read. \(reason)" }
}

/// What an update of the index removes and adds.
struct DocumentChanges {
  private(set) var removed: Set<String> = []
  private(set) var added: [String: Document] = [:]

  mutating func put(_ document: Document) {
    removed.insert(document.id)
    added[document.id] = document
  }

  mutating func remove(_ id: String) {
    removed.insert(id)
    added[id] = nil
  }
}
