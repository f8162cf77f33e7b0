import Practices
import Records
import TestSupport
import Testing

/// What is cited exists, and every text that must cite is looked at in every language.
@Suite struct SourceRulesTests {
  private func faults(_ change: (inout Practice) -> Void) -> [String] {
    Practice.fixture("peers", change).faults(PracticeRulesTests.terms).map { "\($0.field): \($0.message)" }
  }

  @Test func nameAReferenceThatIsNotThere() {
    let found = faults { $0.summary.original = "In 2012 [@nobody, p. 3]." }
    #expect(found == ["summary.en: [@nobody] cites no reference of this record. Add it to `references`."])
  }

  @Test func nameASubmissionThatIsNotThere() {
    let found = faults { $0.summary.original = "People meet [sub:27]." }
    #expect(found == ["summary.en: [sub:27] cites no submission of this record. Add it to `submissions`."])
    #expect(
      faults {
        $0.summary.original = "People meet [sub:27]."
        $0.submissions = [Submission(number: "27", by: .unknown)]
      } == [])
  }

  @Test func nameWhatIsBracketedLikeACitation() {
    let found = faults { $0.summary.original = "People meet [@Coe]." }
    let message = "“[@Coe]” is no citation. Write [@key], [@key, p. 3] or [sub:27], and ; between several."
    #expect(found == ["summary.en: \(message)"])
  }

  @Test func lookAtTranslationsToo() {
    let found = faults {
      $0.summary.translations[.french] = .init(of: $0.summary.fingerprint, text: "Depuis 2012 [@coe]. Et 3 fois.")
    }
    #expect(
      found == ["summary.fr: This sentence has a figure and cites nothing: “Et 3 fois.” Add [@key] or [sub:N] to it."])
  }

  @Test func lookAtEveryTextThatMustCite() {
    let text = LocalizedText.english("Since 2012.")
    let found = faults {
      $0.sections = [Section(key: "a", heading: .english("The 1990s"), text: text)]
      $0.evidence = [.fixture { ($0.finding, $0.limits, $0.outcome) = (text, text, .english("1 of 2")) }]
      $0.claims = [.fixture { ($0.text, $0.instead, $0.state, $0.checks[0].finding) = (text, text, .wrong, text) }]
      $0.discrepancies = [.fixture { $0.note = text }]
      $0.limits = [text]
    }
    let fields = found.map { String($0.prefix { $0 != ":" }) }
    #expect(
      fields == [
        "sections[0].text.en", "evidence[0].finding.en", "evidence[0].limits.en", "claims[0].text.en",
        "claims[0].instead.en", "claims[0].checks[0].finding.en", "discrepancies[0].note.en", "limits[0].en",
      ])
  }

  @Test func lookAtEveryListOfCitations() {
    let found = faults {
      $0.evidence = [.fixture { $0.cites = ["coe", "x"] }]
      $0.claims = [
        .fixture {
          $0.cites = ["x"]
          $0.checks[0].cites = ["x"]
        }
      ]
      $0.discrepancies = [.fixture { $0.values[1].cites = ["x"] }]
    }
    let message = "“x” is no reference of this record. Add it to `references`."
    let fields = [
      "evidence[0].cites[1]", "claims[0].cites[0]", "claims[0].checks[0].cites[0]",
      "discrepancies[0].values[1].cites[0]",
    ]
    #expect(found == fields.map { "\($0): \(message)" })
  }

  @Test func refuseEmptyTexts() {
    #expect(
      faults { $0.summary.original = " \n" } == ["summary.en: The text is empty. Write it, or leave the field out."])
  }

  @Test func checkReferences() {
    let found = faults {
      $0.references += [
        Reference(key: "coe", type: .book, title: "Again"), Reference(key: "a", type: .book),
        Reference(key: "b", type: .article, title: "B", doi: "https://doi.org/10.1007/x"),
        Reference(key: "c", type: .webpage, url: "www.example.org"),
      ]
    }
    #expect(
      found == [
        "references[3].doi: A DOI is written 10.1007/s10597-017-0148-1, without an address before it.",
        "references[4].url: “www.example.org” is no web address. It begins with https:// or http:// and has no spaces.",
        "references[1].key: The key “coe” stands in `references` twice. Keys are unique.",
        "references[2]: A reference needs an author, a title, a container or an address.",
      ])
  }

  @Test(arguments: [
    "https://example.org", "http://example.org/a?b=c#d", "HTTPS://example.org:8080/",
    "https://el.wikipedia.org/wiki/Ψυχή",
  ])
  func takeAddressesOfTheWeb(_ address: String) {
    #expect(faults { $0.links = [Link(name: "A", url: address)] } == [])
  }

  @Test(arguments: [
    "", "example.org", "https://", "https:///a", "ftp://example.org", "javascript:alert(1)", "https://exa mple.org",
    "https://example.org/a b", "https://example.org/<a>", "mailto:a@example.org", "//example.org",
    "https://example.org/\n",
  ])
  func refuseOtherAddresses(_ address: String) {
    #expect(
      faults { $0.links = [Link(name: "A", url: address)] } == [
        "links[0].url: “\(address)” is no web address. It begins with https:// or http:// and has no spaces."
      ])
  }

  @Test func checkSubmissions() {
    let found = faults {
      $0.submissions = ["27", "17C", "27", "no. 3"].map { Submission(number: $0, by: .unknown) }
    }
    #expect(
      found == [
        "submissions[2].number: “27” stands here twice.",
        "submissions[3].number: Give a number with its suffix, such as \"27\" or \"17C\".",
      ])
  }
}
