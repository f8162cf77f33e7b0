internal import Ledger
internal import Testing

extension StoreContract {
  static let living = [
    Promise("keeps everything when it is opened again", keepsAfterReopening),
    Promise("leaves no gap under eight writers at once", leavesNoGapUnderWriters),
    Promise("shows readers the old or the new state during writes", showsOldOrNew),
    Promise("wakes followers for an append by another connection", wakesFollowers),
    Promise("says that it can be written", saysItCanBeWritten),
  ]

  @Sendable private static func keepsAfterReopening(_ place: Place) async throws {
    var entries: [Entry] = []
    do {
      let ledger = try await place.connect()
      entries = try await ledger.append(.fixture("a"), .fixture("b"), .fixture("a", seen: 1))
    }
    let again = try await place.connect()
    #expect(try await again.everything() == entries)
    await #expect(throws: LedgerError.self) { try await again.append(.fixture("a", seen: 1)) }
    #expect(try await again.append(.fixture("a", seen: 2)).first?.sequence == 4)
  }

  /// Four writers share a connection, four have their own; all of them write to one record and to one of their own.
  @Sendable private static func leavesNoGapUnderWriters(_ place: Place) async throws {
    let shared = try await place.connect()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        let ledger = writer < 4 ? shared : try await place.connect()
        group.addTask {
          for turn in 0..<15 {
            try await ledger.append(.fixture("own-\(writer)", seen: turn == 0 ? nil : turn))
            try await appendToShared(ledger)
          }
        }
      }
      try await group.waitForAll()
    }
    let all = try await shared.everything()
    #expect(all.map(\.sequence) == Array(1...240))
    #expect(all.filter { $0.recordID == "shared" }.map(\.revision) == Array(1...120))
    #expect(try await shared.verify().head.sequence == 240)
  }

  /// Tries again from the newest revision whenever somebody else was faster.
  private static func appendToShared(_ ledger: any RecordLedger) async throws {
    while true {
      let seen = try await ledger.newest(of: "shared", at: nil)?.revision
      do {
        try await ledger.append(.fixture("shared", seen: seen))
        return
      } catch LedgerError.changedSince {
        continue
      }
    }
  }

  /// Every append has ten drafts, so whoever sees a number that ten does not divide has seen half of one.
  @Sendable private static func showsOldOrNew(_ place: Place) async throws {
    let writer = try await place.connect()
    let reader = try await place.connect()
    let seen = try await withThrowingTaskGroup(of: [Int64].self) { group in
      group.addTask {
        for turn in 0..<30 {
          _ = try await writer.append((0..<10).map { .fixture("r-\(turn)-\($0)") }, at: Timestamp(milliseconds: 0))
        }
        return []
      }
      for ledger in [writer, reader] {
        group.addTask {
          var seen: [Int64] = []
          while seen.last != 300 {
            seen.append(try await ledger.head().sequence)
            seen.append(Int64(try await ledger.everything().count))
          }
          return seen
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(seen.allSatisfy { $0.isMultiple(of: 10) })
  }

  @Sendable private static func wakesFollowers(_ place: Place) async throws {
    let here = try await place.connect()
    let there = try await place.connect()
    try await here.append(.fixture("a"))
    var changes = here.changes().makeAsyncIterator()
    #expect(await changes.next() == 1)
    for sequence in 2...4 as ClosedRange<Int64> {
      try await there.append(.fixture("r-\(sequence)"))
      let start = ContinuousClock.now
      #expect(await changes.next() == sequence)
      #expect(ContinuousClock.now - start < .seconds(2))
    }
    try await here.append(.fixture("b"))
    #expect(await changes.next() == 5)
    var second = here.changes().makeAsyncIterator()
    #expect(await second.next() == 5)
    _ = try await there.erase("a")
    #expect(await changes.next() == 6)
    #expect(await second.next() == 6)
  }

  @Sendable private static func saysItCanBeWritten(_ place: Place) async throws {
    let ledger = try await place.connect()
    #expect(await ledger.health() == nil)
    try await ledger.append(.fixture("a"))
    #expect(await ledger.health() == nil)
    #expect(try await ledger.head().sequence == 1)
  }
}
