import Catalogue
import Practices
import Records
import TestSupport
import Testing

@Suite struct FacetTests {
  @Test func haveNamesOfTheirOwnThatFitIntoAddresses() {
    let names = Facet.all.map(\.name)
    #expect(Set(names).count == names.count)
    // Names that an address uses for something else.
    #expect(Set(names).isDisjoint(with: ["q", "sort", "page", "id"]))
    for facet in Facet.all {
      #expect(facet.name.allSatisfy { $0.isLowercase && $0.isASCII })
      #expect(Facet[facet.name] == facet)
    }
    #expect(Facet["nonsense"] == nil && Facet["Type"] == nil && Facet[""] == nil)
  }

  @Test func haveVocabulariesThatThereAre() {
    for facet in Facet.all {
      #expect(facet.vocabulary.map(VocabularyName.ofPractices.contains) ?? (facet.values == .countries))
    }
  }

  /// What a facet reads stands in the field whose vocabulary it has.
  @Test func readWhatAPracticeHas() {
    let practice = Practice.fixture {
      $0.types = [.hospital, .other]
      $0.countries = [.fixture("NO"), .fixture("FR")]
      $0.international = true
      ($0.aims, $0.stages, $0.rights, $0.topics) = (["reduce"], ["crisis"], ["article-14"], ["training"])
      $0.activity = .ended
      $0.evidence = [EvidenceStatus.synthesis, .descriptionOnly, .synthesis].map {
        EvidenceStatement(
          key: "a", group: $0 == .synthesis ? "costs" : "safety", design: "survey", status: $0,
          finding: LocalizedText("x", in: .english))
      }
    }
    let read = Dictionary(uniqueKeysWithValues: Facet.all.map { ($0.name, $0.read(practice)) })
    #expect(read["type"] == ["hospital", "other"] && read["country"] == ["NO", "FR", "international"])
    #expect(read["aim"] == ["reduce"] && read["stage"] == ["crisis"] && read["right"] == ["article-14"])
    #expect(read["topic"] == ["training"] && read["activity"] == ["ended"])
    #expect(read["outcome"] == ["costs", "safety"])
    #expect(read["evidence"] == ["description-only", "synthesis"])
    let nothing = Practice.fixture { $0.topics = [] }
    for facet in Facet.all where facet.name != "activity" { #expect(facet.read(nothing).isEmpty) }
  }
}
