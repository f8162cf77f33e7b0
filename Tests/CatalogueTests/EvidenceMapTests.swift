import Catalogue
import Ledger
import Practices
import Records
import Testing

@Suite struct EvidenceMapTests {
  @Test(arguments: Language.interface)
  func holdsEveryStatementOnceInTheColumnOfItsStatus(_ language: Language) async throws {
    let collection = try await ShippedCollection()
    let map = try await Catalogue(following: collection.ledger).state.evidenceMap(in: language)
    var found: [String] = []
    for outcome in map.outcomes {
      for (status, cell) in outcome.cells {
        #expect(cell.further == 0)
        for finding in cell.findings {
          found.append("\(finding.practice.id) \(finding.statement.key)")
          #expect(finding.statement.status == status)
          #expect(finding.statement.outcome?.reading(in: language).text == outcome.name?.text)
        }
      }
    }
    let expected = collection.practices.flatMap { practice in practice.evidence.map { "\(practice.id) \($0.key)" } }
    #expect(found.sorted() == expected.sorted())
    #expect(map.statementCount == expected.count)
    #expect(map.further == (0, 0) && map.withoutStatements.further == 0)
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

  @Test func putsOutcomesOfOneNameInOneRowAndUnnamedOnesLast() async throws {
    let collection = try await ShippedCollection()
    let map = try await Catalogue(following: collection.ledger).state.evidenceMap(in: .english)
    let names = map.outcomes.map(\.name?.text)
    #expect(Set(names).count == names.count)
    #expect(names.last == .some(nil))
    let suicide = try #require(map.outcomes.first { $0.name?.text == "Suicide" })
    #expect(
      suicide.cells[.controlledNotRandomised]?.findings.map(\.practice.id) == [
        "open-dialogue-model", "open-door-policy",
      ])
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
