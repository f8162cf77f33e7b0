internal import Synchronization
internal import _FoundationICU

/// Cuts a text into sentences (UAX #29), with the abbreviations that CLDR knows for the language ("Dr.", "z. B.").
///
/// Opening costs about 0.25 ms, so ``sentences(of:language:)`` keeps some open. One thread at a time, as ``WordBreaker``.
///
/// `@unchecked Sendable`: the value is the only owner of its iterator, and the only use of it (`mutating`) demands
/// exclusive access; ICU binds an iterator to no thread.
public struct SentenceBreaker: ~Copyable, @unchecked Sendable {
  private var iterator: BreakIterator

  /// - Parameter language: a BCP 47 tag; nil for no abbreviations.
  public init(language: String? = nil) {
    iterator = BreakIterator(UBRK_SENTENCE, locale: "@ss=standard", language: language)
  }

  /// The sentences of `text` as UTF-8 ranges, in order, each with the spaces that follow it; they cover the text.
  public mutating func sentences(of text: String) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    iterator.segments(of: text) { range, _ in sentences.append(range) }
    return sentences
  }
}

extension SentenceBreaker {
  /// The sentences of `text`, cut by a breaker that stays open for the next text of its language. Callable from any thread.
  public static func sentences(of text: String, language: String) -> [Range<Int>] {
    let breaker = open.withLock { $0[language]?.popLast() } ?? Shared(language)
    let sentences = breaker.breaker.sentences(of: text)
    open.withLock { open in
      // Tags come from outside: of very many languages the breakers are not kept.
      if open.count < mostLanguages || open[language] != nil { open[language, default: []].append(breaker) }
    }
    return sentences
  }

  private static let mostLanguages = 32

  /// Breakers that nobody uses just now; never more than threads have cut at once.
  private static let open = Mutex<[String: [Shared]]>([:])

  /// `@unchecked Sendable`: whoever takes it out of ``open`` is its only user until it is back.
  private final class Shared: @unchecked Sendable {
    var breaker: SentenceBreaker

    init(_ language: String) { breaker = SentenceBreaker(language: language) }
  }
}
