internal import Digests
public import Documents
internal import Ledger
public import People
public import Records

/// Gives the collection as it stands a name and a date, for ever, with a foreword where there is one.
public struct MakeEdition: Act {
  public static let name = "make-edition"
  public static let permission = Permission.publish
  private let typed: FieldTree
  private let language: Language
  private let session: String?

  /// The fields of an edition that people write.
  public static let fields = ["name", "date", "foreword"]

  /// `typed`: the fields that people write. `language`: the original one of the foreword.
  /// `session`: in which it is done; nil for the operator.
  public init(_ typed: FieldTree, in language: Language, session: String?) {
    (self.typed, self.language, self.session) = (typed, language, session)
  }

  /// - Throws: ``EditorialError/faulty(_:)``; `PeopleError.needsReauthentication`, once nothing else is in the way.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Edition {
    let former = try store.everyEdition()
    guard let id = Edition.id(former.count + 1) else { throw EditorialError.notFound }
    let edition = try read(id, upTo: try store.head())
    let faults = faults(of: edition, among: former.compactMap { $0 }, on: occasion)
    guard faults.isEmpty else { throw EditorialError.faulty(faults) }
    try store.requireConfirmation(session, on: occasion)
    let draft = Draft(
      recordID: id.text, kind: RecordKind(rawValue: Edition.name), schema: Edition.version,
      body: try RecordBody.encode(edition), actor: occasion.person.actor, note: "Edition “\(edition.name)”", seen: nil)
    _ = try store.append([draft], at: occasion.at)
    return edition
  }

  private func read(_ id: Key, upTo head: LedgerHead) throws -> Edition {
    let made = [("id", id.text), ("sequence", String(head.sequence)), ("head", head.hash.hex)].map { name, text in
      FieldTree.Entry(name, FieldTree(.scalar(text, .typed)))
    }
    let reading = TreeReading(language: language)
    let tree = FieldTree.fields(typed.entries.filter { Self.fields.contains($0.name) } + made)
    guard var edition = Edition.read(FieldReader(tree, reading)), reading.faults.isEmpty else {
      throw EditorialError.faulty(reading.faults)
    }
    edition.name = Edition.name(of: edition.name)
    return edition
  }

  private func faults(of edition: Edition, among former: [Edition], on occasion: Occasion) -> [Fault] {
    var faults: [Fault] = []
    if edition.name.count > Edition.longestName {
      faults.append(Fault(FieldPath("name"), .tooLong(limit: Edition.longestName)))
    } else if former.contains(where: { $0.name == edition.name }) {
      faults.append(Fault(FieldPath("name"), .editionNameTaken))
    }
    if edition.date.day == nil {
      faults.append(Fault(FieldPath("date"), .noWholeDay))
    } else if let today = occasion.at.day, edition.date > today {
      faults.append(Fault(FieldPath("date"), .dayToCome))
    }
    return faults
  }
}

extension DocumentReader {
  /// Every edition that was made, in order: the first is number 1. Nil stands for one that is there no longer.
  ///
  /// - Complexity: reads one entry for each.
  public func everyEdition() throws -> [Edition?] {
    let types = RecordTypes([Edition.self], closed: [], vocabularies: [])
    var editions: [Edition?] = []
    while let id = Edition.id(editions.count + 1), let entry = try newest(of: id.text) {
      guard entry.kind.rawValue == Edition.name, entry.state == .published, let content = entry.content else {
        editions.append(nil)
        continue
      }
      let record = try RecordBody.decode(content.body, kind: Edition.name, version: entry.schema, types)
      editions.append(record as? Edition)
    }
    return editions
  }
}
