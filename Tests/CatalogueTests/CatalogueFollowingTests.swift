import Catalogue
import Ledger
import Practices
import Records
import StoreSQLite
import Testing

@Suite struct CatalogueFollowingTests {
  @Test func findsWhatStandsAtAnAddress() async throws {
    let collection = try await ShippedCollection()
    var practice = try #require(collection.practices.first { $0.id == "hugarafl" })
    practice.slug = "hugarafl-iceland"
    practice.oldSlugs = ["hugarafl"]
    try await collection.publish(practice)
    let withdrawn = try #require(collection.practices.first { $0.id == "safewards" })
    try await collection.publish(withdrawn, state: .withdrawn)
    let state = try await Catalogue(following: collection.ledger).state

    guard case .practice(let there)? = state.find("hugarafl-iceland") else { throw NotFound() }
    #expect(there.publication.revision == 2)
    guard case .moved(let moved)? = state.find("hugarafl") else { throw NotFound() }
    #expect(moved.slug == "hugarafl-iceland")
    guard case .gone(let gone)? = state.find("safewards") else { throw NotFound() }
    #expect(gone.state == .withdrawn)
    #expect(state.find("nothing-here") == nil)
    #expect(state.listing(CatalogueQuery(), in: .english).total == 25)
    #expect(
      state.listing(CatalogueQuery(text: "safewards"), in: .english).items.allSatisfy { $0.header.id != "safewards" })
  }

  @Test func forgetsWhatAnErasedRecordSaid() async throws {
    let collection = try await ShippedCollection()
    _ = try await collection.ledger.erase(
      "hugarafl", actor: .person("test"), reason: "asked for", at: Timestamp(milliseconds: 1_795_000_200_000))
    let state = try await Catalogue(following: collection.ledger).state
    guard case .gone(let gone)? = state.find("hugarafl") else { throw NotFound() }
    #expect(gone.state == .erased)
    #expect(state.header("hugarafl") == nil)
    #expect(state.listing(CatalogueQuery(text: "hugarafl"), in: .english).total == 0)
  }

  @Test func followsWhatIsAppendedWhileItIsRead() async throws {
    let collection = try await ShippedCollection()
    let catalogue = try await Catalogue(following: collection.ledger)
    let before = catalogue.generation
    let (changes, told) = AsyncStream.makeStream(of: Int64.self)
    let following = Task {
      await catalogue.follow(onChange: { told.yield($0.head.sequence) }, onFailure: { _ in })
    }
    defer { following.cancel() }
    var practice = try #require(collection.practices.first { $0.id == "hugarafl" })
    practice.otherNames.append("Quetzalcoatlus")
    try await collection.publish(practice)
    var iterator = changes.makeAsyncIterator()
    #expect(await iterator.next() == before + 1)
    #expect(catalogue.state.listing(CatalogueQuery(text: "quetzalcoatlus"), in: .english).total == 1)
  }

  @Test func readsABodyByItsHeader() async throws {
    let collection = try await ShippedCollection()
    let catalogue = try await Catalogue(following: collection.ledger)
    let header = try #require(catalogue.state.published("trieste-model"))
    let expected = try #require(collection.practices.first { $0.id == "trieste-model" })
    #expect(try await catalogue.practice(header) == expected)
  }

  @Test func triesAgainWhatCouldNotBeRead() async throws {
    let collection = try await ShippedCollection()
    let catalogue = try await Catalogue(following: collection.ledger)
    let before = catalogue.generation
    let (failures, failed) = AsyncStream.makeStream(of: LedgerError?.self)
    let (changes, changed) = AsyncStream.makeStream(of: Int64.self)
    var practice = try #require(collection.practices.first { $0.id == "hugarafl" })
    practice.otherNames.append("Quetzalcoatlus")
    try await collection.publish(practice)
    try collection.tamper("UPDATE entry SET body = CAST(X'7B' || body AS BLOB) WHERE sequence = \(before + 1)")
    let following = Task {
      await catalogue.follow(
        onChange: { changed.yield($0.head.sequence) },
        onFailure: { failed.yield($0 as? LedgerError) })
    }
    defer { following.cancel() }
    var failure = failures.makeAsyncIterator()
    for _ in 0..<2 {
      let changed = ChainFault(sequence: before + 1, recordID: "hugarafl", kind: .changedContent)
      #expect(await failure.next() == .broken(changed))
    }
    #expect(catalogue.generation == before)
    try collection.tamper("UPDATE entry SET body = substr(body, 2) WHERE sequence = \(before + 1)")
    var change = changes.makeAsyncIterator()
    #expect(await change.next() == before + 1)
    #expect(catalogue.state.listing(CatalogueQuery(text: "quetzalcoatlus"), in: .english).total == 1)
  }

  @Test func showsNoBodyThatWasChangedOrIsMissing() async throws {
    let collection = try await ShippedCollection()
    let catalogue = try await Catalogue(following: collection.ledger)
    let header = try #require(catalogue.state.published("hugarafl"))
    let sequence = header.publication.sequence
    try collection.tamper(
      "UPDATE entry SET body = CAST(replace(CAST(body AS TEXT), '2003', '2002') AS BLOB) WHERE sequence = \(sequence)")
    let changed = ChainFault(sequence: sequence, recordID: "hugarafl", kind: .changedContent)
    await #expect(throws: LedgerError.broken(changed)) { try await catalogue.practice(header) }
    try collection.tamper("DELETE FROM entry WHERE sequence = \(sequence)")
    let missing = ChainFault(sequence: sequence, recordID: nil, kind: .missingEntry)
    await #expect(throws: LedgerError.broken(missing)) { try await catalogue.practice(header) }
  }

  @Test func comesToTheSameWhetherARecordIsReadBeforeOrAfterItsErasure() async throws {
    let collection = try await ShippedCollection()
    let before = try await Catalogue(following: collection.ledger)
    for id in ["hugarafl", "page-limits"] {
      _ = try await collection.ledger.erase(
        id, actor: .person("test"), reason: "asked for", at: Timestamp(milliseconds: 1_795_000_200_000))
    }
    let following = Task { await before.follow(onChange: { _ in }, onFailure: { _ in }) }
    defer { following.cancel() }
    let after = try await Catalogue(following: collection.ledger).state
    while before.generation < after.head.sequence { await Task.yield() }
    for state in [before.state, after] {
      #expect(Set(state.everyPublished) == Set(after.everyPublished))
      #expect(state.pages == after.pages)
      #expect(state.changes == after.changes)
      #expect(state.find("hugarafl") == after.find("hugarafl"))
      #expect(state.page("limits") == nil && state.gonePage("limits") == nil)
    }
  }

  @Test func saysThatAPageWasWithdrawn() async throws {
    let collection = try await ShippedCollection()
    let draft = Draft(
      recordID: "page-limits", kind: RecordKind(rawValue: "page"), state: .withdrawn, schema: 1, body: [],
      actor: .person("test"),
      seen: 1)
    _ = try await collection.ledger.append([draft], at: Timestamp(milliseconds: 1_795_000_200_000))
    let state = try await Catalogue(following: collection.ledger).state
    #expect(state.page("limits") == nil)
    #expect(state.gonePage("limits")?.publication.state == .withdrawn)
    #expect(state.gonePage("purpose") == nil)
    #expect(state.gonePage("nothing-here") == nil)
  }

  private struct NotFound: Error {}
}
