internal import ICU

/// What reading texts needs and the next text can use again: the words seen, the last query, the rules for sentences.
/// For one thread at a time.
final class Reading {
  let words = TextWords()
  private let analyser = Analyser()
  private var breakers: [String: Breaker] = [:]
  private static let mostBreakers = 32
  /// The last query, its reader, the stemmer of a text that the index does not have, and the mark of the index.
  private var last: (text: String, language: String?, code: String?, mark: [ObjectIdentifier], query: Query)?

  private final class Breaker {
    var breaker: SentenceBreaker
    init(_ language: String) { breaker = SentenceBreaker(language: language) }
  }

  func sentences(of text: String, _ language: String?) -> [Range<Int>] {
    let language = language ?? ""
    let breaker = breakers[language] ?? Breaker(language)
    if breakers.count >= Self.mostBreakers { breakers = [:] }
    breakers[language] = breaker
    return breaker.breaker.sentences(of: text)
  }

  /// A query as texts of an index answer it, and a text with the stemmer `code`.
  func query(_ text: String, language: String?, code: String?, _ index: SearchIndex) -> Query {
    let mark = index.mark
    let code = code.flatMap { index.stemmers.contains($0) ? nil : $0 }
    if let last, text.utf8.elementsEqual(last.text.utf8), language == last.language, code == last.code,
      mark == last.mark
    {
      return last.query
    }
    let request = SearchRequest(text: text, language: language, matching: .best, kind: "")
    let query = index.query(text, request, analyser, beside: code)
    last = (text, language, code, mark, query)
    return query
  }
}

extension SearchIndex {
  /// What tells it from another that holds other documents, or to which words mean something else. Nothing is kept alive by it.
  fileprivate var mark: [ObjectIdentifier] { segments.map { ObjectIdentifier($0.segment) } + [thesaurus.mark] }
}
