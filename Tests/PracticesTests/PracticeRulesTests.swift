import Practices
import Records
import TestSupport
import Testing

/// One row a rule: what is broken, the field that is named, the sentence.
@Suite struct PracticeRulesTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var field: String
    var message: String
    var change: @Sendable (inout Practice) -> Void

    init(_ name: String, _ field: String, _ message: String, _ change: @escaping @Sendable (inout Practice) -> Void) {
      (testDescription, self.field, self.message, self.change) = (name, field, message, change)
    }
  }

  static let terms = CollectionTerms(
    .compendium,
    [
      (VocabularyName.topic, ["peer-support", "training", "law", "crisis", "housing", "families", "work"]),
      (.aim, ["voluntary-care"]), (.stage, ["prevention", "crisis"]), (.right, ["article-4"]), (.population, ["youth"]),
      (.design, ["survey"]), (.outcome, ["experience"]),
    ].map { (name: VocabularyName, keys: [Key]) in
      Vocabulary(id: "v", name: name, label: Labels([:]), terms: keys.map { Term(key: $0, label: Labels([:])) })
    })

  @Test func findNothingWrongWithAWholePractice() {
    #expect(Practice.fixture().faults(Self.terms) == [])
    let whole = Practice.fixture {
      $0.claims = [.fixture()]
      $0.discrepancies = [.fixture()]
      $0.evidence = [.fixture()]
    }
    #expect(whole.faults(Self.terms) == [])
  }

  @Test(arguments: kind + lists + dates + findings + takingUp)
  func nameTheFieldAndSayWhatWouldBeRight(_ row: Row) {
    let faults = Practice.fixture("peers", row.change).faults(Self.terms)
    #expect(faults.map(\.field.description) == [row.field])
    #expect(faults.map(\.message) == [row.message])
  }

  private static func cost(_ amount: Int?, _ currency: String?) -> Cost {
    var cost = Cost.blank(in: .english)
    (cost.text, cost.amount, cost.currency) = (.english("A post."), amount, currency)
    return cost
  }

  static let takingUp = [
    Row(
      "an amount of no currency", "costs[0]",
      "`amount` and `currency` stand together, such as `amount: 500` and `currency: EUR`. Write both or neither."
    ) { $0.costs = [cost(500, nil)] },
    Row(
      "a currency by its sign", "costs[0].currency",
      "“€” is no currency. Write three capital letters (ISO 4217), such as EUR."
    ) { $0.costs = [cost(500, "€")] },
    Row(
      "a cost of nothing", "costs[0].amount",
      "“0” is not above 0. Give a whole number above 0, or leave the field out."
    ) { $0.costs = [cost(0, "EUR")] },
    Row(
      "a long quotation", "voices[0].quotation.words",
      "The text is too long: it may have 200 characters. Shorten it."
    ) {
      var (voice, quotation) = (Voice.blank(in: .english), Quotation.blank(in: .english))
      quotation.words = String(repeating: "a", count: 201)
      (voice.text, voice.quotation, voice.cites) = (
        .english("She speaks."), quotation, $0.references.prefix(1).map(\.key)
      )
      $0.voices = [voice]
    },
    Row(
      "a year of no amount", "costs[0].year", "`year` is that of the amount: write `amount` too, or leave `year` out."
    ) {
      var cost = cost(500, "EUR")
      (cost.amount, cost.currency, cost.year) = (nil, nil, PartialDate("2020"))
      $0.costs = [cost]
    },
    Row(
      "a finding on coercion without a source", "coercion.text",
      "A finding on coercion needs its source: add [@key] or [sub:N] to the text."
    ) {
      var finding = CoercionFinding.blank(in: .english)
      (finding.direction, finding.text) = (.favourable, .english("It works wonders."))
      $0.coercion = finding
    },
    Row(
      "a group of no outcome", "evidence[0].group",
      "`group` gathers outcomes: name the `outcome` too, or leave `group` out."
    ) { $0.evidence = [.fixture { ($0.group, $0.outcome) = ("experience", nil) }] },
    Row(
      "a quotation without a source", "voices[0].cites",
      "Somebody's own words need their source: cite where they were published."
    ) {
      var (voice, quotation) = (Voice.blank(in: .english), Quotation.blank(in: .english))
      quotation.words = "It helped."
      (voice.text, voice.quotation) = (.english("She speaks."), quotation)
      $0.voices = [voice]
    },
    Row(
      "a currency that does not exist", "costs[0].currency",
      "“ZZZ” is no currency. Write three capital letters (ISO 4217), such as EUR."
    ) { $0.costs = [cost(500, "ZZZ")] },
    Row(
      "a number to call", "summary.en",
      "“0900123456” reads like a telephone number. Numbers stand in `number` alone, with their source."
    ) { $0.summary = .english("In a crisis [call us](TEL:0900123456).") },
  ]

  static let kind = [
    Row(
      "a practice with parts", "parts",
      "A practice holds no parts. Make it an overview (kind: overview), or leave `parts` out."
    ) {
      $0.parts = ["a"]
    },
    Row("an overview in itself", "parts", "A record cannot be a part of itself.") {
      $0.kind = .overview
      $0.parts = ["peers"]
    },
    Row("related to itself", "related", "A record is not related to itself.") { $0.related = ["peers"] },
    Row(
      "the present address among the old", "oldSlugs", "“peers” is the present address; `oldSlugs` holds earlier ones."
    ) {
      $0.oldSlugs = ["peers"]
    },
    Row("one topic", "topics", "A record has 2 to 6 topics; this one has 1.") { $0.topics = ["law"] },
    Row("seven topics", "topics", "A record has 2 to 6 topics; this one has 7.") {
      $0.topics = ["peer-support", "training", "law", "crisis", "housing", "families", "work"]
    },
    Row(
      "an unknown topic", "topics[1]", "The vocabulary “topic” has no term “trainning”. Did you mean “training”?"
    ) { $0.topics = ["law", "trainning"] },
    Row("an unknown aim", "aims[0]", "The vocabulary “aim” has no term “x”. It has: voluntary-care.") {
      $0.aims = ["x"]
    },
    Row("an unknown stage", "stages[0]", "The vocabulary “stage” has no term “x”. It has: prevention, crisis.") {
      $0.stages = ["x"]
    },
    Row("an unknown right", "rights[0]", "The vocabulary “right” has no term “article-5”. Did you mean “article-4”?") {
      $0.rights = ["article-5"]
    },
    Row("an unknown population", "populations[0]", "The vocabulary “population” has no term “x”. It has: youth.") {
      $0.populations = ["x"]
    },
    Row(
      "an unknown design", "evidence[0].design", "The vocabulary “evidence-design” has no term “trial”. It has: survey."
    ) {
      $0.evidence = [.fixture { $0.design = "trial" }]
    },
    Row(
      "a field that cannot be inferred", "inferred[0]",
      "“summary” is no field that can be inferred; these can: title, types, countries, international, places, provider, "
        + "started, ended, activity, aims, stages, rights, populations, submissions."
    ) { $0.inferred = ["summary"] },
  ]

  static let lists = [
    Row("an old address twice", "oldSlugs[1]", "“a” stands here twice.") { $0.oldSlugs = ["a", "a"] },
    Row("a type twice", "types[1]", "“community” stands here twice.") { $0.types = [.community, .community] },
    Row("a country twice", "countries[2]", "“FR” stands here twice.") {
      $0.countries = ["FR", "NO", "FR"].compactMap { Country($0) }
    },
    Row("an aim twice", "aims[1]", "“voluntary-care” stands here twice.") {
      $0.aims = ["voluntary-care", "voluntary-care"]
    },
    Row("a stage twice", "stages[1]", "“crisis” stands here twice.") { $0.stages = ["crisis", "crisis"] },
    Row("a right twice", "rights[1]", "“article-4” stands here twice.") { $0.rights = ["article-4", "article-4"] },
    Row("a topic twice", "topics[1]", "“law” stands here twice.") { $0.topics = ["law", "law"] },
    Row("a population twice", "populations[1]", "“youth” stands here twice.") { $0.populations = ["youth", "youth"] },
    Row("a related record twice", "related[1]", "“a” stands here twice.") { $0.related = ["a", "a"] },
    Row("an inferred field twice", "inferred[1]", "“types” stands here twice.") { $0.inferred = ["types", "types"] },
    Row("a section twice", "sections[1].key", "The key “a” stands in `sections` twice. Keys are unique.") {
      let section = Section(key: "a", heading: .english("A"), text: .english("A."))
      $0.sections = [section, section]
    },
    Row(
      "an evidence statement twice", "evidence[1].key", "The key “gains” stands in `evidence` twice. Keys are unique."
    ) {
      $0.evidence = [.fixture(), .fixture()]
    },
    Row("a claim twice", "claims[1].key", "The key “c1” stands in `claims` twice. Keys are unique.") {
      $0.claims = [.fixture(), .fixture()]
    },
    Row(
      "a discrepancy twice", "discrepancies[1].key", "The key “posts” stands in `discrepancies` twice. Keys are unique."
    ) {
      $0.discrepancies = [.fixture(), .fixture()]
    },
  ]

  static let dates = [
    Row("an end before the start", "ended", "It ended (2011-12) before it started (2012).") {
      $0.started = PartialDate("2012")
      $0.ended = PartialDate("2011-12")
    },
    Row(
      "an end of what runs", "activity",
      "It has an end date, so it is not running. Write `activity: ended`, or leave `ended` out."
    ) {
      $0.ended = PartialDate("2011")
      $0.activity = .running
    },
    Row(
      "a check that is due before it was made", "claims[0].checks[0].due",
      "It is due (2025) before it was recorded (2026-11-23)."
    ) {
      $0.claims = [.fixture { $0.checks[0].due = PartialDate("2025") }]
    },
  ]

  static let findings = [
    Row(
      "nobody took part", "evidence[0].participants",
      "“0” is not above 0. Give a whole number above 0, or leave the field out."
    ) {
      $0.evidence = [.fixture { $0.participants = 0 }]
    },
    Row(
      "no studies", "evidence[0].studies", "“-1” is not above 0. Give a whole number above 0, or leave the field out."
    ) {
      $0.evidence = [.fixture { $0.studies = -1 }]
    },
    Row("a claim of nobody", "claims[0].cites", "A claim was made by somebody: cite who made it.") {
      $0.claims = [.fixture { $0.cites = [] }]
    },
    Row(
      "what stands instead of what stands", "claims[0].instead",
      "A claim that is “stands” has nothing that stands instead."
    ) {
      $0.claims = [.fixture { $0.instead = .english("No.") }]
    },
    Row("nothing instead of what is wrong", "claims[0].instead", "Say what stands instead: the claim is “wrong”.") {
      $0.claims = [.fixture { $0.state = .wrong }]
    },
    Row(
      "a claim that nobody checked", "claims[0].checks",
      "A claim that is “stands” needs at least one check, with its date and sources."
    ) { $0.claims = [.fixture { $0.checks = [] }] },
    Row("a check against nothing", "claims[0].checks[0].cites", "Cite what the claim was checked against.") {
      $0.claims = [.fixture { $0.checks[0].cites = [] }]
    },
    Row(
      "absence without a search", "claims[0].search",
      "That there is no evidence can only stand with the date and the terms of a search."
    ) {
      $0.claims = [
        .fixture {
          $0.claim = .absenceOfEvidence
          $0.search = EvidenceSearch(date: PartialDate("2021"), terms: nil)
        }
      ]
    },
    Row("one value that disagrees", "discrepancies[0].values", "A discrepancy needs two or more values.") {
      $0.discrepancies = [.fixture { $0.values.removeLast() }]
    },
    Row(
      "a value of nobody", "discrepancies[0].values[1].cites", "A value without a source is no value: cite who gave it."
    ) { $0.discrepancies = [.fixture { $0.values[1].cites = [] }] },
  ]

  @Test func letDatesOfDifferentPrecisionOverlap() {
    let faults = Practice.fixture {
      $0.started = PartialDate("2012-05")
      $0.ended = PartialDate("2012")
      $0.activity = .ended
    }.faults(Self.terms)
    #expect(faults == [])
  }
}

extension LocalizedText {
  static func english(_ text: String) -> LocalizedText { LocalizedText(text, in: .english) }
}

extension Claim {
  static func fixture(_ change: (inout Claim) -> Void = { _ in }) -> Claim {
    var claim = Claim(
      key: "c1", claim: .count, text: .english("There are 3 [@coe]."), asOf: .fixture("2021"), cites: ["coe"],
      state: .stands,
      checks: [
        ClaimCheck(
          recorded: .fixture("2026-11-23"), role: "editors", finding: .english("Counted."), cites: ["coe"],
          due: PartialDate("2026"))
      ])
    change(&claim)
    return claim
  }
}

extension Discrepancy {
  static func fixture(_ change: (inout Discrepancy) -> Void = { _ in }) -> Discrepancy {
    var discrepancy = Discrepancy(
      key: "posts", quantity: .english("Posts"),
      values: ["35", "31"].map { ObservedValue(value: .english($0), cites: ["coe"]) })
    change(&discrepancy)
    return discrepancy
  }
}

extension EvidenceStatement {
  static func fixture(_ change: (inout EvidenceStatement) -> Void = { _ in }) -> EvidenceStatement {
    var statement = EvidenceStatement(
      key: "gains", design: "survey", status: .surveyOrUncontrolled, finding: .english("Most gained [@coe]."),
      cites: ["coe"])
    change(&statement)
    return statement
  }
}
