internal import Documents
internal import Testing

extension StoreContract {
  static let keys = [
    Promise("finds by equal values, beginnings and ranges, in pages, both ways", findsByKeys),
    Promise("lets no two documents have a value of a unique key", keepsUniqueKeys),
    Promise("finds a document under each of its values, and no longer under former ones", followsValues),
  ]

  /// Every question against all documents, looked through one by one.
  @Sendable private static func findsByKeys(_ place: Place) async throws {
    let store = try await place.connect()
    var random = SeededGenerator(state: 16)
    let states = ["", "a", "ab", "b\0", "b\0c", "ä"]
    let notes = (0..<120).map { FixtureNote(Int64($0 * 7 - 400), state: states.randomElement(using: &random) ?? "") }
    for (place, note) in notes.enumerated() {
      _ = try await store.act { try $0.create(note, id: "n-\(place)") }
    }
    func tuple(_ note: FixtureNote) -> KeyTuple { [.text(note.state), .number(note.number)] }
    let sorted = notes.sorted { tuple($0) < tuple($1) }
    let ranges: [KeyRange] =
      states.map { .prefix([.text($0)]) } + [.all, .equal(tuple(sorted[40])), .equal(["a"])]
      + [.between(tuple(sorted[10]), and: tuple(sorted[70])), .between(["b"], and: ["a"])]
    for range in ranges {
      let expected = sorted.filter { range.contains(tuple($0)) }.map(\.number)
      for descending in [false, true] {
        var found: [Int64] = []
        var query = DocumentQuery<FixtureNote>(by: "state", range, descending: descending, limit: 7)
        repeat {
          let asked = query
          let page = try await store.read { try $0.documents(asked) }
          #expect(page.documents.count <= 7)
          found += page.documents.map(\.body.number)
          query.after = page.next
        } while query.after != nil
        #expect(found == (descending ? expected.reversed() : expected))
      }
      let query = DocumentQuery<FixtureNote>(by: "state", range)
      #expect(try await store.read { try $0.count(query) } == expected.count)
    }
  }

  @Sendable private static func keepsUniqueKeys(_ place: Place) async throws {
    let store = try await place.connect()
    var note = try await store.act { try $0.create(FixtureNote(31), id: "a") }
    let taken = DocumentError.taken(FixtureNote.kind, key: "number", by: "a")
    await #expect(throws: taken) { try await store.act { try $0.create(FixtureNote(31), id: "b") } }
    note.body.number = 32
    let moved = note
    try await store.act { transaction in
      _ = try transaction.update(moved)
      _ = try transaction.create(FixtureNote(31), id: "b")
    }
    let query = DocumentQuery<FixtureNote>(by: "number", .equal([31]))
    #expect(try await store.read { try $0.documents(query) }.documents.map(\.id) == ["b"])
  }

  @Sendable private static func followsValues(_ place: Place) async throws {
    let store = try await place.connect()
    var note = try await store.act { try $0.create(FixtureNote(1, authors: ["p-1", "p-2", "p-1"]), id: "a") }
    func ids(_ person: String) async throws -> [String] {
      let query = DocumentQuery<FixtureNote>(by: DocumentKeyName.person, .equal([.text(person)]))
      return try await store.read { try $0.documents(query) }.documents.map(\.id)
    }
    #expect(try await [ids("p-1"), ids("p-2"), ids("p-3"), ids("p")] == [["a"], ["a"], [], []])
    note.body.authors = ["p-3"]
    let changed = note
    let now = try await store.act { try $0.update(changed) }
    #expect(try await [ids("p-1"), ids("p-2"), ids("p-3")] == [[], [], ["a"]])
    try await store.act { try $0.delete(now) }
    #expect(try await ids("p-3") == [])
  }
}
