import Foundation
import ICU
import Ledger
import Practices
import Projections
import Records
import StoreSQLite
import TestSupport
import Testing

@testable import Catalogue

@Suite struct FactsTests {
  /// Everything, some of it, and nearly nothing.
  static let limits = [
    ListingLimits(all: 300, inPlace: 4, apart: 100), .init(all: 20, inPlace: 2, apart: 3),
    .init(all: 5, inPlace: 1, apart: 1),
  ]

  @Test(arguments: 0..<3 as Range<UInt64>)
  func showWhatACountOverAllRecordsFindsAfterAnyChangesFromACheckpointAndWithout(_ seed: UInt64) async throws {
    let collection = try await ShippedCollection()
    let folder = try TemporaryCheckpoint()
    var chance = SeededGenerator(state: seed)
    for step in 0..<5 {
      for _ in 0..<Int.random(in: 2...12, using: &chance) { try await collection.changeEvidence(step, &chance) }
      let catalogue = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
      #expect(catalogue.remark == nil)
      let state = catalogue.state
      let anew = try await Catalogue(following: collection.ledger).state
      #expect(anew.statements == state.statements && anew.claims == state.claims)
      for limits in Self.limits {
        let language = try #require(Language.interface.randomElement(using: &chance))
        expectCounted(state.evidenceMap(in: language, upTo: limits), in: state, language, limits)
        expectCounted(state.claimsByState(in: language, upTo: limits), in: state, language, limits)
      }
      if Bool.random(using: &chance) { #expect(try catalogue.keepCheckpoint()) }
    }
  }

  @Test func forgetAnErasedRecordAtOnceAlsoInAnEdition() async throws {
    let collection = try await ShippedCollection()
    let folder = try TemporaryCheckpoint()
    let edition = try await collection.edition(1)
    let catalogue = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    try catalogue.keepCheckpoint()
    let erased = try #require(catalogue.state.published("safewards"))
    func isIn(_ state: CatalogueState) -> Bool {
      (state.statements.sorted + state.claims.sorted).contains { $0.sequence == erased.publication.sequence }
    }
    #expect(isIn(catalogue.state))
    _ = try await collection.ledger.erase(
      "safewards", actor: .operator, reason: "asked for", at: Timestamp(milliseconds: 1_795_000_200_000))
    let later = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    #expect(!isIn(later.state))
    #expect(try await !isIn(later.state(of: edition)))
    #expect(try later.keepCheckpoint())
    let kept = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    let stood = try await kept.state(of: edition)
    #expect(kept.remark == nil && !isIn(kept.state) && !isIn(stood))
  }

  @Test func keepDatesAndDirectionsAsTheyAre() throws {
    let sequence: Int64 = 7_654_321
    for due in ["2026", "1000-01", "9999-12-31"].map({ PartialDate($0) }) + [nil] {
      let check = ClaimCheck(
        recorded: .unknown, role: "editor", finding: LocalizedText("Found", in: .english), cites: [], due: due)
      for state in ClaimState.allCases {
        let claim = Claim(
          key: "c", claim: .effect, text: LocalizedText("Said", in: .english), asOf: .unknown, cites: [], state: state,
          checks: [check])
        let fact = Fact(claim, of: sequence)
        #expect(fact.due == due && fact.sequence == sequence && ClaimState.allCases[fact.group] == state)
        #expect(fact.isOfClaim)
      }
    }
    for direction in EvidenceDirection.allCases.map(Optional.some) + [nil] {
      let statement = EvidenceStatement(
        key: "e", design: "survey", status: .synthesis, direction: direction,
        finding: LocalizedText("Found", in: .english))
      let fact = Fact(EvidenceSummary(statement), of: sequence)
      #expect(fact.directionPlace == direction.map { $0.place + 1 } ?? 0)
      #expect(fact.sequence == sequence && fact.subject == 0 && fact.isOfStatement)
    }
  }
}

// MARK: - Counted over all records

private func expectCounted(
  _ map: EvidenceMap, in state: CatalogueState, _ language: Language, _ limits: ListingLimits,
  _ place: SourceLocation = #_sourceLocation
) {
  let headers = inOrder(state.everyPublished, language)
  let all = headers.flatMap { header in header.evidenceStatements.map { (header, $0) } }
  var tally: [EvidenceStatus: [EvidenceDirection?: Int]] = [:]
  for (_, statement) in all { tally[statement.status, default: [:]][statement.direction, default: 0] += 1 }
  #expect(map.tally == tally, sourceLocation: place)
  for status in EvidenceStatus.allCases {
    let practices = headers.count { $0.kind == .practice && $0.evidence.contains(status) }
    #expect(map.practices[status] == practices, sourceLocation: place)
  }
  let without = headers.filter { $0.evidenceStatements.isEmpty }
  #expect(map.withoutStatements.listed.count == min(limits.apart, without.count), sourceLocation: place)
  #expect(map.withoutStatements.listed.count + map.withoutStatements.further == without.count, sourceLocation: place)
  #expect(Set(map.withoutStatements.listed).isSubset(of: without), sourceLocation: place)
  #expect(inOrder(map.withoutStatements.listed, language) == map.withoutStatements.listed, sourceLocation: place)

  let groups = Dictionary(grouping: all) { $1.group }
  #expect(Set(map.groups.map(\.key)) == Set(groups.keys) && map.groups.count == groups.count, sourceLocation: place)
  let inPlace = all.count > limits.all ? limits.inPlace : all.count
  for group in map.groups {
    #expect(group.count == groups[group.key]?.count, sourceLocation: place)
    for (status, cell) in group.cells {
      let own = groups[group.key, default: []].filter { $1.status == status }
      #expect(cell.count == own.count, sourceLocation: place)
      let newest = own.map(\.0.publication.sequence).sorted(by: >).prefix(inPlace)
      #expect(
        cell.findings.map(\.practice.publication.sequence).sorted(by: >) == Array(newest), sourceLocation: place)
      #expect(
        cell.findings.allSatisfy { $0.statement.status == status && $0.statement.group == group.key },
        sourceLocation: place)
      let practices = cell.findings.map(\.practice)
      #expect(inOrder(practices, language) == practices, sourceLocation: place)
    }
  }
}

private func expectCounted(
  _ claims: ClaimsByState, in state: CatalogueState, _ language: Language, _ limits: ListingLimits,
  _ place: SourceLocation = #_sourceLocation
) {
  let headers = inOrder(state.everyPublished, language)
  let all = headers.flatMap { header in header.claims.map { (header, $0) } }
  let inPlace = all.count > limits.all ? limits.inPlace : all.count
  #expect(claims.states.map(\.state) == ClaimState.allCases, sourceLocation: place)
  for state in claims.states {
    let own = all.filter { $1.state == state.state }
    #expect(state.count == own.count, sourceLocation: place)
    let newest = own.map(\.0.publication.sequence).sorted(by: >).prefix(inPlace)
    #expect(
      state.claims.map(\.practice.publication.sequence).sorted(by: >) == Array(newest), sourceLocation: place)
    #expect(state.claims.allSatisfy { $0.claim.state == state.state }, sourceLocation: place)
    #expect(inOrder(state.claims.map(\.practice), language) == state.claims.map(\.practice), sourceLocation: place)
  }
  let due = all.compactMap(\.1.due)
  #expect(claims.due == Dictionary(grouping: due) { $0 }.mapValues(\.count), sourceLocation: place)
}

/// By title as a reader of `language` sees it, then by address.
private func inOrder(_ headers: [PracticeHeader], _ language: Language) -> [PracticeHeader] {
  let collator = CountryNames.collator(of: language)
  return headers.map { (collator.key(for: $0.title.words(in: language).text), $0) }
    .sorted { $0.0 == $1.0 ? $0.1.slug < $1.1.slug : $0.0.lexicographicallyPrecedes($1.0) }
    .map(\.1)
}

extension ShippedCollection {
  /// Changes what is known of one practice, in words that others use too, withdraws it, publishes it again or erases it.
  fileprivate func changeEvidence(_ step: Int, _ chance: inout SeededGenerator) async throws {
    guard var practice = practices.randomElement(using: &chance) else { return }
    let newest = try await ledger.newest(of: practice.id.text, at: nil)
    guard newest?.state != .erased else { return }
    switch Int.random(in: 0..<8, using: &chance) {
    case 0 where newest?.state == .published: return try await publish(practice, state: .withdrawn)
    case 1:
      _ = try await ledger.erase(
        practice.id.text, actor: .operator, reason: "asked for", at: Timestamp(milliseconds: 1_795_000_200_000))
      return
    default: break
    }
    let outcomes: [LocalizedText?] = [LocalizedText("Coercion", in: .english), nil]
    let groups: [Key?] = ["experience", "costs", "restraint-and-seclusion", nil]
    practice.evidence = try (0..<Int.random(in: 0...5, using: &chance)).map { number in
      EvidenceStatement(
        key: try #require(Key("e\(number)")), outcome: outcomes.randomElement(using: &chance) ?? nil,
        group: groups.randomElement(using: &chance) ?? nil, design: "survey",
        status: [.synthesis, .descriptionOnly, .noSearchDone].randomElement(using: &chance) ?? .synthesis,
        direction: EvidenceDirection.allCases.randomElement(using: &chance),
        finding: LocalizedText("Found \(step)", in: .english))
    }
    practice.claims = try (0..<Int.random(in: 0...3, using: &chance)).map { number in
      let due = ["2026", "2027-03", "2027-03-01", nil].randomElement(using: &chance) ?? nil
      let check = ClaimCheck(
        recorded: try #require(PartialDate("2025")), role: "editor", finding: LocalizedText("Seen", in: .english),
        cites: [], due: due.flatMap { PartialDate($0) })
      return Claim(
        key: try #require(Key("c\(number)")), claim: .effect, text: LocalizedText("Said", in: .english),
        asOf: try #require(PartialDate("2021")), cites: [],
        state: [.stands, .wrong, .contested].randomElement(using: &chance) ?? .stands,
        checks: Bool.random(using: &chance) ? [check] : [])
    }
    try await publish(practice)
  }
}
