import Catalogue
import Ledger
import Practices
import Records
import Testing

@Suite struct EvidenceMapTests {
  @Test(arguments: Language.interface)
  func holdsEveryStatementOnceUnderItsGroupAndStatus(_ language: Language) async throws {
    let collection = try await ShippedCollection()
    let map = try await Catalogue(following: collection.ledger).state.evidenceMap(in: language)
    var found: [String] = []
    for group in map.groups {
      for (status, cell) in group.cells {
        #expect(cell.further == 0)
        for finding in cell.findings {
          found.append("\(finding.practice.id) \(finding.statement.key)")
          #expect(finding.statement.status == status)
          #expect(finding.statement.group == group.key)
        }
      }
    }
    let expected = collection.practices.flatMap { practice in practice.evidence.map { "\(practice.id) \($0.key)" } }
    #expect(found.sorted() == expected.sorted())
    #expect(map.statementCount == expected.count)
    #expect(map.withoutStatements.further == 0)
    #expect(
      Set(map.withoutStatements.listed.map(\.id)) == Set(collection.practices.filter(\.evidence.isEmpty).map(\.id)))
  }

  @Test func countsThePracticesOfAStatusAsTheCatalogueDoes() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    let map = state.evidenceMap(in: .english)
    for status in EvidenceStatus.allCases {
      let query = CatalogueQuery(chosen: [.evidence: [status.rawValue]])
      #expect(map.practices[status] ?? 0 == state.listing(query, in: .english).total, "\(status)")
    }
  }

  @Test func putsGroupsInTheVocabularysOrderAndWhatHasNoneLast() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    let keys = state.evidenceMap(in: .greek).groups.map(\.key)
    let order = state.vocabularies.terms(.outcome).map { Optional($0.key) } + [nil]
    #expect(keys == order.filter(keys.contains) && keys.last == .some(nil))
  }

  /// It goes by its key then.
  @Test func keepsAGroupThatTheVocabularyNoLongerHas() async throws {
    let collection = try await ShippedCollection()
    var safewards = try #require(collection.practices.first { $0.id == "safewards" })
    safewards.evidence[0].group = "long-gone"
    try await collection.publish(safewards)
    let groups = try await Catalogue(following: collection.ledger).state.evidenceMap(in: .english).groups
    #expect(groups.suffix(2).map(\.key) == ["long-gone", nil] && groups.suffix(2).first?.count == 1)
  }

  @Test func forgetsWhatWasWithdrawn() async throws {
    let collection = try await ShippedCollection()
    let safewards = try #require(collection.practices.first { $0.id == "safewards" })
    let before = try await Catalogue(following: collection.ledger).state.evidenceMap(in: .english)
    try await collection.publish(safewards, state: .withdrawn)
    let after = try await Catalogue(following: collection.ledger).state.evidenceMap(in: .english)
    #expect(before.statementCount - after.statementCount == safewards.evidence.count)
  }
}

@Suite struct ClaimsByStateTests {
  @Test func holdsEveryClaimOnceUnderItsStateInTheVocabularysOrder() async throws {
    let collection = try await ShippedCollection()
    let claims = try await Catalogue(following: collection.ledger).state.claimsByState(in: .greek)
    #expect(claims.states.map(\.state) == ClaimState.allCases)
    for state in claims.states { #expect(state.claims.allSatisfy { $0.claim.state == state.state }) }
    let found = claims.claims.map { "\($0.practice.id) \($0.claim.key)" }
    let expected = collection.practices.flatMap { practice in practice.claims.map { "\(practice.id) \($0.key)" } }
    #expect(found.sorted() == expected.sorted())
  }
}
