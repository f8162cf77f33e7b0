/// Turns texts into numbers of words, each word once, with its key and its stem.
///
/// What stands between two spaces is looked up as a whole first: the same few chunks make most of any text, and only a new one goes
/// through the analysis. White space is a word boundary whatever stands beside it (UAX #29, WB3d aside, which joins spaces only).
final class WordCollector {
  /// Longer chunks are analysed each time.
  private static let longestChunk = 64
  /// So many chunks are remembered; then the memory begins anew.
  private static let mostChunks = 1 << 20

  private let analyser = Analyser()
  private var words = ByteTable(capacity: 1 << 12)
  private var stems = ByteTable(capacity: 1 << 12)
  /// For each word the number of its stem, or -1.
  private(set) var stemOfWord: [Int32] = []
  /// Chunks that are one word, as most are; ``chunks`` has the others.
  private var shortWords = ShortWords()
  private var chunks = ByteTable(capacity: 1 << 12)
  /// For each chunk its words: where they begin in ``chunkWords``.
  private var chunkStarts: [UInt32] = [0]
  private var chunkWords: [UInt32] = []
  private var key: [UInt8] = []
  /// The codes of the stemmers, by their numbers; the first is no stemmer.
  private(set) var stemmers: [String] = [""]

  var wordCount: Int { words.count }
  /// Bytes that what is remembered takes, nearly.
  var size: Int { words.size + stems.size + shortWords.size + chunks.size + (stemOfWord.count + chunkWords.count) * 4 }
  func word(_ number: Int) -> UnsafeRawBufferPointer { words.key(number) }
  func stem(_ number: Int) -> UnsafeRawBufferPointer { stems.key(number) }

  /// The numbers of the words for which a condition holds, by their keys.
  func sortedWords(where isWanted: (Int) -> Bool) -> [Int] { words.sorted(where: isWanted) }

  /// The number of the stemmer for a language; 0 for none.
  func stemmer(for language: String?) -> UInt8 {
    guard let code = Stemmer.code(for: language) else { return 0 }
    if let index = stemmers.firstIndex(of: code) { return UInt8(index) }
    stemmers.append(code)
    return UInt8(stemmers.count - 1)
  }

  /// Appends the numbers of a text's words.
  func collect(_ text: String, stemmer: UInt8, into numbers: inout [UInt32]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in 0...bytes.count {
        guard index == bytes.count || bytes[index] <= 0x20 && Self.isSpace(bytes[index]) else { continue }
        if index > start { collect(UnsafeBufferPointer(rebasing: bytes[start..<index]), stemmer, &numbers) }
        start = index + 1
      }
    }
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  /// The words of a chunk with their places in it, analysed each time.
  func words(in chunk: UnsafeBufferPointer<UInt8>, stemmer: UInt8) -> [(range: Range<Int>, number: UInt32)] {
    tokens(in: chunk).map { ($0.range, number(for: $0, stemmer)) }
  }

  private func collect(_ chunk: UnsafeBufferPointer<UInt8>, _ stemmer: UInt8, _ numbers: inout [UInt32]) {
    guard let key = ShortWords.key(chunk, stemmer: stemmer) else { return collectLong(chunk, stemmer, &numbers) }
    if let word = shortWords[key] {
      numbers.append(word)
      return
    }
    let start = numbers.count
    if PlainWord.length(in: chunk) > 0 {
      analyse(chunk, stemmer, &numbers)
    } else {
      collectLong(chunk, stemmer, &numbers)
    }
    guard numbers.count == start + 1 else { return }
    if shortWords.count >= Self.mostChunks { shortWords = ShortWords() }
    shortWords.add(key, word: numbers[start])
  }

  private func collectLong(_ chunk: UnsafeBufferPointer<UInt8>, _ stemmer: UInt8, _ numbers: inout [UInt32]) {
    guard chunk.count <= Self.longestChunk else {
      analyse(chunk, stemmer, &numbers)
      return
    }
    key.removeAll(keepingCapacity: true)
    key.append(stemmer)
    key.append(contentsOf: chunk)
    let (number, isNew) = key.withUnsafeBytes { chunks.number(for: $0) }
    if isNew {
      analyse(chunk, stemmer, &chunkWords)
      chunkStarts.append(UInt32(chunkWords.count))
    }
    for index in Int(chunkStarts[number])..<Int(chunkStarts[number + 1]) { numbers.append(chunkWords[index]) }
    if chunks.count >= Self.mostChunks { forgetChunks() }
  }

  private func forgetChunks() {
    chunks = ByteTable(capacity: 1 << 12)
    chunkStarts = [0]
    chunkWords.removeAll()
  }

  private func analyse(_ chunk: UnsafeBufferPointer<UInt8>, _ stemmer: UInt8, _ numbers: inout [UInt32]) {
    for token in tokens(in: chunk) { numbers.append(number(for: token, stemmer)) }
  }

  private func tokens(in chunk: UnsafeBufferPointer<UInt8>) -> [Token] {
    let plain = PlainWord.length(in: chunk)
    guard plain > 0, plain <= Folding.longestWord else {
      return analyser.tokens(in: String(decoding: chunk, as: UTF8.self))
    }
    let word = String(decoding: chunk[..<plain], as: UTF8.self)
    let folded = word.lowercased()
    return [Token(range: 0..<plain, word: word, accented: folded, folded: folded)]
  }

  private func number(for token: Token, _ stemmer: UInt8) -> UInt32 {
    let (number, isNew) = WordKey.word(token, stemmer: stemmer).withUnsafeBytes { words.number(for: $0) }
    if isNew {
      let stem = stemmer == 0 ? nil : analyser.stem(of: token.word, code: stemmers[Int(stemmer)])
      stemOfWord.append(
        stem.map { stem in
          Int32(WordKey.stem(stem, stemmer: stemmer).withUnsafeBytes { stems.number(for: $0).number })
        } ?? -1)
    }
    return UInt32(number)
  }
}
