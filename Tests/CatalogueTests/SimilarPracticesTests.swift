import Catalogue
import Ledger
import Practices
import Records
import Testing

@Suite struct SimilarPracticesTests {
  @Test func listsPracticesThatThePageDoesNotListAnyway() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    for practice in collection.practices {
      let similar = state.similar(to: practice, limit: 5)
      #expect((1...5).contains(similar.count))
      #expect(similar.allSatisfy { $0.kind == .practice && $0.publication.state == .published })
      #expect(Set(similar.map(\.id)).isDisjoint(with: practice.parts + practice.related + [practice.id]))
    }
  }

  @Test func putsWhatIsAboutTheSameAmongTheFirst() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    let pairs: [(Key, Key)] = [
      ("hearing-voices-network", "mediateur-de-sante-pairs"), ("hugarafl", "hearing-voices-network"),
      ("lovisenberg-clinic-for-mental-health", "open-door-policy"), ("safewards", "weddinger-modell"),
    ]
    for (id, expected) in pairs {
      let practice = try #require(collection.practices.first { $0.id == id })
      #expect(state.similar(to: practice, limit: 5).map(\.id).contains(expected), "\(id)")
    }
  }

  /// What it is about tells more than the words of one of six languages.
  @Test func putsPeerSupportBeforeWardsForTheHearingVoicesNetwork() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    var practice = try #require(collection.practices.first { $0.id == "hearing-voices-network" })
    (practice.parts, practice.related) = ([], [])
    let similar = state.similar(to: practice, limit: 3).map(\.id)
    #expect(!Set(similar).isDisjoint(with: ["peer-support-and-the-peer-workforce", "intentional-peer-support"]))
    #expect(!similar.contains("safewards"))
  }

  @Test func listsNothingThatWasWithdrawnOrWhereThereIsNothingElse() async throws {
    let collection = try await ShippedCollection()
    let practice = try #require(collection.practices.first { $0.id == "hearing-voices-network" })
    let first = try #require(
      try await Catalogue(following: collection.ledger).state.similar(to: practice, limit: 1).first)
    try await collection.publish(
      try #require(collection.practices.first { $0.id == first.id }), state: .withdrawn)
    let state = try await Catalogue(following: collection.ledger).state
    #expect(!state.similar(to: practice, limit: 5).map(\.id).contains(first.id))
    #expect(CatalogueState().similar(to: practice, limit: 5).isEmpty)
  }
}
