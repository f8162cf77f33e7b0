import Practices
import Records
import TestSupport
import Testing

@Suite struct VocabularyRulesTests {
  private let labels = Labels(Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, "A") }))

  private func faults(_ record: any Record) -> [String] {
    (CollectionRules([record], .compendium).faults[0] ?? []).map { "\($0.field): \($0.message)" }
  }

  private func topic(_ terms: [Term]) -> any Record {
    Vocabulary(id: "topics", name: .topic, label: labels, terms: terms)
  }

  @Test func wantALabelInEveryInterfaceLanguage() {
    var few = labels
    few.texts[.greek] = nil
    few.texts[.french] = ""
    let sentence = { (tag: String) in "The label in “\(tag)” is missing. Every interface language needs one." }
    #expect(
      faults(topic([Term(key: "a", label: few, definition: few)])) == [
        "terms[0].label.fr: \(sentence("fr"))", "terms[0].label.el: \(sentence("el"))",
        "terms[0].definition.fr: \(sentence("fr"))", "terms[0].definition.el: \(sentence("el"))",
      ])
    let vocabulary = Vocabulary(id: "topics", name: .topic, label: few, terms: [])
    #expect(faults(vocabulary) == ["label.fr: \(sentence("fr"))", "label.el: \(sentence("el"))"])
  }

  @Test func refuseATermTwice() {
    let term = Term(key: "a", label: labels)
    #expect(faults(topic([term, term])) == ["terms[1].key: The key “a” stands in `terms` twice. Keys are unique."])
  }

  @Test func wantAGroupAboveItsTermsAndOneLevelOnly() {
    let terms = [
      Term(key: "a", label: labels), Term(key: "b", parent: "a", label: labels),
      Term(key: "c", parent: "b", label: labels),
      Term(key: "d", parent: "e", label: labels), Term(key: "e", label: labels),
    ]
    let sentence = { (key: String) in
      "“\(key)” is no group above this term. A group stands before its terms and has no parent."
    }
    #expect(faults(topic(terms)) == ["terms[2].parent: \(sentence("b"))", "terms[3].parent: \(sentence("e"))"])
  }

  @Test func wantExactlyTheTermsThatTheProgramKnowsInAClosedVocabulary() {
    let terms = ["community", "hospital", "other", "clinic"].compactMap { Key($0) }.map { Term(key: $0, label: labels) }
    let vocabulary = Vocabulary(id: "types", name: .type, label: labels, terms: terms)
    #expect(
      faults(vocabulary) == [
        "terms: The term “hybrid” is missing.", "terms: The program knows no term “clinic” in this vocabulary.",
      ])
  }

  @Test func checkMemberships() {
    let membership = Membership(
      id: "membership", organisation: labels,
      states: [
        .init(country: .fixture("FR"), since: PartialDate("1949"), until: PartialDate("1948-12")),
        .init(country: .fixture("FR"), since: PartialDate("1949-05"), until: PartialDate("1949")),
      ],
      references: [Reference(key: "a", type: .webpage, url: "nowhere")])
    #expect(
      faults(membership) == [
        "references[0].url: “nowhere” is no web address. It begins with https:// or http:// and has no spaces.",
        "states[0].until: It left (1948-12) before it joined (1949).", "states[1].country: “FR” stands here twice.",
      ])
  }
}
