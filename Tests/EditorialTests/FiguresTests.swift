import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

struct FiguresTests {
  private static let month = PartialDate("2026-11") ?? .unknown

  private func figures(_ desk: Desk, most: Int = 5_000) async throws -> Figures {
    try await desk.place.store.read { try $0.figures(most: most) { _ in Self.month } }
  }

  @Test func countsWhatWasHandedInAndNoDraft() async throws {
    let desk = try Desk()
    _ = try await desk.start()
    let declined = try await desk.received()
    _ = try await desk.received()
    desk.place.pass(.seconds(3 * 86_400))
    try await desk.act(DeclineSubmission(declined, reason: "No.", link: Secret()) { _ in nil })
    let figures = try await figures(desk)
    #expect(figures.states == [.received: 1, .declined: 1])
    #expect(figures.months == [Self.month: 2])
    #expect(figures.withoutCountry == 2 && figures.countries.isEmpty)
    #expect(figures.daysToDecision == [3])
    #expect(!figures.isCutShort)
  }

  @Test func saysWhereItStoppedCounting() async throws {
    let desk = try Desk()
    for _ in 0..<3 { _ = try await desk.received() }
    let figures = try await figures(desk, most: 2)
    #expect(figures.isCutShort && figures.states == [.received: 2])
  }

  @Test func tellsTextsThatWereChangedAfterSomebodyHadASay() async throws {
    let desk = try Desk()
    let id = try await desk.received()
    try await desk.accept(id, into: "talking")
    try await desk.approve("talking")
    try await desk.confirm("talking", id)
    var figures = try await figures(desk)
    #expect(figures.reviewed == .init(count: 1, changed: 0) && figures.confirmed == .init(count: 1, changed: 0))
    let other = try await desk.received(Desk.answers.merging(["summary": "What they say."]) { $1 })
    try await desk.accept(other, into: "talking")
    figures = try await self.figures(desk)
    #expect(figures.reviewed == .init(count: 1, changed: 1) && figures.confirmed == .init(count: 1, changed: 1))
  }

  @Test(arguments: [([], nil), ([4], 4), ([1, 4], 2), ([1, 4, 90], 4)] as [([Int], Int?)])
  func takesTheMiddleOfTheDays(days: [Int], median: Int?) {
    var figures = Figures()
    figures.daysToDecision = days
    #expect(figures.median == median && figures.longest == days.last)
  }
}
