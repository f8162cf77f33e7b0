internal import Ledger
internal import Testing

extension StoreContract {
  static let reading = [
    Promise("hands out entries in pages", handsOutPages),
    Promise("finds a record as it stood at any sequence", findsTheNewestAtASequence),
    Promise("finds the heads of a kind at any sequence", findsHeadsOfAKind),
    Promise("answers emptily for what is not there", answersEmptily),
    Promise("verifies in pages of any size against noted heads", verifiesAgainstHeads),
  ]

  @Sendable private static func handsOutPages(_ place: Place) async throws {
    let ledger = try await place.connect()
    let drafts = (1...25).map { Draft.fixture("r-\($0)") }
    let entries = try await ledger.append(drafts, at: Timestamp(milliseconds: 0))
    for limit in [0, 1, 7, 25, 26] {
      for after in [0, 1, 24, 25, 90] as [Int64] {
        let expected = Array(entries.filter { $0.sequence > after }.prefix(limit))
        #expect(try await ledger.entries(after: after, limit: limit) == expected)
      }
    }
    #expect(try await ledger.entries(after: -5, limit: 2) == Array(entries.prefix(2)))
    #expect(try await ledger.entry(13) == entries[12])
  }

  @Sendable private static func findsTheNewestAtASequence(_ place: Place) async throws {
    let ledger = try await place.connect()
    var revisions: [String: Int] = [:]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<40 {
      let id = "r-\(Int.random(in: 0..<5, using: &random))"
      try await ledger.append(.fixture(id, seen: revisions[id]))
      revisions[id, default: 0] += 1
    }
    let all = try await ledger.everything()
    for id in revisions.keys {
      #expect(try await ledger.history(of: id) == all.filter { $0.recordID == id })
      for sequence in 0...41 as ClosedRange<Int64> {
        let expected = all.last { $0.recordID == id && $0.sequence <= sequence }
        #expect(try await ledger.newest(of: id, at: sequence) == expected)
      }
      #expect(try await ledger.newest(of: id, at: nil) == all.last { $0.recordID == id })
    }
  }

  @Sendable private static func findsHeadsOfAKind(_ place: Place) async throws {
    let ledger = try await place.connect()
    func draft(_ id: String, _ kind: String, seen: Int?) -> Draft {
      Draft(
        recordID: id, kind: RecordKind(rawValue: kind), schema: 1, body: Array("{}".utf8), actor: .person("test"),
        seen: seen)
    }
    let all = try await ledger.append(
      [
        draft("a", "page", seen: nil), draft("v", "vocabulary", seen: nil), draft("w", "vocabulary", seen: nil),
        draft("v", "vocabulary", seen: 1), draft("a", "page", seen: 1),
      ], at: Timestamp(milliseconds: 0))
    let kind = RecordKind(rawValue: "vocabulary")
    #expect(try await ledger.heads(ofKind: kind, at: nil) == [all[2], all[3]])
    #expect(try await ledger.heads(ofKind: kind, at: 3) == [all[1], all[2]])
    #expect(try await ledger.heads(ofKind: kind, at: 1) == [])
    #expect(try await ledger.heads(ofKind: RecordKind(rawValue: "none"), at: nil) == [])
  }

  @Sendable private static func answersEmptily(_ place: Place) async throws {
    let ledger = try await place.connect()
    try await ledger.append(.fixture("a"))
    #expect(try await ledger.history(of: "b") == [])
    #expect(try await ledger.newest(of: "b", at: nil) == nil)
    #expect(try await ledger.newest(of: "a", at: 0) == nil)
    #expect(try await ledger.entry(2) == nil)
    #expect(try await ledger.entry(0) == nil)
    #expect(try await ledger.history(of: "a' OR '1'='1") == [])
  }

  @Sendable private static func verifiesAgainstHeads(_ place: Place) async throws {
    let ledger = try await place.connect()
    let entries = try await ledger.append((1...11).map { .fixture("r-\($0)") }, at: Timestamp(milliseconds: 0))
    for page in [1, 4, 11, 100] {
      let verifier = try await ledger.verify(passing: [entries[3].head, .origin], and: [entries[7].hash], page: page)
      #expect(verifier.head == entries[10].head)
    }
    let later = LedgerHead(sequence: 12, hash: entries[10].hash)
    await #expect(throws: LedgerError.broken(ChainFault(sequence: 11, recordID: nil, kind: .cutOff))) {
      _ = try await ledger.verify(passing: [later])
    }
  }
}
