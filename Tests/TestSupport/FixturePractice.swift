public import Practices
public import Records

extension Practice {
  /// A whole practice without a fault, in English; `change` makes of it what a test is about.
  public static func fixture(_ id: Key = "peer-support-groups", _ change: (inout Practice) -> Void = { _ in })
    -> Practice
  {
    var practice = Practice(
      id: id, slug: id, language: .english, title: LocalizedText("Peer support groups", in: .english),
      summary: LocalizedText("People meet [@coe].", in: .english), completeness: .whole)
    practice.topics = ["peer-support", "training"]
    practice.references = [
      Reference(key: "coe", type: .webpage, author: [Author(literal: "Council of Europe")], title: "Compendium")
    ]
    change(&practice)
    return practice
  }

  /// Any practice that a file can hold, with texts that trip readers up; its rules need not hold.
  public static func random(_ id: Key, _ numbers: inout FixtureGenerator) -> Practice {
    var random = FixtureValues(numbers)
    var practice = Practice(
      id: id, kind: random.numbers.chance(20) ? .overview : .practice, slug: id, language: random.language,
      title: random.localized(), summary: random.localized(), completeness: random.term())
    practice.oldSlugs = random.keys()
    practice.otherNames = random.texts()
    practice.sections = random.some { Section(key: $0.key(), heading: $0.localized(), text: $0.localized()) }
    practice.types = random.some { $0.term() }
    practice.countries = random.some { $0.country() }
    practice.international = random.maybe { $0.numbers.chance(50) }
    practice.places = random.texts()
    practice.provider = random.maybe { $0.numbers.nastyText() }
    practice.aims = random.keys()
    practice.stages = random.keys()
    practice.rights = random.keys()
    practice.topics = random.keys()
    practice.populations = random.keys()
    practice.started = random.maybe { $0.date() }
    practice.ended = random.maybe { $0.date() }
    practice.activity = random.term()
    practice.inferred = random.texts()
    practice.parts = random.keys()
    practice.related = random.keys()
    practice.submissions = random.some {
      Submission(number: $0.numbers.nastyText(), by: $0.term(), name: $0.maybe { $0.numbers.nastyText() })
    }
    practice.evidence = random.some { $0.statement() }
    practice.claims = random.some { $0.claim() }
    practice.discrepancies = random.some { $0.discrepancy() }
    practice.limits = random.some { $0.localized() }
    practice.references = random.some { $0.reference() }
    practice.links = random.some { Link(name: $0.numbers.nastyText(), url: $0.maybe { $0.numbers.nastyText() }) }
    practice.shortTitle = random.maybe { $0.localized() }
    practice.coercion = random.maybe { $0.coercion() }
    practice.livedExperienceReview = random.maybe { $0.date() }
    practice.gettingStarted = random.maybe { $0.gettingStarted() }
    practice.training = random.maybe { $0.training() }
    practice.costs = random.some { $0.cost() }
    practice.dayInPractice = random.maybe { $0.dayInPractice() }
    practice.safeguards = random.maybe { $0.safeguards() }
    practice.voices = random.some { $0.voice() }
    practice.materials = random.some { $0.material() }
    practice.contacts = random.some { $0.contact() }
    numbers = random.numbers
    return practice
  }
}
