internal import Dispatch
public import Records
internal import Synchronization

/// What must hold between the records of a collection.
public struct CollectionRules: Sendable {
  /// Faults by the record's place in the collection.
  public private(set) var faults: [Int: [Fault]] = [:]

  /// Checks every record by itself and against all others.
  public init(_ records: [Record]) {
    let vocabularies = records.compactMap(\.vocabulary)
    let terms = VocabularyTerms(vocabularies)
    faults = Self.faults(records, terms)
    checkIdentities(records)
    checkParts(records)
  }

  /// Of every record by itself, on every core.
  private static func faults(_ records: [Record], _ terms: VocabularyTerms) -> [Int: [Fault]] {
    let stretch = 64
    let found = Mutex([Int: [Fault]]())
    DispatchQueue.concurrentPerform(iterations: (records.count + stretch - 1) / stretch) { part in
      for index in part * stretch..<min(records.count, (part + 1) * stretch) {
        let faults = records[index].faults(terms)
        if !faults.isEmpty { found.withLock { $0[index] = faults } }
      }
    }
    return found.withLock { $0 }
  }

  private mutating func add(_ index: Int, _ field: String, _ message: String) {
    faults[index, default: []].append(Fault(FieldPath(field), message))
  }

  private mutating func checkIdentities(_ records: [Record]) {
    var ids: [Key: Int] = [:]
    var addresses: [String: Key] = [:]
    for (index, record) in records.enumerated() {
      if ids[record.id] != nil {
        add(index, "id", "The id “\(record.id)” belongs to another record. Ids are unique and never reused.")
      }
      if !(2...60).contains(record.id.text.utf8.count) {
        add(index, "id", "An id has 2 to 60 characters; this one has \(record.id.text.utf8.count).")
      }
      ids[record.id] = index
      for (field, address) in record.addresses {
        if let owner = addresses[address], owner != record.id {
          add(index, field, "The address “\(address)” belongs to “\(owner)”. Choose a different one.")
        }
        addresses[address] = record.id
      }
    }
  }

  private mutating func checkParts(_ records: [Record]) {
    let practices = records.enumerated().compactMap { index, record in record.practice.map { (index, $0) } }
    let kinds = Dictionary(practices.map { ($0.1.id, $0.1.kind) }) { first, _ in first }
    var holders: [Key: Key] = [:]
    for (index, practice) in practices {
      for part in practice.parts {
        if kinds[part] == nil { add(index, "parts", "There is no record “\(part)”.") }
        if kinds[part] == .overview, part != practice.id {
          add(index, "parts", "“\(part)” is an overview itself; a part cannot hold parts.")
        }
        if let holder = holders[part], holder != practice.id {
          add(index, "parts", "“\(part)” is already a part of “\(holder)”.")
        }
        holders[part] = practice.id
      }
      for related in practice.related where kinds[related] == nil {
        add(index, "related", "There is no record “\(related)”.")
      }
    }
  }
}

extension Record {
  /// Its addresses within its kind, present and earlier, with the field that gives them.
  fileprivate var addresses: [(field: String, address: String)] {
    switch self {
    case .practice(let practice):
      [("slug", "practices/\(practice.slug)")] + practice.oldSlugs.map { ("oldSlugs", "practices/\($0)") }
    case .page(let page): [("slug", "about/\(page.slug)")]
    case .vocabulary(let vocabulary): [("name", "vocabularies/\(vocabulary.name.rawValue)")]
    case .membership, .edition: []
    }
  }

  /// Every fault of the record taken by itself.
  func faults(_ terms: VocabularyTerms) -> [Fault] {
    switch self {
    case .practice(let practice): practice.faults(terms)
    case .page(let page): SourceRules(page).faults
    case .vocabulary(let vocabulary): vocabulary.faults
    case .membership(let membership): membership.faults
    case .edition: []
    }
  }
}
