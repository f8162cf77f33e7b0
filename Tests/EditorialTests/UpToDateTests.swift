import Foundation
import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

/// A record that was published on another way while the desk worked on it.
struct UpToDateTests {
  private let desk: Desk
  private let other = Person.account(id: "a-other", roles: [.editor])

  init() throws { desk = try Desk() }

  private func text(_ title: String, _ summary: String? = nil) -> FieldTree {
    .fields(
      [
        .init("slug", .text("talking")), .init("language", .text("en")),
        .init("title", .fields([.init("en", .typed(title))])),
      ] + (summary.map { [.init("summary", .fields([.init("en", .typed($0))]))] } ?? []))
  }

  private func bringUpToDate() async throws -> WorkingCopy {
    let seen = try #require(try await desk.copy("talking")).body.seen
    let base = try await desk.place.store.history(of: "talking").first { $0.revision == seen }
    return try await desk.act(BringUpToDate("talking", Leaflet.self, from: base)).body
  }

  @Test func bringsBothTogetherWhereTheyChangedOtherFields() async throws {
    try await desk.append("talking", "Talking")
    try await desk.act(OpenCopy("talking", Leaflet.self, approvals: 1))
    try await desk.act(SaveCopy("talking", text("Talking", "Ours."), seen: 1))
    try await desk.append("talking", "Theirs", seen: 1)
    let copy = try await bringUpToDate()
    #expect(copy.seen == 2 && copy.pending.isEmpty)
    #expect(copy.tree["title"]?["en"]?.scalar == "Theirs" && copy.tree["summary"]?["en"]?.scalar == "Ours.")
    try await desk.approve("talking")
    #expect(try await desk.publish("talking").revision == 3)
  }

  @Test func keepsWhatTheDeskWroteUntilItIsChosen() async throws {
    try await desk.append("talking", "Talking")
    try await desk.act(OpenCopy("talking", Leaflet.self, approvals: 1))
    try await desk.act(SaveCopy("talking", text("Ours"), seen: 1))
    try await desk.append("talking", "Theirs", seen: 1)
    let copy = try await bringUpToDate()
    let merge = try #require(copy.merge(of: desk.editor))
    #expect(merge.conflicts == ["title"] && copy.needs().contains(.pending(1)))
    let version = try #require(try await desk.copy("talking")).version
    let chosen = try await desk.act(ChooseTexts("talking", ["title": .mine], seen: version)).body
    #expect(chosen.tree["title"]?["en"]?.scalar == "Ours" && chosen.seen == 2 && chosen.pending.isEmpty)
  }

  @Test func isMadeFromTheRevisionThatTheCopyKnows() async throws {
    try await desk.append("talking", "Talking")
    try await desk.act(OpenCopy("talking", Leaflet.self))
    let newer = try await desk.append("talking", "Theirs", seen: 1)
    for base in [newer, nil] {
      await #expect(throws: EditorialError.textChanged) {
        try await desk.act(BringUpToDate("talking", Leaflet.self, from: base))
      }
    }
  }

  @Test func publishesNothingOverWhatSomebodyTypedUntilItIsLeftOut() async throws {
    try await desk.append("talking", "Talking")
    try await desk.act(OpenCopy("talking", Leaflet.self, approvals: 1))
    try await desk.act(SaveCopy("talking", text("One"), seen: 1))
    try await desk.act(SaveCopy("talking", text("Two"), seen: 1), other)
    try await desk.approve("talking")
    await #expect(throws: EditorialError.unreviewed([.pending(1)])) { try await desk.publish("talking") }
    let version = try #require(try await desk.copy("talking")).version
    await #expect(throws: EditorialError.textChanged) {
      try await desk.act(LeaveOutTexts("talking", seen: version - 1))
    }
    try await desk.act(LeaveOutTexts("talking", seen: version))
    #expect(try await desk.publish("talking").revision == 2)
  }

  @Test func knowsWhatAReviewerReadAsLongAsItKeepsThatText() async throws {
    try await desk.append("talking", "Talking")
    try await desk.act(OpenCopy("talking", Leaflet.self, approvals: 1))
    try await desk.approve("talking")
    let review = try #require(try await desk.copy("talking")).body.reviews[0]
    #expect(try await desk.copy("talking")?.body.text(reviewedIn: review) == nil, "it says so still")
    var version = try #require(try await desk.copy("talking")).version
    for number in 1...9 {
      try await desk.act(SaveCopy("talking", text("Title \(number)"), seen: version))
      version += 1
      let former = try await desk.copy("talking")?.body.text(reviewedIn: review)
      #expect(former?["title"]?["en"]?.scalar == (number < 9 ? "Talking" : nil), "\(number)")
    }
  }

  /// A body as the schema before this one wrote it.
  @Test func readsAWorkingCopyOfTheFirstSchema() throws {
    let body = """
      {"approvals":2,"changedAt":1795000000000,"changedBy":"a-1","confirmations":[],"invitations":[],
      "isAnonymous":true,"minutes":[],"origins":[],"past":[],"pending":{},"recordKind":"leaflet","reviews":[
      {"by":"i-1","capacity":"lived-experience","id":"r-1","isExcluded":false,"judgements":[],
      "of":"0123456789ab","recommendation":"approve","at":1795000000000}],"text":{"title":{"en":"Talking"}}}
      """
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(body.utf8))
    let upcaster = try #require(WorkingCopy.upcasters[1])
    let copy = try JSONDecoder().decode(WorkingCopy.self, from: Data(upcaster(value).text.utf8))
    #expect(copy.openedAt == copy.changedAt && copy.writers == ["a-1"])
    #expect(copy.reviews.map(\.passages) == [[]] && copy.tree["title"]?["en"]?.scalar == "Talking")
  }
}
