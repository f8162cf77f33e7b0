import Discovery
import Practices
public import Records

/// What a reader who has begun to type may mean.
public struct Suggestions: Sendable {
  /// Words to look for.
  public struct Words: Hashable, Sendable {
    /// What stands before the last word, as it was typed.
    public var before: String
    public var last: String
    /// That of the last word; nil where it is not known.
    public var language: Language?

    public init(before: String = "", last: String, language: Language?) {
      self.before = before
      self.last = last
      self.language = language
    }
  }

  public var words: [Words]
  /// Practices and overviews whose titles have the words.
  public var practices: [PracticeHeader]

  public static let mostWords = 5
  public static let mostPractices = 4

  public init(words: [Words], practices: [PracticeHeader]) {
    self.words = words
    self.practices = practices
  }
}

extension CatalogueState {
  /// Ways to go on from what a reader of `language` has typed: its last word completed, and practices by their titles.
  ///
  /// - Complexity: that of ``SearchIndex/completions(of:kind:language:preferring:limit:)`` and of a search.
  public func suggestions(for text: String, in language: Language) -> Suggestions {
    let completions = index.completions(
      of: text, kind: DocumentKind.practice.rawValue, language: language.tag,
      preferring: [SearchField.title, .terms].map(\.rawValue),
      limit: Suggestions.mostWords)
    let words = completions.map { completion in
      Suggestions.Words(
        before: completion.before, last: completion.word, language: completion.language.flatMap(Language.init))
    }
    return Suggestions(words: words, practices: titled(text))
  }

  private func titled(_ text: String) -> [PracticeHeader] {
    // One letter is no beginning of a word to the index, and would be looked for as a whole one.
    let wanted = text.replacing(#/-[^\s"]*"[^"]*"?/#, with: " ")
    let words: [Substring] = wanted.split(separator: " ").filter { word in
      word.count > 1 && !word.hasPrefix("-") && word.contains { $0.isLetter || $0.isNumber }
    }
    guard !words.isEmpty else { return [] }
    let result = index.search(
      SearchRequest(
        text: words.map { "title:\($0)" }.joined(separator: " "),
        kind: DocumentKind.practice.rawValue, apart: [DocumentKind.overview.rawValue],
        limit: Suggestions.mostPractices))
    let hits = result.hits + (result.apart[DocumentKind.overview.rawValue] ?? [])
    return Array(hits.lazy.compactMap { Key($0.id).flatMap(published) }.prefix(Suggestions.mostPractices))
  }
}
