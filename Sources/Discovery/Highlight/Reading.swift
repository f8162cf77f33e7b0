internal import ICU

/// What reading texts needs and the next text can use again: the words seen, the last query, the rules for sentences.
/// For one thread at a time.
final class Reading {
  let words = TextWords()
  private let analyser = Analyser()
  private var breakers: [String: Breaker] = [:]
  private static let mostBreakers = 32
  /// The last query, for each stemmer that a text needed.
  private var queries: [String: Query] = [:]
  private var queryText = ""
  private var queryFields: [IndexSettings.Field] = []

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

  /// A query as texts in a language answer it.
  func query(_ text: String, _ language: String?, _ settings: IndexSettings) -> Query {
    if !text.utf8.elementsEqual(queryText.utf8) || settings.fields != queryFields {
      (queryText, queryFields, queries) = (text, settings.fields, [:])
    }
    let code = Stemmer.code(for: language) ?? ""
    if let known = queries[code] { return known }
    let query = Query(text, codes: code.isEmpty ? [] : [code], fields: settings.fields.map(\.name), analyser: analyser)
    queries[code] = query
    return query
  }
}
