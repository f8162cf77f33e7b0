import Catalogue
import Practices
import Records
import Testing

@Suite struct SuggestionsTests {
  let state: CatalogueState

  init() async throws {
    let collection = try await ShippedCollection()
    state = try await Catalogue(following: collection.ledger).state
  }

  @Test func offersWordsAndTitles() {
    let suggestions = state.suggestions(for: "peer su", in: .english)
    #expect(suggestions.words.first == .init(before: "peer ", last: "support", language: .english))
    #expect(suggestions.words.count <= Suggestions.mostWords)
    #expect(suggestions.practices.map(\.id).contains("intentional-peer-support"))
    #expect(suggestions.practices.count <= Suggestions.mostPractices)
  }

  @Test func findsATitleInWhateverLanguageItIs() {
    for text in ["mediat", "MÉDIATEUR", "médiateurs de san"] {
      #expect(state.suggestions(for: text, in: .english).practices.map(\.id) == ["mediateur-de-sante-pairs"], "\(text)")
    }
  }

  @Test func offersWordsOfTheReadersLanguageOnly() {
    let greek = state.suggestions(for: "ομότ", in: .greek).words
    #expect(greek.first?.last.hasPrefix("ομότιμ") == true && greek.first?.language == .greek)
    #expect(state.suggestions(for: "ομότ", in: .english).words.isEmpty)
    #expect(state.suggestions(for: "méd", in: .english).words.allSatisfy { $0.language != .french })
    #expect(state.suggestions(for: "coerc", in: .french).words.allSatisfy { $0.language != .english })
  }

  /// French has a narrow space before its signs, which is no part of a word.
  @Test func offersEachWordOnce() {
    for text in ["cris", "crise", "ent", "équ"] {
      let words = state.suggestions(for: text, in: .french).words.map(\.last)
      #expect(words.allSatisfy { !$0.contains { $0.isWhitespace } } && Set(words).count == words.count, "\(text)")
    }
  }

  @Test func offersNoTitlesForWhatIsExcluded() {
    for text in ["-\"peer support", "-\"peer support\"", "-title:\"peer support", "-peer"] {
      #expect(state.suggestions(for: text, in: .english).practices.isEmpty, "\(text)")
    }
    let practices = state.suggestions(for: "peer -\"open ward\" support", in: .english).practices
    #expect(practices.map(\.id).contains("intentional-peer-support"))
  }

  @Test func offersNothingForNothingOrForWhatIsNotThere() {
    for text in ["", "p", "xqzzyv", "\"", "title:", "-"] {
      let suggestions = state.suggestions(for: text, in: .english)
      #expect(suggestions.words.isEmpty && suggestions.practices.isEmpty, "\(text)")
    }
    #expect(CatalogueState().suggestions(for: "peer", in: .english).practices.isEmpty)
  }
}
