internal import Ledger
internal import Testing

extension StoreContract {
  static let erasing = [
    Promise("erases the content of every revision and says so", erasesEveryRevision),
    Promise("never appends to an erased record", neverAppendsToErased),
    Promise("returns the same entry when a record is erased again", erasesOnce),
    Promise("does not erase a record that is not there", erasesOnlyWhatIsThere),
  ]

  @Sendable private static func erasesEveryRevision(_ place: Place) async throws {
    let ledger = try await place.connect()
    try await ledger.append(.fixture("a"), .fixture("b"))
    try await ledger.append(.fixture("a", seen: 1, state: .withdrawn), .fixture("a", seen: 2))
    let before = try await ledger.everything()
    let entry = try await ledger.erase("a")
    #expect(entry.sequence == 5 && entry.revision == 4 && entry.state == .erased)
    #expect(entry.kind.rawValue == "practice")
    #expect(entry.content?.note == "On request." && entry.content?.actor == .person("a-9") && entry.content?.body == [])
    let after = try await ledger.everything()
    #expect(after.map { $0.content == nil } == [true, false, true, true, false])
    #expect(after[1] == before[1])
    #expect(after.map(\.hash) == before.map(\.hash) + [entry.hash])
    #expect(try await ledger.history(of: "a").map(\.revision) == [1, 2, 3, 4])
    #expect(try await ledger.newest(of: "a", at: 4)?.content == nil)
    let verifier = try await ledger.verify()
    #expect(verifier.erased == 3 && verifier.head == entry.head)
    #expect(try await place.connect().everything() == after)
  }

  @Sendable private static func neverAppendsToErased(_ place: Place) async throws {
    let ledger = try await place.connect()
    try await ledger.append(.fixture("a"))
    _ = try await ledger.erase("a")
    for seen in [nil, 1, 2] {
      await #expect(throws: LedgerError.erasedRecord("a")) { try await ledger.append(.fixture("a", seen: seen)) }
    }
    await #expect(throws: LedgerError.erasedRecord("a")) {
      try await ledger.append(.fixture("a", seen: 2, state: .withdrawn))
    }
    #expect(try await ledger.head().sequence == 2)
  }

  @Sendable private static func erasesOnce(_ place: Place) async throws {
    let ledger = try await place.connect()
    try await ledger.append(.fixture("a"))
    let entry = try await ledger.erase("a")
    #expect(try await ledger.erase("a") == entry)
    #expect(try await ledger.head().sequence == 2)
  }

  @Sendable private static func erasesOnlyWhatIsThere(_ place: Place) async throws {
    let ledger = try await place.connect()
    await #expect(throws: LedgerError.unknownRecord("a")) { _ = try await ledger.erase("a") }
    #expect(try await ledger.head() == .origin)
  }
}
