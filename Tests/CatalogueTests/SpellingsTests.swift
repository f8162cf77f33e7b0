import Catalogue
import Discovery
import Practices
import Records
import Testing

/// Spellings that mean the same find the same, and what is likely right is not corrected.
@Suite struct SpellingsTests {
  let state: CatalogueState

  init() async throws {
    let collection = try await ShippedCollection()
    state = try await Catalogue(following: collection.ledger).state
  }

  private func answer(_ text: String, _ language: Language = .english) -> CatalogueAnswer {
    CatalogueAnswer(of: state.index, to: CatalogueQuery(text: text), in: language)
  }

  private func ids(_ text: String, _ language: Language = .english) -> Set<String> {
    Set(answer(text, language).hits.map(\.id))
  }

  @Test(arguments: [
    ("organisation", "organization"), ("hospitalisation", "hospitalization"), ("behaviour", "behavior"),
    ("programme", "program"), ("centre", "center"), ("deinstitutionalisation", "deinstitutionalization"),
    ("randomised trial", "randomized trial"),
  ])
  func findsTheSameInBritishAndAmericanSpelling(british: String, american: String) {
    #expect(!ids(british).isEmpty && ids(british) == ids(american))
  }

  @Test(arguments: [
    ("out-patient", "outpatient"), ("in-patient", "inpatient"), ("de-escalation", "deescalation"),
    ("de-institutionalisation", "deinstitutionalisation"), ("out patient", "outpatient"),
  ])
  func findsTheSameWithAHyphenAndWithout(apart: String, joined: String) {
    #expect(ids(apart) == ids(joined), "\(apart)")
    #expect(answer(apart).correction == nil && answer(joined).correction == nil)
  }

  @Test(arguments: [
    ("safe wards", "safewards", Language.english), ("peersupport", "intentional-peer-support", .english),
    ("Krisen-Zimmer", "bochum-crisis-rooms", .german), ("opendialogue", "open-dialogue-model", .english),
    ("de-istituzionalizzazione", "quality-of-care-deinstitutionalisation-czech-republic", .italian),
    ("portes-ouvertes", "open-door-policy", .french),
  ])
  func findsCompoundsHoweverTheyAreWritten(text: String, id: String, language: Language) {
    #expect(answer(text, language).hits.prefix(3).map(\.id).contains(id), "\(text)")
  }

  @Test func bringsReduceAndReductionTogether() {
    let all = ["reduce", "reduction", "reducing"].map { ids("\($0) of restraint") }
    #expect(!all[0].isEmpty && all[0] == all[1] && all[1] == all[2])
  }

  @Test(arguments: [
    ("hosptial", "hospital", Language.english), ("Fixirung", "fixierung", .german),
    ("médicamants", "médicaments", .french),
    ("aislamineto", "aislamiento", .spanish), ("ακοίσια", "ακούσια", .greek),
  ])
  func correctsSlips(typed: String, meant: String, language: Language) {
    #expect(answer(typed, language).correction?.text == meant)
  }

  /// Abbreviations, names, words of other subjects, and words of other languages than the page's.
  static let right = """
    WHO CRPD UNCRPD CPT ECT NHS DBT CBT ENUSP WFMH APA NICE DSM ICD PTSD ADHD HVN GDPR OPCAT trialogue belter belters \
    Soteria Windhorse Mosher Laing Szasz Foucault Goffman Kingsley Hall Cochrane Lancet Bergen Tromsø Malmö Graz Ghent \
    lithium clozapine olanzapine lorazepam ketamine autism dementia anorexia bipolar borderline mania tribunal \
    curatorship habeas corpus Zwangsjacke Netzbett curatela internado réinsertion shelter halter welter hostel hospice \
    boarding warden garden prism poster sleeper trailerer detour patent patience tension mention tuition monitor \
    mentor tutor rector factor tractor doctrine nursery nursing purse
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test func correctsNoWordThatIsLikelyRight() {
    #expect(Self.right.count >= 80)
    let corrected = Self.right.compactMap { word in answer(word).correction.map { "\(word): \($0.text)" } }
    #expect(corrected.isEmpty)
  }

  /// No part of a hyphenated word is corrected alone, and none into a language that nobody asked for.
  @Test func correctsNeitherPartsOfCompoundsNorIntoOtherLanguages() {
    for text in ["e-mail", "e-mai", "de-xyzzyation", "out-xyzzys"] {
      #expect(answer(text).correction == nil, "\(text)")
    }
    #expect(answer("maisson").correction == nil)
  }

  /// Where no word is looked for, nothing is more relevant than another.
  @Test func listsByTitleWhatCannotBeRanked() {
    let titles = state.listing(CatalogueQuery(sort: .title), in: .english).items.map(\.header.id)
    for text in ["\"", "-xqzzyv", "-\"open xqzzyv\"", "- -"] {
      let query = CatalogueQuery(text: text)
      #expect(query.effectiveSort == .title)
      let listed = state.listing(query, in: .english).items.map(\.header).filter { $0.kind == .practice }.map(\.id)
      #expect(titles.starts(with: listed.prefix(10)), "\(text)")
    }
    #expect(CatalogueQuery(text: "ward -open").effectiveSort == .relevance)
  }

  @Test func tellsWhichWordsAreMissingAndPutsOverviewsAmongPractices() {
    let listing = state.listing(CatalogueQuery(text: "how do we reduce restraint xqzzyv"), in: .english)
    #expect(listing.total > 0 && listing.items.allSatisfy { $0.missing.contains("xqzzyv") })
    let peer = state.listing(CatalogueQuery(text: "peer support"), in: .english)
    #expect(peer.items.first?.missing.isEmpty == true && peer.overviews.isEmpty)
    let missing = peer.items.map { $0.missing.isEmpty ? 0 : 1 }
    #expect(missing == missing.sorted())
    let overviews = state.listing(CatalogueQuery(text: "advance planning"), in: .english).items
    #expect(overviews.contains { $0.header.kind == .overview })
  }

  @Test(arguments: [("Norway", Facet.country, "NO"), ("hospital", .type, "hospital")])
  func answersValuesOfFacetsAsFiltersDo(text: String, facet: Facet, value: String) {
    let filtered = state.listing(CatalogueQuery(chosen: [facet: [value]]), in: .english).items.map(\.header.id.text)
    #expect(ids(text).isSuperset(of: filtered))
  }
}
