import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

/// What is found in the audit, page by page.
struct AuditTests {
  private func find(
    _ desk: Desk, limit: Int = 50, most: Int = 500, _ query: String
  ) async throws -> AuditListing {
    let filter = AuditFilter(query: query)
    return try await desk.place.store.read { try $0.audit(filter, limit: limit, most: most) }
  }

  private func acts(_ listing: AuditListing) -> [String] { listing.entries.map(\.body.act) }

  /// Three days: something handed in on the first, declined on the second, and refused on the third.
  private func threeDays(_ desk: Desk) async throws -> String {
    let id = try await desk.received()
    desk.place.pass(.seconds(86_400))
    try await desk.act(DeclineSubmission(id, reason: "No.", link: Secret()) { Desk.mail($0) })
    desk.place.pass(.seconds(86_400))
    await #expect(throws: EditorialError.self) { try await desk.act(WithdrawRecord("nothing-here", reason: "x")) }
    return id
  }

  @Test func narrowsByEachPartAndCounts() async throws {
    let desk = try Desk()
    let id = try await threeDays(desk)
    let days = [2, 1, 0].map { desk.place.now.day(before: $0) }
    let all = try await find(desk, "")
    #expect(acts(all).first == "withdraw-record")
    #expect(Set(acts(all)).isSuperset(of: ["start-submission", "hand-in", "decline-submission"]))
    #expect(all.total == all.entries.count && all.next == nil)
    #expect(acts(try await find(desk, "who=a-editor")) == ["withdraw-record", "decline-submission"])
    #expect(acts(try await find(desk, "act=hand-in")) == ["hand-in"])
    #expect(acts(try await find(desk, "kind=working-copy")) == ["withdraw-record"])
    let one = try await find(desk, "kind=submission&id=\(id)")
    #expect(acts(one).first == "decline-submission" && acts(one).contains("hand-in"))
    #expect(one.entries.allSatisfy { $0.body.subject?.id == id } && one.total == one.entries.count)
    #expect(acts(try await find(desk, "id=nothing-here")) == ["withdraw-record"])
    #expect(acts(try await find(desk, "outcome=refused")) == ["withdraw-record"])
    #expect(acts(try await find(desk, "from=\(days[1])")) == ["withdraw-record", "decline-submission"])
    #expect(acts(try await find(desk, "from=\(days[1])&to=\(days[1])")) == ["decline-submission"])
    let firstDay = acts(try await find(desk, "to=\(days[0])"))
    #expect(firstDay.contains("hand-in") && !firstDay.contains("decline-submission"))
    #expect(try await find(desk, "from=\(days[2])&to=\(days[0])").entries.isEmpty)
    #expect(try await find(desk, "who=a-editor&from=\(days[2])").total == 1)
    #expect(try await find(desk, "who=a-editor&act=decline-submission").total == nil, "two parts are not counted")
  }

  @Test(arguments: ["", "who=a-editor", "outcome=done", "act=assign-submission&kind=submission"])
  func showsEveryEntryOnceOnItsPages(query: String) async throws {
    let desk = try Desk()
    let id = try await desk.received()
    for _ in 0..<7 { try await desk.act(AssignSubmission(id, to: nil)) }
    let whole = try await find(desk, query).entries.map(\.id)
    #expect(whole.count >= 7)
    var (filter, seen) = (AuditFilter(query: query), [String]())
    repeat {
      let part = filter
      let listing = try await desk.place.store.read { try $0.audit(part, limit: 2) }
      #expect(listing.entries.count <= 2)
      seen += listing.entries.map(\.id)
      filter.after = listing.next
    } while filter.after != nil && seen.count <= whole.count
    #expect(seen == whole)
  }

  @Test func looksAtNoMoreThanItMay() async throws {
    let desk = try Desk()
    let id = try await desk.received()
    for _ in 0..<9 { try await desk.act(AssignSubmission(id, to: nil)) }
    let listing = try await find(desk, most: 5, "outcome=refused")
    #expect(listing.entries.isEmpty && listing.isCutShort && listing.next != nil && listing.total == nil)
  }

  @Test func findsEntriesOfTheFirstSchemaByTheirKind() async throws {
    let desk = try Desk()
    _ = try await desk.received()
    let count = try await desk.place.store.act { store in
      let entries = try store.documents(DocumentQuery<AuditEntry>(by: "at")).documents
      for entry in entries {
        guard var stored = try store.stored(AuditEntry.kind, entry.id) else { continue }
        stored.schema = 1
        try store.put(stored, keys: [StoredKey("at", [.number(entry.body.at.milliseconds)])], seen: entry.version)
      }
      return entries.count
    }
    #expect(try await find(desk, "kind=submission").entries.isEmpty)
    #expect(try await DocumentTypes([AuditEntry.self]).reopen(in: desk.place.store) == count)
    #expect(acts(try await find(desk, "kind=submission")).contains("hand-in"))
  }

  @Test(
    arguments: [
      ("Ana", "\"Ana\""), ("", "\"\""), ("a,b;c", "\"a,b;c\""), ("say \"so\"", "\"say \"\"so\"\"\""),
      ("=1+1", "\"'=1+1\""), ("+31", "\"'+31\""), ("-x", "\"'-x\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
      ("\t=1", "\"'\t=1\""), ("a=1", "\"a=1\""), ("one\r\ntwo", "\"one\r\ntwo\""),
    ])
  func writesNoCellThatASpreadsheetWouldWorkOut(text: String, cell: String) { #expect(CSVText.cell(text) == cell) }

  @Test func tellsDaysInUniversalTime() {
    #expect(PartialDate("1970-01-01")?.beginning == 0)
    #expect(PartialDate("2028-03-01")?.beginning == 1_835_481_600_000)
    #expect(Timestamp(milliseconds: 1_835_481_600_250).iso8601 == "2028-03-01T00:00:00.250Z")
  }
}

extension Timestamp {
  /// Of some days before it, such as `2026-11-18`.
  fileprivate func day(before days: Int64) -> String {
    String(Timestamp(milliseconds: milliseconds - days * 86_400_000).iso8601.prefix(10))
  }
}
