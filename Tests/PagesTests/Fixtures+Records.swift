import Practices
import Records

extension Fixtures {
  /// A practice that holds something of everything, in English with a French title, summary and first section.
  static func longest() -> Practice {
    var practice = Practice(
      id: "open-door", slug: "open-door", language: .english,
      title: translated("Open door", "Porte ouverte"),
      summary: translated(
        "Doors stay open [@longden2018, p. 184; sub:27].", "Les portes restent ouvertes [@longden2018]."),
      completeness: .partial)
    practice.otherNames = ["OD"]
    practice.sections = [
      Section(
        key: "what-it-is", heading: translated("What it is", "Ce que c’est"),
        text: translated(
          "*Open* doors, see [terms](page:terms) and [Open door](practice:open-door).\n\n# Too high", "Des portes.")),
      Section(
        key: "results", heading: english("Results"),
        text: english("| a | b |\n|--:|---|\n| 1 | 2 [@coe2021] |\n\nWrite to {contact}.")),
    ]
    practice.types = [.hospital, .community]
    practice.countries = ["FR", "DE"].compactMap(Country.init)
    practice.international = true
    practice.places = ["Lille"]
    practice.provider = "A clinic"
    practice.started = PartialDate(year: 2012, month: 12)
    practice.activity = .running
    practice.topics = ["peer-support"]
    practice.inferred = ["types"]
    practice.submissions = [Submission(number: "27", by: .civilSociety, name: "Mental Health Europe")]
    practice.limits = [english("Few people.")]
    practice.links = [Link(name: "Intervoice"), Link(name: "A site", url: "https://example.org/a?b=c&d")]
    addFindings(&practice)
    addWhatOneNeedsToAct(&practice)
    return practice
  }

  private static func addWhatOneNeedsToAct(_ practice: inout Practice) {
    var coercion = CoercionFinding.blank(in: .english)
    (coercion.direction, coercion.text) = (.mixed, english("Fewer belts; little else is known [@longden2018, p. 3]."))
    practice.coercion = coercion
    var start = GettingStarted.blank(in: .english)
    start.steps = english("These are the steps [@coe2021]:\n\n1. Open the door [@longden2018, p. 3]. Wait.\n2. Look.")
    practice.gettingStarted = start
    var cost = Cost.blank(in: .english)
    (cost.key, cost.kind, cost.text) = ("lock", .saving, english("No locks [@coe2021]."))
    (cost.amount, cost.currency, cost.year) = (1_200, "EUR", PartialDate(year: 2019))
    cost.payer = english("The ward.")
    practice.costs = [cost]
    var day = DayInPractice.blank(in: .english)
    var intervention = Intervention.blank(in: .english)
    (intervention.key, intervention.name, intervention.text) = ("porch", english("A porch"), english("To sit in."))
    (day.patient, day.interventions) = (english("One goes out."), [intervention])
    practice.dayInPractice = day
    var voice = Voice.blank(in: .english)
    (voice.key, voice.who, voice.capacity) = ("anna", english("Anna"), english("Patient"))
    (voice.text, voice.cites) = (english("She went for a walk."), ["coe2021"])
    var quotation = Quotation.blank(in: .german)
    quotation.words = "Ich ging hinaus"
    voice.quotation = quotation
    practice.voices = [voice]
    var material = Material.blank(in: .english)
    (material.key, material.name, material.languages) = ("book", "The book of doors", [.german])
    (material.price, material.licence) = (english("Free"), "CC BY 4.0")
    practice.materials = [material]
    var contact = Contact.blank(in: .english)
    (contact.organisation, contact.url) = ("A clinic", "https://example.org/clinic")
    contact.checked = PartialDate("2026-11-30")
    practice.contacts = [contact]
  }

  private static func addFindings(_ practice: inout Practice) {
    practice.evidence = [
      EvidenceStatement(
        key: "coercion", outcome: english("Coercion"), design: "survey", status: .surveyOrUncontrolled,
        direction: .favourable, flags: [.conflicting], participants: 1101, studies: 2,
        finding: english("Less of it [@longden2018]."), limits: english("No comparison."), cites: ["longden2018"])
    ]
    practice.claims = [
      Claim(
        key: "c1", claim: .count, text: english("There are 62 groups [@coe2021]."), asOf: date("2021"),
        cites: ["coe2021"], state: .overtaken, instead: english("There are 101 [@longden2018]."),
        checks: [
          ClaimCheck(
            recorded: date("2024-05-02"), role: "editors",
            finding: english("The study counts 101."), cites: ["longden2018"], due: PartialDate(year: 2025, month: 5))
        ]),
      Claim(
        key: "c2", claim: .count, text: english("Opened in 1995."), asOf: date("2020"), cites: ["coe2021"],
        state: .sourcesDisagree),
    ]
    practice.discrepancies = [
      Discrepancy(
        key: "posts", quantity: english("Posts"),
        values: [
          ObservedValue(value: english("35 filled"), asOf: PartialDate(year: 2017, month: 12), cites: ["coe2021"]),
          ObservedValue(value: english("31 planned"), cites: ["coe2021b"]),
        ])
    ]
    practice.references = [
      Reference(
        key: "longden2018", type: .article,
        author: [Author(family: "Longden", given: "E"), Author(family: "Read", given: "J")],
        moreAuthors: true, issued: PartialDate(year: 2018), title: "Hearing voices groups", container: "A Journal",
        volume: "54", issue: "2", pages: "184-188", doi: "10.1007/s10597-017-0148-1"),
      Reference(
        key: "coe2021", type: .webpage, author: [Author(literal: "Council of Europe")], issued: PartialDate(year: 2021),
        container: "Compendium", url: "https://example.org/coe"),
      Reference(
        key: "coe2021b", type: .webpage, author: [Author(literal: "Council of Europe")], issued: PartialDate(year: 2021)
      ),
    ]
  }

  /// A practice with nothing but what it must have.
  static func barest() -> Practice {
    Practice(
      id: "bare", slug: "bare", language: .english, title: english("Bare"), summary: english("Nothing more is known."),
      completeness: .titleOnly)
  }

  /// A practice whose texts attack the page.
  static func hostile() -> Practice {
    let attack = "<script>alert(1)</script>\"\u{301} onmouseover=\"x\u{202E}</title>"
    var practice = Practice(
      id: "hostile", slug: "hostile", language: .english, title: english(attack),
      summary: english("\(attack) [x](javascript:alert(1)) ![y](https://evil.example/z.png) [@none, \(attack)]"),
      completeness: .whole)
    practice.otherNames = [attack]
    practice.provider = attack
    practice.places = [attack]
    practice.sections = [
      Section(key: "s", heading: english(attack), text: english("<iframe src=x>\n\n[a](data:text/html,x)\n\n" + attack))
    ]
    practice.references = [
      Reference(
        key: "r", type: .webpage, author: [Author(literal: attack)], title: attack, container: attack,
        url: "javascript:alert(1)", note: attack)
    ]
    practice.links = [
      Link(name: attack, url: "javascript:alert(1)"), Link(name: "b", url: "https://example.org/\"onclick=x"),
    ]
    practice.limits = [english(attack)]
    return practice
  }

  static func english(_ text: String) -> LocalizedText { LocalizedText(text, in: .english) }

  static func translated(_ english: String, _ french: String) -> LocalizedText {
    LocalizedText(
      english, in: .english, translations: [.french: .init(of: Fingerprint(of: english), text: french)])
  }

  static func terms() -> ContentPage {
    ContentPage(
      id: "page-terms", slug: "terms", order: 1, language: .english, title: translated("Terms", "Termes"),
      summary: translated("The words [@coe].", "Les mots [@coe]."),
      body: LocalizedText(
        "## Words\n\nAsk {contact}. [Home](site:home), [list](site:practices) [@coe].", in: .english,
        translations: [.french: .init(of: Fingerprint(of: "earlier"), text: "## Mots\n\nDemandez à {contact}.")]),
      references: [Reference(key: "coe", type: .webpage, container: "Compendium")])
  }
}
