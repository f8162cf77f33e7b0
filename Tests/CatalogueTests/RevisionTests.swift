import Ledger
import Practices
import Records
import StoreSQLite
import Testing

@testable import Catalogue

@Suite struct RevisionTests {
  @Test func tellsEveryRevisionByRole() async throws {
    let collection = try await ShippedCollection()
    var practice = try #require(collection.practices.first { $0.id == "safewards" })
    practice.otherNames = ["Another name"]
    try await collection.publish(practice)
    try await collection.publish(practice, state: .withdrawn)
    try await collection.publish(practice)
    let catalogue = try await Catalogue(following: collection.ledger)
    let revisions = try await catalogue.revisions(of: "safewards")
    #expect(revisions.map(\.number) == [1, 2, 3, 4])
    #expect(revisions.map(\.change) == [.added, .changed, .withdrawn, .publishedAgain])
    #expect(revisions.map(\.role) == [.importer, .editors, .editors, .editors])
    #expect(Revision.Role(.operator) == .operators)
    #expect(try await catalogue.revisions(of: "nothing-here").isEmpty)
  }

  @Test func comparesWithTheNewestEarlierRevisionThatHoldsTheRecord() async throws {
    let collection = try await ShippedCollection()
    var practice = try #require(collection.practices.first { $0.id == "safewards" })
    try await collection.publish(practice, state: .withdrawn)
    practice.otherNames = ["Another name"]
    try await collection.publish(practice)
    let catalogue = try await Catalogue(following: collection.ledger)
    let again = try #require(try await catalogue.revision(3, of: "safewards"))
    #expect(again.practice == practice)
    #expect(again.differences.map(\.field) == ["otherNames[Another name]"])
    let first = try #require(try await catalogue.revision(1, of: "safewards"))
    #expect(first.former == nil && first.differences.isEmpty && first.practice != nil)
    let taken = try #require(try await catalogue.revision(2, of: "safewards"))
    #expect(taken.practice == nil)
    #expect(try await catalogue.revision(4, of: "safewards") == nil)
  }

  @Test func tellsNothingOfErasedRevisionsButThatTheyWere() async throws {
    let collection = try await ShippedCollection()
    _ = try await collection.ledger.erase(
      "safewards", actor: .operator, reason: "asked for", at: Timestamp(milliseconds: 1_795_000_200_000))
    let catalogue = try await Catalogue(following: collection.ledger)
    let revisions = try await catalogue.revisions(of: "safewards")
    #expect(revisions.map(\.change) == [.added, .erased])
    #expect(revisions[0].role == nil && revisions[0].note == nil)
    #expect(try await catalogue.revision(1, of: "safewards") == nil)
    #expect(catalogue.state.chronicle(at: "safewards")?.title == nil)
    #expect(catalogue.state.chronicle(at: "safewards")?.publication.state == .erased)
  }
}
