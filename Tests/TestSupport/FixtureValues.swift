import Practices
import Records

/// Random values of every type that a record is made of, in one original language.
struct FixtureValues {
  var numbers: FixtureGenerator
  let language: Language

  init(_ numbers: FixtureGenerator) {
    self.numbers = numbers
    // Norwegian's tag is what YAML takes for false.
    language = self.numbers.one(of: [.english, .french, .greek, Language("no") ?? .english])
  }

  mutating func some<Value>(_ make: (inout FixtureValues) -> Value) -> [Value] {
    (0..<numbers.one(of: [0, 0, 1, 3])).map { _ in make(&self) }
  }

  mutating func maybe<Value>(_ make: (inout FixtureValues) -> Value) -> Value? {
    numbers.chance(50) ? make(&self) : nil
  }

  mutating func texts() -> [String] { some { $0.numbers.nastyText() } }

  mutating func keys() -> [Key] { some { $0.key() } }

  /// Keys that YAML takes for something else are among them.
  mutating func key() -> Key {
    numbers.one(of: ["a", "what-it-is", "no", "yes", "null", "on", "0x1f", "1e3", "27", "2012-12-04", "c4", "n", "y"])
  }

  mutating func term<Term: ClosedVocabulary>() -> Term { numbers.one(of: Array(Term.allCases)) }

  mutating func country() -> Country {
    numbers.one(of: ["FR", "NO", "GR", "GB", "TR"].compactMap { Country($0) })
  }

  mutating func date() -> PartialDate {
    numbers.one(of: ["2012", "1000", "2012-12", "2012-12-04", "2024-02-29"].compactMap { PartialDate($0) })
  }

  mutating func localized() -> LocalizedText {
    var text = LocalizedText(numbers.nastyText(), in: language)
    for other in [Language.german, .spanish, .italian] where numbers.chance(25) {
      let of = numbers.chance(50) ? text.fingerprint : Fingerprint(of: "an earlier text \(numbers.number(0...9999))")
      text.translations[other] = LocalizedText.Translation(of: of, text: numbers.nastyText())
    }
    return text
  }

  mutating func statement() -> EvidenceStatement {
    EvidenceStatement(
      key: key(), outcome: maybe { $0.localized() }, group: maybe { $0.key() }, design: key(), status: term(),
      direction: maybe { $0.term() }, flags: some { $0.term() },
      participants: maybe { $0.numbers.number(0...9_007_199_254_740_991) },
      studies: maybe { $0.numbers.number(-5...5) }, finding: localized(), limits: maybe { $0.localized() },
      cites: keys())
  }

  mutating func claim() -> Claim {
    Claim(
      key: key(), claim: term(), text: localized(), asOf: date(), cites: keys(), state: term(),
      instead: maybe { $0.localized() },
      checks: some { random in
        ClaimCheck(
          recorded: random.date(), role: random.numbers.nastyText(), finding: random.localized(), cites: random.keys(),
          due: random.maybe { $0.date() })
      },
      search: maybe { random in
        EvidenceSearch(date: random.maybe { $0.date() }, terms: random.maybe { $0.numbers.nastyText() })
      })
  }

  mutating func discrepancy() -> Discrepancy {
    Discrepancy(
      key: key(), quantity: localized(),
      values: some { random in
        ObservedValue(value: random.localized(), asOf: random.maybe { $0.date() }, cites: random.keys())
      },
      note: maybe { $0.localized() })
  }

  mutating func reference() -> Reference {
    func text(_ random: inout FixtureValues) -> String? { random.maybe { $0.numbers.nastyText() } }
    return Reference(
      key: key(), type: numbers.one(of: Reference.Kind.allCases), author: some { $0.author() },
      moreAuthors: numbers.chance(50), issued: maybe { $0.date() }, title: text(&self), container: text(&self),
      publisher: text(&self), volume: text(&self), issue: text(&self), pages: text(&self), doi: text(&self),
      url: text(&self), note: text(&self))
  }

  private mutating func author() -> Author {
    if numbers.chance(30) { return Author(literal: numbers.nastyText()) }
    return Author(family: numbers.nastyText(), given: maybe { $0.numbers.nastyText() })
  }
}
