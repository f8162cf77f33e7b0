import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

struct InboxTests {
  private func titles(
    _ desk: Desk, me: String? = nil, limit: Int = 50, most: Int = 500, _ change: (inout InboxFilter) -> Void = { _ in }
  ) async throws -> [String] {
    var filter = InboxFilter()
    change(&filter)
    let (wanted, now) = (filter, desk.place.now)
    let listing = try await desk.place.store.read {
      try $0.inbox(wanted, of: me, at: now, limit: limit, most: most) { $0.title ?? "" }
    }
    return listing.submissions.map { $0.body.title ?? "" }
  }

  private func receive(_ desk: Desk, _ titles: String...) async throws -> [String] {
    var ids: [String] = []
    for title in titles {
      desk.place.pass(.seconds(1))
      ids.append(try await desk.received(Desk.answers.merging(["name": title]) { $1 }))
    }
    return ids
  }

  @Test func showsWhatChangedLastFirstAndNoDraft() async throws {
    let desk = try Desk()
    _ = try await desk.start()
    _ = try await receive(desk, "One", "Two")
    #expect(try await titles(desk) == ["Two", "One"])
    #expect(try await desk.place.store.read { try $0.inboxCounts() }[.received] == 2)
  }

  @Test func narrowsByStateWordsAgeKindAndLanguage() async throws {
    let desk = try Desk()
    let ids = try await receive(desk, "Une maison de répit", "Talking")
    try await desk.act(DeclineSubmission(ids[1], reason: "No.", link: Secret()) { _ in nil })
    #expect(try await titles(desk) { $0.state = .declined } == ["Talking"])
    #expect(try await titles(desk) { $0.words = "REPIT maison" } == ["Une maison de répit"])
    #expect(try await titles(desk) { $0.sort = .report }.isEmpty)
    #expect(try await titles(desk) { $0.call = "call-leaflets" }.count == 2)
    #expect(try await titles(desk) { $0.language = .greek }.isEmpty)
    #expect(try await titles(desk) { $0.days = 7 }.isEmpty)
    desk.place.pass(.seconds(8 * 86_400))
    #expect(try await titles(desk) { $0.days = 7 }.count == 2)
    #expect(try await titles(desk) { ($0.days, $0.state) = (7, .received) } == ["Une maison de répit"])
  }

  @Test func assignsToOneselfToAnotherEditorAndToNobody() async throws {
    let desk = try Desk()
    let ids = try await receive(desk, "One", "Two")
    let other = try await desk.place.admit("bo@example.org", [.editor])
    let reader = try await desk.place.admit("eve@example.org", [.contributor])
    let before = try #require(try await desk.submission(ids[0])).changedAt
    desk.place.pass(.seconds(60))
    try await desk.act(AssignSubmission(ids[0], to: "a-editor"))
    #expect(try await desk.submission(ids[0])?.changedAt == before)
    try await desk.act(AssignSubmission(ids[1], to: other))
    #expect(try await titles(desk, me: "a-editor") { $0.whose = .mine } == ["One"])
    #expect(try await titles(desk) { $0.whose = .editor(other) } == ["Two"])
    #expect(try await titles(desk) { $0.whose = .nobody }.isEmpty)
    try await desk.act(AssignSubmission(ids[1], to: nil))
    #expect(try await titles(desk) { $0.whose = .nobody } == ["Two"])
    for stranger in [reader, "a-unknown"] {
      await #expect(throws: EditorialError.notFound) { try await desk.act(AssignSubmission(ids[0], to: stranger)) }
    }
    #expect(try await desk.place.store.read { try $0.handlers() }.map(\.id) == [other])
  }

  /// Page by page every submission is shown once, also where a page is cut short.
  @Test(arguments: [(2, 500), (50, 2), (1, 1)]) func pagesReachEverySubmissionOnce(limit: Int, most: Int) async throws {
    let desk = try Desk()
    _ = try await receive(desk, "A1", "B1", "A2", "B2", "A3")
    var (filter, seen, pages) = (InboxFilter(), [String](), 0)
    filter.words = "a"
    repeat {
      let (wanted, now) = (filter, desk.place.now)
      let listing = try await desk.place.store.read {
        try $0.inbox(wanted, of: nil, at: now, limit: limit, most: most) { $0.title ?? "" }
      }
      seen += listing.submissions.map { $0.body.title ?? "" }
      filter.after = listing.next
      pages += 1
    } while filter.after != nil && pages < 20
    #expect(seen == ["A3", "A2", "A1"])
  }
}
