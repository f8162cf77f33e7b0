import Catalogue
import Ledger
import Practices
import Records
import StoreSQLite
import TestSupport
import Testing

@Suite struct CatalogueListingTests {
  @Test func countsEveryFacetAsBruteForceDoesFor1000RandomChoices() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    let oracle = BruteForce(collection.practices, state)
    var generator = SeededGenerator(state: 7)
    for round in 0..<1_000 {
      let query = CatalogueQuery(chosen: oracle.randomChoice(&generator))
      let listing = state.listing(query, in: .english)
      #expect(listing.total == oracle.total(query), "round \(round): \(query.encoded)")
      for facet in listing.facets {
        for value in facet.values {
          let expected = oracle.count(value.value, in: facet.facet, query)
          #expect(value.count == expected, "round \(round): \(facet.facet.name) \(value.value) of \(query.encoded)")
        }
      }
    }
  }

  @Test func callsAndSortsAPracticeByItsShortTitle() async throws {
    let collection = try await ShippedCollection()
    let former = try await Catalogue(following: collection.ledger).state
    var practice = try #require(collection.practices.first { $0.kind == .practice })
    let before = practice.listTitle
    practice.shortTitle = LocalizedText("0 Short", in: practice.language)
    let draft = Draft(
      recordID: practice.id.text, kind: RecordKind(rawValue: Practice.name), schema: Practice.version,
      body: try RecordBody.encode(practice), actor: .person("test"), seen: 1)
    _ = try await collection.ledger.append([draft], at: Timestamp(milliseconds: 1_796_000_000_000))
    let state = try await Catalogue(following: collection.ledger).state
    #expect(former.header(practice.id)?.title == before)
    #expect(state.header(practice.id)?.title == practice.shortTitle)
    #expect(state.header(practice.id)?.fullTitle == practice.title)
    #expect(state.listing(CatalogueQuery(), in: practice.language).items.first?.header.id == practice.id)
    // Its whole title finds it still.
    let words = "title:\"\(practice.title.original)\""
    #expect(state.listing(CatalogueQuery(text: words), in: .english).items.map(\.header.id).contains(practice.id))
  }

  /// A list of countries in which one chooses stays as it is, whatever else is asked for.
  @Test func keepsFilledCountriesWhateverIsAskedFor() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    func filled(_ query: CatalogueQuery) throws -> [String] {
      let countries = try #require(state.listing(query, in: .english).facets.first { $0.facet == .country })
      return countries.values.filter(\.isFilled).map(\.value)
    }
    let all = try filled(CatalogueQuery())
    #expect(all.contains("NO") && !all.contains("LI"))
    #expect(try filled(CatalogueQuery(text: "Safewards", chosen: [.type: ["hospital"], .country: ["LI"]])) == all)
  }

  @Test func sortsTitlesWithoutTheirQuotationMarks() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    for language in Language.interface {
      let titles = state.listing(CatalogueQuery(), in: language).items.map { $0.header.title.words(in: language).text }
      let quoted = try #require(
        titles.firstIndex { $0.first.map { "‘“„«".contains($0) } ?? false } ?? titles.indices.last)
      #expect(quoted > 3, "\(language): \(titles)")
    }
  }

  @Test func countsPracticesAndListsOverviewsApart() async throws {
    let collection = try await ShippedCollection()
    let listing = try await Catalogue(following: collection.ledger).state.listing(CatalogueQuery(), in: .english)
    #expect(listing.total == 26)
    #expect(listing.overviews.count == 4)
    #expect(listing.pages.isEmpty)
    #expect(listing.pageCount == 2)
    #expect(listing.items.count == CatalogueListing.pageSize)
  }

  @Test func orsInternationalWithTheOtherCountries() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    func total(_ countries: Set<String>) -> Int {
      state.listing(CatalogueQuery(chosen: [.country: countries]), in: .english).total
    }
    let both = collection.practices.filter {
      $0.kind == .practice && ($0.countries.map(\.code).contains("GB") || $0.international == true)
    }
    #expect(total(["GB", "international"]) == both.count)
    #expect(total(["GB"]) < both.count)
  }

  @Test func findsARecordUnderTheGroupOfItsTopicThoughVocabulariesCameLater() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    let listing = state.listing(CatalogueQuery(chosen: [.topic: ["people"]]), in: .english)
    #expect(listing.items.map(\.header.id).contains("hearing-voices-network"))
  }

  @Test func sortsTitlesAsTheReadersLanguageDoes() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    func ids(_ page: Int) -> [Key] {
      state.listing(CatalogueQuery(sort: .title, page: page), in: .english).items.map(\.header.id)
    }
    let order = ids(1) + ids(2)
    let place = { (id: Key) in order.firstIndex(of: id) ?? -1 }
    // “Médiateur” sorts as “Mediateur” would, and a quotation mark before a title does not count.
    #expect(place("intentional-peer-support") < place("mediateur-de-sante-pairs"))
    #expect(place("mediateur-de-sante-pairs") < place("mental-health-mobile-units"))
    #expect(place("open-dialogue-model") < place("open-door-policy"))
    #expect(place("open-door-policy") < place("personal-ombud"))
    #expect(order.last == "workbook-reduce-coercion-finland")
  }

  @Test func goesToTheLastPageWhenAskedForOneBeyondIt() async throws {
    let collection = try await ShippedCollection()
    let listing = try await Catalogue(following: collection.ledger).state.listing(
      CatalogueQuery(page: 99), in: .english)
    #expect(listing.page == 2)
    #expect(listing.items.count == 6)
  }

  @Test func findsWordsInEveryLanguageOfTheReader() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    for words in ["médiateurs", "MEDIATEUR", "pair-aidance", "\"santé pairs\"", "media"] {
      let found = state.listing(CatalogueQuery(text: words), in: .french)
      let ids = found.items.map(\.header.id) + found.overviews.map(\.header.id)
      #expect(
        ids.contains("mediateur-de-sante-pairs") || ids.contains("peer-support-and-the-peer-workforce"), "\(words)")
    }
    #expect(state.listing(CatalogueQuery(text: "Griechenland"), in: .german).total > 0)
  }
}

/// What must be found and counted, by the words of the design and nothing else.
private struct BruteForce {
  private let values: [[Facet: Set<String>]]
  private let known: [Facet: [String]]

  init(_ practices: [Practice], _ state: CatalogueState) {
    let parents: [VocabularyName: [Key: Key]] = state.vocabularies.byName.mapValues { vocabulary in
      Dictionary(uniqueKeysWithValues: vocabulary.terms.compactMap { term in term.parent.map { (term.key, $0) } })
    }
    func grouped(_ keys: [Key], _ name: VocabularyName) -> Set<String> {
      Set(keys.map(\.text) + keys.compactMap { parents[name]?[$0]?.text })
    }
    values = practices.filter { $0.kind == .practice }.map { practice in
      let values = [
        "type": Set(practice.types.map(\.rawValue)),
        "country": Set(practice.countries.map(\.code)).union(practice.international == true ? ["international"] : []),
        "topic": grouped(practice.topics, .topic), "aim": grouped(practice.aims, .aim),
        "stage": grouped(practice.stages, .stage), "right": grouped(practice.rights, .right),
        "evidence": Set(practice.evidence.map(\.status.rawValue)), "activity": [practice.activity.rawValue],
      ]
      return Dictionary(
        uniqueKeysWithValues: Facet.all.map { facet in
          let known = values[facet.name] ?? Set(facet.read(practice))
          return (facet, known.isEmpty ? ["unknown"] : known)
        })
    }
    let listing = state.listing(CatalogueQuery(), in: .english)
    known = Dictionary(uniqueKeysWithValues: listing.facets.map { ($0.facet, $0.values.map(\.value)) })
  }

  func randomChoice(_ generator: inout SeededGenerator) -> [Facet: Set<String>] {
    var chosen: [Facet: Set<String>] = [:]
    for facet in Facet.all.shuffled(using: &generator).prefix(Int.random(in: 0...3, using: &generator)) {
      let count = Int.random(in: 1...4, using: &generator)
      chosen[facet] = Set((known[facet] ?? []).shuffled(using: &generator).prefix(count))
    }
    return chosen
  }

  private func matches(_ practice: [Facet: Set<String>], _ query: CatalogueQuery, without: Facet?) -> Bool {
    query.chosen.allSatisfy { facet, chosen in
      facet == without || !chosen.isDisjoint(with: practice[facet] ?? [])
    }
  }

  func total(_ query: CatalogueQuery) -> Int { values.count { matches($0, query, without: nil) } }

  func count(_ value: String, in facet: Facet, _ query: CatalogueQuery) -> Int {
    values.count { matches($0, query, without: facet) && ($0[facet]?.contains(value) ?? false) }
  }
}
