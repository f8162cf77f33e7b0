import Practices
import Records
import TestSupport
import Testing

@Suite struct CollectionRulesTests {
  /// Faults as `index: field: message`, without those of a practice taken by itself.
  private func faults(_ records: [any Record]) -> [String] {
    let between = CollectionRules(between: records, .compendium).faults
    #expect(CollectionRules(between: records.map { $0.skeleton }, .compendium).faults == between)
    return CollectionRules(records, .compendium).faults.sorted { $0.key < $1.key }.flatMap { index, faults in
      faults.map { "\(index): \($0.field): \($0.message)" }
    }.filter { !$0.contains("The vocabulary “") }
  }

  private func page(_ id: Key, slug: Key, body: String = "Text.") -> any Record {
    ContentPage(
      id: id, slug: slug, order: 1, language: .english, title: .english("A"), summary: .english("A."),
      body: .english(body))
  }

  @Test func findNothingWrongBetweenRecordsOfTheirOwn() {
    #expect(faults([Practice.fixture("ab"), Practice.fixture("cd"), page("page-ab", slug: "ab")]) == [])
  }

  @Test func refuseAnIdTwiceWhateverTheKind() {
    #expect(
      faults([Practice.fixture("ab"), page("ab", slug: "cd")]) == [
        "1: id: The id “ab” belongs to another record. Ids are unique and never reused."
      ])
  }

  @Test func refuseIdsThatAreTooShortOrTooLong() {
    let long = Key(String(repeating: "a", count: 61)) ?? "a"
    #expect(
      faults([Practice.fixture("a"), Practice.fixture(long)]) == [
        "0: id: An id has 2 to 60 characters; this one has 1.", "1: id: An id has 2 to 60 characters; this one has 61.",
      ])
  }

  @Test func refuseAnAddressTwiceAlsoAnEarlierOne() {
    let first = Practice.fixture("ab") { $0.oldSlugs = ["old"] }
    let second = Practice.fixture("cd") { $0.slug = "ab" }
    let third = Practice.fixture("ef") { $0.oldSlugs = ["old"] }
    #expect(
      faults([first, second, third]) == [
        "1: slug: The address “practices/ab” belongs to “ab”. Choose a different one.",
        "2: oldSlugs: The address “practices/old” belongs to “ab”. Choose a different one.",
      ])
    #expect(
      faults([page("page-ab", slug: "ab"), page("page-cd", slug: "ab")]) == [
        "1: slug: The address “about/ab” belongs to “page-ab”. Choose a different one."
      ])
  }

  @Test func refuseAVocabularyTwice() {
    let labels = Labels(Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, "A") }))
    let topics = ["ab", "cd"].map { Vocabulary(id: $0, name: .topic, label: labels, terms: []) }
    #expect(faults(topics) == ["1: name: The address “vocabularies/topic” belongs to “ab”. Choose a different one."])
  }

  @Test func checkPartsAndRelatedRecords() {
    let overview = Practice.fixture("whole") {
      $0.kind = .overview
      $0.parts = ["ab", "nobody", "other"]
    }
    let other = Practice.fixture("other") {
      $0.kind = .overview
      $0.parts = ["ab"]
      $0.related = ["nobody"]
    }
    #expect(
      faults([Practice.fixture("ab"), overview, other]) == [
        "1: parts[1]: There is no record “nobody”.",
        "1: parts[2]: “other” is an overview itself; a part cannot hold parts.",
        "2: related[0]: There is no record “nobody”.", "2: parts[0]: “ab” is already a part of “whole”.",
      ])
  }

  @Test func checkPagesForFiguresAndCitations() {
    #expect(
      faults([page("page-ab", slug: "ab", body: "In 2012. By [sub:27]; [@coe].")]) == [
        "0: body.en: [sub:27] cites no submission of this record. Add it to `submissions`.",
        "0: body.en: [@coe] cites no reference of this record. Add it to `references`.",
        "0: body.en: This sentence has a figure and cites nothing: “In 2012.” Add [@key] or [sub:N] to it.",
      ])
  }
}
