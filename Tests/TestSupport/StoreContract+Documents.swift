internal import Documents
internal import Ledger
internal import Records
internal import Testing

extension StoreContract {
  static let documentsThemselves = [
    Promise("keeps a document and counts its versions", keepsADocument),
    Promise("refuses a write from a version that is not the newest, with both", refusesStaleWrites),
    Promise("takes ids that are names and no others", takesNames),
    Promise("deletes for good", deletesForGood),
    Promise("opens documents of older schemas, and keys them anew", opensOlderSchemas),
    Promise("refuses a document of a newer schema, and one that is none", refusesWhatItCannotRead),
  ]

  @Sendable private static func keepsADocument(_ place: Place) async throws {
    let store = try await place.connect()
    let made = try await store.act { try $0.create(FixtureNote(1, text: "Größe\0 und 空"), id: "a") }
    #expect(made.version == 1)
    let changed = try await store.act { transaction in
      guard var note = try transaction.document(FixtureNote.self, "a") else { throw NotThere() }
      note.body.state = "closed"
      return try transaction.update(note)
    }
    #expect(changed.version == 2)
    let found = try await place.connect().read { try $0.document(FixtureNote.self, "a") }
    #expect(found == changed && found?.body.text == "Größe\0 und 空" && found?.body.state == "closed")
    #expect(try await store.read { try $0.document(FixtureNote.self, "b") } == nil)
  }

  @Sendable private static func refusesStaleWrites(_ place: Place) async throws {
    let store = try await place.connect()
    let first = try await store.act { try $0.create(FixtureNote(1), id: "a") }
    let second = try await store.act { try $0.update(first) }
    let now = try await store.read { try $0.stored(FixtureNote.kind, "a") }
    let stale = DocumentError.changedSince(FixtureNote.kind, id: "a", seen: 1, now: now)
    await #expect(throws: stale) { try await store.act { try $0.update(first) } }
    await #expect(throws: stale) { try await store.act { try $0.delete(first) } }
    await #expect(throws: DocumentError.changedSince(FixtureNote.kind, id: "a", seen: nil, now: now)) {
      try await store.act { try $0.create(FixtureNote(2), id: "a") }
    }
    try await store.act { try $0.delete(second) }
    await #expect(throws: DocumentError.changedSince(FixtureNote.kind, id: "a", seen: 2, now: nil)) {
      try await store.act { try $0.update(second) }
    }
    #expect(try now?.opened(as: FixtureNote.self) == second)
  }

  @Sendable private static func takesNames(_ place: Place) async throws {
    let store = try await place.connect()
    _ = try await store.act { try $0.create(FixtureNote(1), id: String(repeating: "a", count: 100)) }
    for id in ["", "A", "a b", "é", "a/b", "../a", "a\0", String(repeating: "a", count: 101)] {
      await #expect(throws: DocumentError.malformedID(FixtureNote.kind, id: id)) {
        try await store.act { try $0.create(FixtureNote(2), id: id) }
      }
    }
  }

  @Sendable private static func deletesForGood(_ place: Place) async throws {
    let store = try await place.connect()
    let secret = "Somebody said so in confidence."
    for number in 0..<200 {
      _ = try await store.act {
        try $0.create(FixtureNote(Int64(number), text: "\(secret) \(number)"), id: "n-\(number)")
      }
    }
    for number in 0..<200 {
      try await store.act { transaction in
        guard var note = try transaction.document(FixtureNote.self, "n-\(number)") else { throw NotThere() }
        if number.isMultiple(of: 2) { return try transaction.delete(note) }
        note.body.text = "Forgotten."
        _ = try transaction.update(note)
      }
    }
    try await store.purge()
    #expect(try await store.read { try $0.document(FixtureNote.self, "n-0") } == nil)
    #expect(try await store.read { try $0.document(FixtureNote.self, "n-1") }?.body.text == "Forgotten.")
    #expect(try await place.holds(Array(secret.utf8)) == false)
  }

  @Sendable private static func opensOlderSchemas(_ place: Place) async throws {
    let store = try await place.connect()
    for number in 0..<250 {
      let note = FixtureOldNote(Int64(number), author: "p-\(number % 3)")
      _ = try await store.act { try $0.create(note, id: "n-\(number)") }
    }
    #expect(try await store.read { try $0.document(FixtureNote.self, "n-4") }?.body.authors == ["p-1"])
    let open = DocumentQuery<FixtureNote>(by: "state", .prefix(["open"]))
    #expect(try await store.read { try $0.count(open) } == 0)
    #expect(try await DocumentTypes([FixtureNote.self]).reopen(in: store) == 250)
    #expect(try await store.read { try $0.count(open) } == 250)
    #expect(try await store.read { try $0.document(FixtureNote.self, "n-4") }?.version == 1)
    #expect(try await store.read { try $0.stored(FixtureNote.kind, "n-4") }?.schema == 2)
    #expect(try await DocumentTypes([FixtureNote.self]).reopen(in: store) == 0)
  }

  @Sendable private static func refusesWhatItCannotRead(_ place: Place) async throws {
    let store = try await place.connect()
    _ = try await store.act { try $0.create(FixtureNote(1), id: "a") }
    await #expect(throws: DocumentError.newerSchema(FixtureNote.kind, id: "a", found: 2, known: 1)) {
      try await store.read { try $0.document(FixtureOldNote.self, "a") }
    }
    let bytes = [UInt8]("{\"number\": 7".utf8)
    try await store.act {
      try $0.put(StoredDocument(kind: "note", id: "b", version: 1, schema: 2, body: bytes), keys: [], seen: nil)
    }
    await #expect(throws: DocumentError.unreadable(FixtureNote.kind, id: "b")) {
      try await store.read { try $0.document(FixtureNote.self, "b") }
    }
  }

  /// What a check expected to find.
  struct NotThere: Error {}
}
