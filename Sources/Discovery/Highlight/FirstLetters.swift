/// The ASCII letters and digits with which words of a query begin, without case.
struct FirstLetters {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  static let all = FirstLetters(low: .max, high: .max)

  private init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

  init(_ query: Query) {
    for clause in query.required {
      switch clause.content {
      case .word(let word): insert(word)
      case .phrase(let words): for word in words { insert(word) }
      }
      for alternative in clause.alternatives {
        switch alternative {
        case .word(let word, _): insert(word)
        case .phrase(let words): for word in words { insert(word) }
        case .meaning: break
        }
      }
    }
  }

  /// Whether words of a language begin as their stems do: Irish and Indonesian change the beginnings of words, and
  /// stems of Serbian are in Latin letters whatever the word is in.
  static func areKept(by language: String?) -> Bool {
    let code = Stemmer.code(for: language)
    return code != "ga" && code != "id" && code != "sr"
  }

  private mutating func insert(_ word: Query.Word) {
    insert(word.folded)
    for stem in word.stems { insert(stem.stem) }
  }

  private mutating func insert(_ word: String) {
    guard let first = word.utf8.first, first < 0x80 else { return }
    if first < 64 { low |= 1 << UInt64(first) } else { high |= 1 << UInt64(first - 64) }
  }

  /// Whether a byte is one of them, or begins a letter that is none of ASCII.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return true }
    let lower = PlainWord.lowercased(byte)
    return (lower < 64 ? low &>> UInt64(lower) : high &>> UInt64(lower &- 64)) & 1 == 1
  }
}
