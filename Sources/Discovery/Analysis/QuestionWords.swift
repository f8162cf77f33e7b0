/// Words by which somebody asks: who, what, when, how.
///
/// They say what is asked for, not what a document is about; and as texts that answer seldom hold them, they would seem rare and
/// weigh much. Written without accents.
enum QuestionWords {
  /// The codes of the languages in which a word asks; none for one in capitals, which is a name (WHO).
  static func languages(of token: Token) -> [String] {
    guard let codes = languages[token.folded], token.word != token.word.uppercased() else { return [] }
    return codes
  }

  private static let words = [
    "en": "what which who whom whose how why when where do does did",
    "de": """
    was wer wen wem wessen wie wo wann warum wieso weshalb womit wofur wodurch wieviel wieviele welche welcher welches
    welchen welchem
    """,
    "fr": "qui que quoi quel quelle quels quelles comment pourquoi quand combien ou lequel laquelle",
    "it": "chi che cosa quale quali come dove quando perche quanto quanta quanti quante",
    "es": "que quien quienes cual cuales como donde cuando porque cuanto cuanta cuantos cuantas",
    "el": "τι ποιος ποια ποιο ποιον ποιοι ποιεσ ποιουσ ποιων πωσ που ποτε γιατι ποσο ποση ποσα ποσοι ποσεσ ποσουσ",
    "pl": """
    co kto kogo komu czym czego jak jaki jaka jakie jakiego jakiej jakim jakich ile gdzie kiedy dlaczego czy
    ktory ktora ktore ktorego ktorej ktorym ktorych ktorzy
    """,
  ]

  private static let languages: [String: [String]] = words.reduce(into: [:]) { languages, entry in
    for word in entry.value.split(whereSeparator: \.isWhitespace) {
      languages[Folding.folded(String(word)), default: []].append(entry.key)
    }
  }
}
