internal import Ledger
internal import Testing

extension StoreContract {
  static let writing = [
    Promise("numbers, links and keeps what was appended", keepsWhatWasAppended),
    Promise("writes nothing for no drafts", writesNothingForNoDrafts),
    Promise("appends all of the drafts or none", appendsAllOrNone),
    Promise("names every stale draft with both revisions", namesEveryStaleDraft),
    Promise("lets drafts of one call follow each other in a record", followsWithinACall),
    Promise("withdraws a record and publishes it again", withdrawsAndPublishesAgain),
    Promise("refuses drafts that no ledger may take", refusesInvalidDrafts),
    Promise("keeps text and large bodies to the byte", keepsTextToTheByte),
  ]

  @Sendable private static func keepsWhatWasAppended(_ place: Place) async throws {
    let ledger = try await place.connect()
    #expect(try await ledger.head() == .origin)
    let entries = try await ledger.append(.fixture("a"), .fixture("b"))
    let more = try await ledger.append(.fixture("a", seen: 1, note: "Second."))
    #expect((entries + more).map(\.sequence) == [1, 2, 3])
    #expect((entries + more).map(\.revision) == [1, 1, 2])
    #expect(more.first?.content?.note == "Second.")
    #expect(more.first?.at == Timestamp(milliseconds: 1_767_225_600_000))
    #expect(try await ledger.everything() == entries + more)
    #expect(try await ledger.head() == more.last?.head)
    #expect(try await ledger.verify().head == more.last?.head)
    #expect(Set(entries.compactMap(\.content?.salt)).count == 2)
    #expect(entries.allSatisfy { $0.content?.salt.count == 32 })
  }

  @Sendable private static func writesNothingForNoDrafts(_ place: Place) async throws {
    let ledger = try await place.connect()
    #expect(try await ledger.append() == [])
    #expect(try await ledger.head() == .origin)
  }

  @Sendable private static func appendsAllOrNone(_ place: Place) async throws {
    let ledger = try await place.connect()
    try await ledger.append(.fixture("a"))
    let before = try await ledger.everything()
    await #expect(throws: LedgerError.self) {
      try await ledger.append(.fixture("b"), .fixture("a", seen: 1), .fixture("c", seen: 4))
    }
    #expect(try await ledger.everything() == before)
    #expect(try await ledger.history(of: "b") == [])
  }

  @Sendable private static func namesEveryStaleDraft(_ place: Place) async throws {
    let ledger = try await place.connect()
    try await ledger.append(.fixture("a"), .fixture("b"))
    try await ledger.append(.fixture("a", seen: 1))
    let stale = [
      StaleDraft(recordID: "a", seen: 1, newest: 2), StaleDraft(recordID: "b", seen: nil, newest: 1),
      StaleDraft(recordID: "c", seen: 3, newest: nil), StaleDraft(recordID: "a", seen: 7, newest: 2),
    ]
    await #expect(throws: LedgerError.changedSince(stale)) {
      try await ledger.append(
        .fixture("a", seen: 1), .fixture("d"), .fixture("b"), .fixture("c", seen: 3), .fixture("a", seen: 7))
    }
  }

  @Sendable private static func followsWithinACall(_ place: Place) async throws {
    let ledger = try await place.connect()
    let entries = try await ledger.append(
      .fixture("a"), .fixture("a", seen: 1), .fixture("b"), .fixture("a", seen: 2, state: .withdrawn))
    #expect(entries.map(\.revision) == [1, 2, 1, 3])
    #expect(try await ledger.history(of: "a").map(\.sequence) == [1, 2, 4])
  }

  @Sendable private static func withdrawsAndPublishesAgain(_ place: Place) async throws {
    let ledger = try await place.connect()
    await #expect(throws: LedgerError.unknownRecord("a")) { try await ledger.append(.fixture("a", state: .withdrawn)) }
    try await ledger.append(.fixture("a"))
    try await ledger.append(.fixture("a", seen: 1, state: .withdrawn, note: "Closed."))
    #expect(try await ledger.newest(of: "a", at: nil)?.state == .withdrawn)
    #expect(try await ledger.newest(of: "a", at: nil)?.content?.body == [])
    try await ledger.append(.fixture("a", seen: 2))
    #expect(try await ledger.history(of: "a").map(\.state) == [.published, .withdrawn, .published])
    _ = try await ledger.verify()
  }

  @Sendable private static func refusesInvalidDrafts(_ place: Place) async throws {
    let ledger = try await place.connect()
    try await ledger.append(.fixture("a"))
    var otherKind = Draft.fixture("a", seen: 1)
    otherKind.kind = RecordKind(rawValue: "page")
    var badKind = Draft.fixture("b")
    badKind.kind = RecordKind(rawValue: "Page\u{0}")
    let ids = ["", "A", "é", "e\u{301}", "a b", "a/b", "a\u{0}", "日本", "a_b", String(repeating: "a", count: 101)]
    let drafts =
      ids.map { Draft.fixture($0) } + [
        otherKind, badKind, .fixture("b", state: .erased), .fixture("b", body: ""),
        .fixture("a", seen: 1, state: .withdrawn, body: "{}"),
      ]
    for draft in drafts {
      let error = await #expect(throws: LedgerError.self) { try await ledger.append(.fixture("good"), draft) }
      guard case .invalidDraft(draft.recordID, _) = error else {
        Issue.record("\(draft.recordID): \(String(describing: error))")
        continue
      }
    }
    #expect(try await ledger.head().sequence == 1)
  }

  @Sendable private static func keepsTextToTheByte(_ place: Place) async throws {
    let ledger = try await place.connect()
    let composed = "\u{e9}\u{1F468}\u{200D}\u{1F469} \u{5e9}\u{0}\u{202e}"
    let decomposed = "e\u{301}"
    let large = String(repeating: "0123456789abcdef", count: 200_000) + composed
    let drafts = [
      Draft.fixture("a", body: composed, actor: .person(""), note: ""),
      Draft.fixture("b", body: decomposed, note: decomposed),
      Draft.fixture("c", body: large, note: composed), Draft.fixture(String(repeating: "z", count: 100)),
    ]
    _ = try await ledger.append(drafts, at: Timestamp(milliseconds: -1))
    let kept = try await ledger.everything()
    #expect(kept.map(\.recordID) == drafts.map(\.recordID))
    for (entry, draft) in zip(kept, drafts) {
      #expect(entry.content?.body == draft.body)
      #expect(entry.content.map { Array($0.note.utf8) } == Array(draft.note.utf8))
      #expect(entry.content.map { Array($0.actor.stored.utf8) } == Array(draft.actor.stored.utf8))
    }
    #expect(try await ledger.verify().head.sequence == 4)
  }
}
