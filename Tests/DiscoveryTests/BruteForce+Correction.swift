@testable import Discovery

/// The stems that libstemmer gives English words.
final class PlainStems {
  private let stemmer = Stemmer(code: "en")
  private var known: [String: String] = [:]

  func stem(of word: String) -> String? {
    if let stem = known[word] { return stem }
    known[word] = stemmer?.stem(word)
    return known[word]
  }
}

extension BruteForce {
  /// The query with its slips corrected; nil where there is none.
  ///
  /// A word is a slip if no document holds it in any form. It becomes the nearest word, of several that of most documents; those of
  /// a word that stands in English and in other texts count twice.
  func corrected(_ query: PlainQuery) -> PlainQuery? {
    var words: [String] = []
    var changed = 0
    for clause in query.clauses {
      for word in clause.words {
        guard !clause.isExcluded, word.count >= 4, changed < 4, !isKnown(word, in: clause), let near = nearest(to: word)
        else {
          words.append(word)
          continue
        }
        words.append(near)
        changed += 1
      }
    }
    return changed > 0 ? query.with(words: words) : nil
  }

  private func isKnown(_ word: String, in clause: PlainQuery.Clause) -> Bool {
    clause.isPhrase ? places[word] != nil : !holders(of: word, in: nil, isOpen: clause.isOpen).isEmpty
  }

  private func nearest(to word: String) -> String? {
    CorrectionTests.nearest(to: word, among: places.keys.filter { $0 != word })
      .max { (weight($0), $1) < (weight($1), $0) }
  }

  private func weight(_ word: String) -> Int {
    (places[word] ?? [:]).values.reduce(0) { $0 + Set($1.map(\.isEnglish)).count }
  }
}
