import Discovery
import TestSupport
import Testing

struct SuggestionTests {
  private static let settings = IndexSettings(fields: [.init("title"), .init("body")], facets: [])

  private static let documents = [
    document("a", "en", "Peer support in crisis houses, with the support of peers"),
    document("b", "en", "The crisis plan supports people; the theatre helps"),
    document("c", "fr", "Soutien aux médiateurs; les Médiateurs de la crise"),
    document("d", "en", "Supper, the theatre and their therapists"),
    document("e", "el", "Ομότιμη υποστήριξη και ομότιμος"),
    document("f", "en", "Supreme superb support", kind: "page"),
  ]

  private static let index = SearchIndex(settings).updated(removing: [], adding: Array(documents.prefix(3)))
    .updated(removing: [], adding: Array(documents.dropFirst(3)))

  private static func document(_ id: String, _ language: String, _ text: String, kind: String = "practice") -> Document
  {
    Document(id: id, kind: kind, texts: [FieldText(field: "body", language: language, text: text)])
  }

  private func texts(
    _ text: String, in index: SearchIndex = index, language: String? = "en", limit: Int = 10
  ) -> [String] {
    index.completions(of: text, kind: "practice", language: language, limit: limit).map { $0.before + $0.word }
  }

  @Test func completesTheLastWordWithOneFormOfEachStem() {
    #expect(Set(texts("sup")) == ["support", "supper"])
    #expect(texts("SUP", limit: 1).count == 1)
    #expect(texts("support").isEmpty && texts("supports").isEmpty)
  }

  @Test func keepsWhatStandsBeforeAndOffersOnlyWhatRemains() {
    #expect(texts("theatre sup") == ["theatre supper", "theatre support"])
    #expect(Set(texts("l'sup")) == ["l'support", "l'supper"])
    #expect(Set(texts("theatre d’sup")) == ["theatre d’support", "theatre d’supper"])
    #expect(texts("theatre-sup") == ["theatre-supper", "theatre-support"] && texts("soutien-sup").isEmpty)
    #expect(texts("soutien-d'sup").isEmpty && !texts("theatre-d'sup").isEmpty)
    #expect(texts("soutien sup").isEmpty)
  }

  @Test(arguments: ["theatre -sup", "-sup", "title:sup", "-title:sup", "sup ", "sup\"", "--", "\"sup\""])
  func offersNothingWhereAWordIsNotLookedForEverywhere(text: String) {
    #expect(texts(text).isEmpty)
  }

  @Test func writesWordsAsTheTextsDo() {
    #expect(Self.index.completions(of: "mediat", kind: "practice", language: "en", limit: 5).isEmpty)
    let french = Self.index.completions(of: "mediat", kind: "practice", language: "fr", limit: 5)
    #expect(french == [Completion(before: "", word: "médiateurs", language: "fr")])
    #expect(texts("ομοτ", language: "el") == ["ομότιμη", "ομότιμος"] || texts("ομοτ", language: "el") == ["ομότιμη"])
    #expect(texts("ΟΜΟΤΙΜΟ", language: "el") == ["ομότιμος"])
  }

  @Test func offersWordsOfTheReadersLanguageFirst() {
    #expect(texts("so", language: "fr") == ["soutien"])
    let other = Self.index.updated(
      removing: [], adding: [Self.document("g", "fr", "crises crisper"), Self.document("h", "fr", "crisper")])
    #expect(texts("cris", in: other, language: "fr").first.map { $0 != "crisis" } == true)
    #expect(texts("cris", in: other, language: "en").first == "crisis")
  }

  @Test func leavesOutOtherKindsAndWhatWasRemoved() {
    #expect(texts("supr").isEmpty)
    #expect(texts("superb").isEmpty)
    #expect(texts("soutie", in: Self.index.updated(removing: ["c"], adding: [])).isEmpty)
  }

  @Test func offersNothingForWhatIsNoBeginning() {
    for text in ["", " ", "s", "support ", "support,", "\"", "-", "xyzzy"] { #expect(texts(text).isEmpty, "\(text)") }
    #expect(texts("sup", limit: 0).isEmpty && texts("sup", limit: -1).isEmpty)
  }

  @Test(arguments: HostileInputTests.queries.indices)
  func answersAnyTextFast(number: Int) {
    let time = threadSeconds {
      _ = HostileInputTests.index.completions(
        of: HostileInputTests.queries[number], kind: "practice", language: "en", limit: .max)
    }
    #expect(time < 2)
  }
}
