import Catalogue
@testable import Catalogue
import Discovery
import Ledger
import Practices
import Records
import StoreSQLite
import TestSupport
import Testing

/// By what practices are found beyond their own words, and what is shown of the words that found them.
@Suite struct TermsAndPassagesTests {
  let collection: ShippedCollection
  let catalogue: Catalogue

  init() async throws {
    collection = try await ShippedCollection()
    catalogue = try await Catalogue(following: collection.ledger)
  }

  private func ids(_ words: String, _ state: CatalogueState? = nil) -> Set<Key> {
    let listing = (state ?? catalogue.state).listing(CatalogueQuery(text: words), in: .english)
    return Set(listing.items.map(\.header.id))
  }

  /// None of these words stands in a practice; each stands in the label of a topic in another language.
  @Test(arguments: [("Genesungsbegleitung", Key("peer-workforce")), ("ομότιμοι εργαζόμενοι", Key("peer-workforce"))])
  func findsPracticesByWhatTheirTermsAreCalledInAnyLanguage(_ words: String, _ topic: Key?) throws {
    let expected = collection.practices.filter { $0.kind == .practice && $0.topics.contains { $0 == topic } }
    #expect(!expected.isEmpty)
    #expect(ids(words).isSuperset(of: expected.map(\.id)))
  }

  @Test func findsPracticesByTheNewLabelOfATermAndNoMoreByTheOld() async throws {
    var vocabulary = try #require(catalogue.state.vocabularies.byName[.topic])
    let place = try #require(vocabulary.terms.firstIndex { $0.key == "peer-workforce" })
    vocabulary.terms[place].label.texts[.german] = "Quetzalcoatlus"
    vocabulary.terms[place].synonyms = Synonyms([.french: ["Xenops"]])
    let draft = Draft(
      recordID: vocabulary.id.text, kind: RecordKind(rawValue: "vocabulary"), state: .published,
      schema: 2, body: try RecordBody.encode(vocabulary), actor: .person("test"), seen: 1)
    let catalogueBefore = catalogue.state
    let (changes, told) = AsyncStream.makeStream(of: CatalogueState.self)
    let following = Task { [catalogue] in await catalogue.follow(onChange: { told.yield($0) }, onFailure: { _ in }) }
    defer { following.cancel() }
    _ = try await collection.ledger.append([draft], at: Timestamp(milliseconds: 1_795_000_100_000))
    var iterator = changes.makeAsyncIterator()
    let state = try #require(await iterator.next())
    #expect(ids("Quetzalcoatlus", state).contains("mediateur-de-sante-pairs"))
    #expect(ids("xenops", state) == ids("Quetzalcoatlus", state))
    // No document was indexed anew for it.
    #expect(state.index.size == catalogueBefore.index.size)
    #expect(ids("Quetzalcoatlus", catalogueBefore).isEmpty)
  }

  @Test func showsThePassageThatHasTheWordsWhereTitleAndSummaryHaveNone() throws {
    let words = "loneliness"
    for item in catalogue.state.listing(CatalogueQuery(text: words), in: .english).items {
      guard let passage = item.passage else { continue }
      #expect(item.highlight == nil)
      #expect(passage.highlight.passage.unicodeScalars.count <= 200)
      #expect(!passage.highlight.ranges.isEmpty)
    }
    let every = catalogue.state.listing(CatalogueQuery(text: "training"), in: .english).items
    #expect(every.contains { $0.passage != nil } && every.contains { $0.highlight != nil })
    #expect(every.allSatisfy { $0.passage == nil || $0.highlight == nil })
    #expect(catalogue.state.listing(CatalogueQuery(), in: .english).items.allSatisfy { $0.reasons.isEmpty })
  }

  @Test func usesWhatMayHaveBeenMeantAndMarksItsWords() throws {
    let slip = catalogue.state.listing(CatalogueQuery(text: "medicaton"), in: .english)
    let meant = catalogue.state.listing(CatalogueQuery(text: "medication"), in: .english)
    #expect(slip.correction == Correction(text: "medication", isUsed: true) && meant.correction == nil)
    #expect(slip.query.text == "medicaton" && slip.total == meant.total && slip.total > 0)
    #expect(slip.items.map(\.highlight?.highlight) == meant.items.map(\.highlight?.highlight))
    // Beside a word that finds something it is offered.
    let beside = catalogue.state.listing(CatalogueQuery(text: "medicaton ward"), in: .english)
    #expect(beside.correction == Correction(text: "medication ward", isUsed: false))
    #expect(beside.total > 0 && beside.items.allSatisfy { $0.missing == ["medicaton"] })
    let narrowed = CatalogueQuery(text: "medicaton", chosen: [.country: ["LI"]], page: 2)
    let nothing = catalogue.state.listing(narrowed, in: .english)
    #expect(nothing.correction == Correction(text: "medication", isUsed: false) && nothing.total == 0)
    #expect(catalogue.state.listing(CatalogueQuery(text: "xqzzyv"), in: .english).correction == nil)
    #expect(catalogue.state.listing(CatalogueQuery(), in: .english).correction == nil)
  }

  /// What would find pages about the collection only, or nothing whatever is chosen, is neither used nor offered.
  @Test func speaksOfNoWordsThatLeadNowhere() {
    for words in ["NICE", "xqzzyv", "xqzzyv wqqzzk"] {
      let listing = catalogue.state.listing(CatalogueQuery(text: words), in: .english)
      #expect(listing.correction == nil && listing.total == 0 && listing.pages.isEmpty, "\(words)")
    }
  }

  /// Each person whom a practice cites leads to it, and is taken for no slip.
  @Test func findsPracticesByThePeopleTheyCite() throws {
    var people = 0
    for practice in collection.practices {
      for family in practice.references.flatMap(\.author).compactMap(\.family) {
        let listing = catalogue.state.listing(CatalogueQuery(text: "cited:\"\(family)\""), in: .english)
        let found = (listing.items + listing.overviews).map(\.header.id)
        #expect(found.contains(practice.id) && listing.correction == nil, "\(family)")
        people += 1
      }
    }
    #expect(people > 80)
  }

  @Test func findsCountriesByTheirOtherNames() {
    for (name, other) in [
      ("place:\"United Kingdom\"", "UK"), ("Czechia", "\"Czech Republic\""), ("Tchéquie", "\"République tchèque\""),
    ] {
      #expect(!ids(name).isEmpty && ids(other).isSuperset(of: ids(name)), "\(other)")
    }
  }

  @Test func marksTheWordsOfTitles() throws {
    let listing = catalogue.state.listing(CatalogueQuery(text: "voices"), in: .english)
    let item = try #require(listing.items.first { $0.header.id == "hearing-voices-network" })
    let title = try #require(item.title)
    #expect(marked(title) == ["Voices"])
  }

  @Test func showsAPassageInTheReadersLanguageWhereThereIsOne() throws {
    let french = catalogue.state.listing(CatalogueQuery(text: "psychiatrie"), in: .french).items
    let translated = french.filter { $0.header.languages.contains(.french) }.compactMap(\.passage)
    #expect(translated.allSatisfy { $0.language == .french })
    let greek = catalogue.state.listing(CatalogueQuery(text: "training"), in: .greek).items.compactMap(\.passage)
    #expect(!greek.isEmpty && greek.allSatisfy { $0.language == .english })
  }

  /// What a word stands for is told where no text has it.
  @Test func tellsByWhatElseAPracticeWasFound() throws {
    for reader in [Language.english, .german, .french] {
      let listing = catalogue.state.listing(CatalogueQuery(text: "Genesungsbegleitung"), in: reader)
      #expect(listing.total > 0)
      for item in listing.items {
        #expect(item.title != nil || item.highlight != nil || !item.reasons.isEmpty, "\(item.header.id)")
      }
    }
    let solitary = catalogue.state.listing(CatalogueQuery(text: "solitary confinement"), in: .english)
    #expect(solitary.items.contains { $0.reasons.map(\.kind) == [.term("restraint-and-seclusion", .topic)] })
  }

  /// The label that has the words, and not one before it that has some of them.
  @Test(arguments: [
    ("und Genesungsbegleitung", Language.german, "Genesungsbegleitung und Peer-Arbeit"),
    ("Agir indirectement sur la contrainte", .french, "Agir indirectement sur la contrainte"),
    ("Actuar indirectamente sobre la coerción", .spanish, "Actuar indirectamente sobre la coerción"),
  ])
  func tellsWhatHasAllOfTheWords(_ words: String, _ reader: Language, _ label: String) {
    let listing = catalogue.state.listing(CatalogueQuery(text: words), in: reader)
    #expect(listing.items.contains { $0.reasons.map(\.words.highlight.passage).contains(label) })
  }

  /// What title and summary leave open is told, from as many places as it takes.
  @Test(arguments: [
    ("place:Lille Krise", [ListedReason.Kind.place, .term("crisis-response", .topic)]),
    ("terms:Genesungsbegleitung cited:Demailly", [.cited, .term("peer-workforce", .topic)]),
    // What the line above the title says takes no room.
    ("Other France Demailly Garnoussi Roelandt", [.cited, .cited, .cited]),
  ])
  func tellsAllThatFoundIt(_ words: String, _ kinds: [ListedReason.Kind]) {
    let listing = catalogue.state.listing(CatalogueQuery(text: words), in: .english)
    #expect(listing.items.first?.reasons.map(\.kind) == kinds)
  }

  /// Each word stands somewhere, whatever the query: in the title, the summary, the line above them, or a reason, of which there
  /// are at most three. One in a hundred may not: a word that a text writes as two.
  @Test func leavesNoWordUnaccountedFor() throws {
    var random = FixtureGenerator(31)
    var looked = 0
    var unexplained: [String] = []
    for practice in collection.practices where practice.kind == .practice {
      let found = practice.evidence.flatMap { [$0.outcome, $0.finding].compactMap { $0 } }
      let bodies = practice.sections.map(\.text) + found + practice.claims.map(\.text) + practice.limits
      let words: [String] = bodies.flatMap { body in
        // Not the parts of an address, which is one word.
        body.original.searchable.split(whereSeparator: \.isWhitespace).map(String.init)
          .filter { $0.count > 6 && $0.allSatisfy(\.isLetter) }
      }
      for _ in 0..<4 {
        let query = (0..<3).map { _ in words[random.number(0...words.count - 1)] }.joined(separator: " ")
        let state = catalogue.state
        let answer = CatalogueAnswer(of: state.index, to: CatalogueQuery(text: query), in: .english)
        let listing = state.listing(CatalogueQuery(text: query), in: .english)
        let item = try #require(listing.items.first { $0.header.id == practice.id }, "\(query): \(practice.id)")
        let shown = [item.title, item.highlight].compactMap { $0 } + item.reasons.map(\.words)
        let answered = shown.reduce(into: Clauses()) { $0.formUnion($1.highlight.answered) }
        let left = answer.weights.words(of: answer.weights.telling.subtracting(answered))
          .filter { !item.missing.contains($0) }
        // The line above the title tells countries and types.
        let isListed =
          practice.countries.contains { query.contains($0.name(in: .english)) }
          || practice.types.contains { query.contains($0.rawValue) }
        if !left.isEmpty, item.reasons.count < 3, !isListed { unexplained.append("\(query): \(practice.id): \(left)") }
        looked += 1
      }
    }
    #expect(looked > 100 && unexplained.count * 100 <= looked, "\(unexplained)")
  }

  /// A title and a summary in another language than the reader's are texts like others.
  @Test(arguments: [("title:entendeurs", Language.english, "entendeurs"), ("summary:peer", .french, "peer")])
  func showsTitlesAndSummariesOfOtherLanguages(_ words: String, _ reader: Language, _ mark: String) throws {
    let listing = catalogue.state.listing(CatalogueQuery(text: words), in: reader)
    let reasons = listing.items.flatMap(\.reasons)
    #expect(reasons.contains { $0.kind == .text && $0.words.language != reader && marked($0.words).contains(mark) })
    for item in listing.items + listing.overviews {
      #expect(item.title != nil || item.highlight != nil || !item.reasons.isEmpty, "\(item.header.id)")
    }
  }

  /// What is offered to be left out leads to something.
  @Test(arguments: [
    CatalogueQuery(text: "“peer support” xqzzyv"),
    CatalogueQuery(text: "peer", chosen: [.country: ["GR"], .type: ["hospital"]]),
    CatalogueQuery(text: "xqzzyv", chosen: [.country: ["FR"]]),
  ])
  func offersWhatFindsSomethingWithOneThingLess(_ query: CatalogueQuery) {
    let listing = catalogue.state.listing(query, in: .english)
    #expect(listing.isEmpty)
    let expected = query.wider.filter { !catalogue.state.listing($0, in: .english).isEmpty }
    #expect(listing.wider == expected && expected.count < max(1, query.wider.count))
    #expect(catalogue.state.listing(CatalogueQuery(text: "peer"), in: .english).wider.isEmpty)
  }

  /// A country stands in the list as the reader calls it.
  @Test func tellsACountryThatTheReaderCallsOtherwise() throws {
    let (sweden, britain) = (try #require(Country("SE")), try #require(Country("GB")))
    for (words, reader, isTold) in [("Schweden", Language.english, false), ("Schweden", .german, false)] {
      let listing = catalogue.state.listing(CatalogueQuery(text: words), in: reader)
      let items = listing.items.filter { $0.header.countries.contains(sweden) && $0.highlight == nil }
      #expect(!items.isEmpty)
      for item in items { #expect(item.reasons.contains { $0.kind == .country(sweden) } == isTold) }
    }
    // Nor does it where another language calls it the same.
    for (words, reader) in [("Italia", Language.italian), ("Italien", .german), ("place:france", .english)] {
      let listing = catalogue.state.listing(CatalogueQuery(text: words), in: reader)
      #expect(listing.total > 0 && listing.items.flatMap(\.reasons).allSatisfy { $0.kind == .text }, "\(words)")
    }
    let kingdom = catalogue.state.listing(CatalogueQuery(text: "UK"), in: .english).items
      .filter { $0.header.countries.contains(britain) }
    // Some of them say “UK” in their texts, which is told instead.
    let byCountry = kingdom.filter { !$0.reasons.contains { $0.kind == .text } }
    #expect(!byCountry.isEmpty && byCountry.allSatisfy { $0.reasons.map(\.kind) == [.country(britain)] })
  }

  @Test func offersWordsWithTheChoicesWithinWhichTheyFindSomething() throws {
    let within = CatalogueQuery(text: "Seikulla", chosen: [.country: ["FI"]])
    let used = catalogue.state.listing(within, in: .english)
    #expect(used.correction?.isUsed == true && used.corrected == within.with(text: "seikkula"))
    let outside = catalogue.state.listing(CatalogueQuery(text: "Seikulla", chosen: [.country: ["LI"]]), in: .english)
    #expect(outside.correction?.isUsed == false)
    let corrected = try #require(outside.corrected)
    #expect(corrected == CatalogueQuery(text: "seikkula"))
    #expect(catalogue.state.listing(corrected, in: .english).total > 0)
  }

  @Test func tellsByWhichNameAPracticeWasFound() throws {
    let kinds: [(String, ListedReason.Kind, String)] = [
      ("Personligt", .name, "Personligt"), ("Seikkula", .cited, "Seikkula"),
    ]
    for (words, kind, mark) in kinds {
      let listing = catalogue.state.listing(CatalogueQuery(text: words), in: .english)
      let reasons = (listing.items + listing.overviews).flatMap(\.reasons)
      // Its title and summary say what the last one was found by.
      #expect(reasons.isEmpty == mark.isEmpty, "\(words)")
      for reason in reasons { #expect(reason.kind == kind && marked(reason.words) == [mark], "\(words)") }
    }
    #expect(catalogue.state.listing(CatalogueQuery(), in: .english).items.allSatisfy { $0.reasons.isEmpty })
  }

  private func marked(_ words: ListedHighlight) -> [String] {
    let bytes = Array(words.highlight.passage.utf8)
    return words.highlight.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}

extension ListedPractice {
  /// The passage of its text that is shown.
  fileprivate var passage: ListedHighlight? { reasons.first { $0.kind == .text }?.words }
}
