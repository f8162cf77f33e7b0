internal import Documents
internal import Ledger
internal import Testing

extension StoreContract {
  static let acts = [
    Promise("changes documents and ledger together, or neither", changesTogether),
    Promise("lets an act see what it has written, and nobody else before it ends", showsOnlyWhatStands),
    Promise("loses no write of forty writers to one document", losesNoWrite),
  ]

  private static let moment = Timestamp(milliseconds: 1_767_225_600_000)

  @Sendable private static func changesTogether(_ place: Place) async throws {
    let store = try await place.connect()
    struct Stop: Error {}
    let act: @Sendable (any StoreTransaction, Bool) throws -> Int64? = { transaction, stops in
      _ = try transaction.create(FixtureNote(1), id: "a")
      _ = try transaction.create(FixtureNote(2), id: "b")
      let entries = try transaction.append([.fixture("a"), .fixture("b")], at: moment)
      let more = try transaction.append([.fixture("a", seen: 1)], at: moment)
      if stops { throw Stop() }
      return (entries + more).last?.sequence
    }
    await #expect(throws: Stop.self) { try await store.act { try act($0, true) } }
    await #expect(throws: LedgerError.self) {
      try await store.act { transaction in
        _ = try act(transaction, false)
        _ = try transaction.append([.fixture("a", seen: 1)], at: moment)
      }
    }
    #expect(try await store.head() == .origin)
    #expect(try await store.read { try $0.document(FixtureNote.self, "a") } == nil)
    #expect(try await store.act { try act($0, false) } == 3)
    #expect(try await store.verify().head.sequence == 3)
    #expect(try await place.connect().read { try $0.document(FixtureNote.self, "b") }?.body.number == 2)
    let erased = try await store.act { transaction in
      guard let note = try transaction.document(FixtureNote.self, "a") else { throw NotThere() }
      try transaction.delete(note)
      return try transaction.erase("a", actor: .system, reason: "On request.", at: moment)
    }
    #expect(erased.state == .erased && erased.sequence == 4)
    #expect(try await store.newest(of: "a", at: nil) == erased)
  }

  @Sendable private static func showsOnlyWhatStands(_ place: Place) async throws {
    let (store, other) = (try await place.connect(), try await place.connect())
    let seen = try await store.act { transaction in
      let note = try transaction.create(FixtureNote(1), id: "a")
      _ = try transaction.append([.fixture("a")], at: moment)
      let query = DocumentQuery<FixtureNote>(by: "number", .equal([1]))
      return (
        try transaction.document(FixtureNote.self, "a") == note, try transaction.count(query),
        try transaction.newest(of: "a")?.revision
      )
    }
    #expect(seen.0 && seen.1 == 1 && seen.2 == 1)
    // Two documents that every act changes together are the same to whoever reads, at any moment.
    _ = try await store.act { try $0.create(FixtureNote(2, text: "0"), id: "b") }
    _ = try await store.act { try $0.create(FixtureNote(3, text: "0"), id: "c") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for turn in 1...40 {
          try await store.act { transaction in
            for id in ["b", "c"] {
              guard var note = try transaction.document(FixtureNote.self, id) else { throw NotThere() }
              note.body.text = "\(turn)"
              _ = try transaction.update(note)
            }
          }
        }
      }
      for _ in 0..<80 {
        let texts = try await other.read { reader in
          try ["b", "c"].compactMap { try reader.document(FixtureNote.self, $0)?.body.text }
        }
        #expect(texts.count == 2 && texts.first == texts.last)
      }
      try await group.waitForAll()
    }
  }

  @Sendable private static func losesNoWrite(_ place: Place) async throws {
    let store = try await place.connect()
    _ = try await store.act { try $0.create(FixtureNote(0), id: "a") }
    let stores = try await [store, place.connect()]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<40 {
        group.addTask {
          let store = stores[writer % 2]
          while true {
            guard var note = try await store.read({ try $0.document(FixtureNote.self, "a") }) else { throw NotThere() }
            note.body.number += 1
            let mine = note
            do {
              _ = try await store.act { try $0.update(mine) }
              return
            } catch DocumentError.changedSince {
              continue
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let last = try await store.read { try $0.document(FixtureNote.self, "a") }
    #expect(last?.body.number == 40 && last?.version == 41)
  }
}
