import Catalogue
import Ledger
import Practices
import Projections
import Records
import StoreSQLite
import Testing

@testable import Catalogue

@Suite struct EditionStatesTests {
  @Test func showsTheCollectionAsItStood() async throws {
    let collection = try await ShippedCollection()
    let edition = try await collection.edition(1)
    var practice = try #require(collection.practices.first { $0.id == "hugarafl" })
    practice.otherNames.append("Quetzalcoatlus")
    try await collection.publish(practice)
    let withdrawn = try #require(collection.practices.first { $0.id == "safewards" })
    try await collection.publish(withdrawn, state: .withdrawn)
    let catalogue = try await Catalogue(following: collection.ledger)
    let then = try await catalogue.state(of: edition)
    #expect(then.head.sequence == edition.sequence)
    #expect(then.published("safewards") != nil)
    #expect(catalogue.state.published("safewards") == nil)
    #expect(then.listing(CatalogueQuery(text: "quetzalcoatlus"), in: .english).total == 0)
    #expect(catalogue.state.listing(CatalogueQuery(text: "quetzalcoatlus"), in: .english).total == 1)
    let header = try #require(then.published("hugarafl"))
    #expect(try await catalogue.practice(header)?.otherNames.contains("Quetzalcoatlus") == false)
  }

  @Test func showsNothingOfWhatWasErasedAfterAnEditionWasAskedFor() async throws {
    let collection = try await ShippedCollection()
    let edition = try await collection.edition(1)
    let catalogue = try await Catalogue(following: collection.ledger)
    #expect(try await catalogue.state(of: edition).published("hugarafl") != nil)
    let (changes, told) = AsyncStream.makeStream(of: Int64.self)
    let following = Task { await catalogue.follow(onChange: { told.yield($0.head.sequence) }, onFailure: { _ in }) }
    defer { following.cancel() }
    _ = try await collection.ledger.erase(
      "hugarafl", actor: .person("test"), reason: "asked for", at: Timestamp(milliseconds: 1_795_000_200_000))
    var iterator = changes.makeAsyncIterator()
    _ = await iterator.next()
    let then = try await catalogue.state(of: edition)
    #expect(then.header("hugarafl") == nil)
    #expect(then.find("hugarafl") == nil)
    #expect(then.listing(CatalogueQuery(text: "hugarafl"), in: .english).total == 0)
  }

  @Test func buildsAStateOnceForAllWhoWaitAndKeepsFew() async throws {
    let collection = try await ShippedCollection()
    let states = EditionStates()
    let follower = try await Catalogue(following: collection.ledger).follower
    let make: @Sendable (Int64) async throws -> CatalogueState = { try await follower.state(at: $0) }
    try await withThrowingTaskGroup(of: Int64.self) { group in
      for _ in 0..<8 { group.addTask { try await states.state(at: 5, erasures: 0, make: make).head.sequence } }
      for try await sequence in group { #expect(sequence == 5) }
    }
    #expect(await states.built == 1)
    for sequence in Int64(6)...9 { _ = try await states.state(at: sequence, erasures: 0, make: make) }
    #expect(await states.built == 5)
    _ = try await states.state(at: 9, erasures: 0, make: make)
    #expect(await states.built == 5)
    _ = try await states.state(at: 5, erasures: 0, make: make)
    #expect(await states.built == 6)
    _ = try await states.state(at: 5, erasures: 1, make: make)
    #expect(await states.built == 7)
  }

  @Test func takesBackAnEditionThatWasErased() async throws {
    let collection = try await ShippedCollection()
    _ = try await collection.edition(1)
    #expect(try await Catalogue(following: collection.ledger).state.editions.count == 1)
    _ = try await collection.ledger.erase(
      "edition-1", actor: .person("test"), reason: "made by mistake", at: Timestamp(milliseconds: 1_795_000_300_000))
    #expect(try await Catalogue(following: collection.ledger).state.editions.isEmpty)
  }
}

extension ShippedCollection {
  /// Makes an edition of everything so far.
  func edition(_ number: Int) async throws -> Edition {
    let head = try await ledger.head()
    let id = try #require(Key("edition-\(number)"))
    let edition = Edition(
      id: id, name: "Edition \(number)", date: try #require(PartialDate("2026-11-23")), sequence: head.sequence,
      head: String(repeating: "0", count: 64))
    let draft = Draft(
      recordID: id.text, kind: RecordKind(rawValue: "edition"), schema: 1,
      body: try RecordBody.encode(edition), actor: .operator, seen: nil)
    _ = try await ledger.append([draft], at: Timestamp(milliseconds: 1_795_000_050_000))
    return edition
  }
}
