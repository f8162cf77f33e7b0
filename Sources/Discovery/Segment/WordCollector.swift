/// Turns texts into numbers of words, each word once, with its key and its stem.
///
/// What stands between two spaces is looked up as a whole first: the same few chunks make most of any text, and only a new one goes
/// through the analysis. White space is a word boundary whatever stands beside it (UAX #29, WB3d aside, which joins spaces only).
///
/// A value with one owner: a text is read with one check of exclusive access, not one for each of its words.
struct WordCollector: ~Copyable {
  /// Longer chunks are analysed each time.
  private static let longestChunk = 64
  /// So many chunks are remembered; then the memory begins anew.
  private static let mostChunks = 1 << 20

  private let analyser = Analyser()
  private var words = ByteTable(capacity: 1 << 12)
  private(set) var stems = ByteTable(capacity: 1 << 12)
  /// For each word the number of its stem, or -1.
  private(set) var stemOfWord: [Int32] = []
  /// Chunks that are one word, as most are; ``chunks`` has the others.
  private var shortWords = ShortWords()
  private var chunks = ByteTable(capacity: 1 << 12)
  /// For each chunk its words: where they begin in ``chunkWords``.
  private var chunkStarts: [UInt32] = [0]
  private var chunkWords: [UInt32] = []
  /// Room to put a key together.
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
  mutating func stemmer(for language: String?) -> UInt8 {
    guard let code = Stemmer.code(for: language) else { return 0 }
    if let index = stemmers.firstIndex(of: code) { return UInt8(index) }
    stemmers.append(code)
    return UInt8(stemmers.count - 1)
  }

  /// Appends the numbers of a text's words.
  mutating func collect(_ text: String, stemmer: UInt8, into numbers: inout [UInt32]) {
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
  mutating func words(in chunk: UnsafeBufferPointer<UInt8>, stemmer: UInt8) -> [(range: Range<Int>, number: UInt32)] {
    var words: [(range: Range<Int>, number: UInt32)] = []
    for token in tokens(in: chunk) { words.append((token.range, number(for: token, stemmer))) }
    return words
  }

  /// The word of a chunk that is a plain one, of at most ``Folding/longestWord`` letters; nil for any other.
  mutating func plainWord(in chunk: UnsafeBufferPointer<UInt8>, stemmer: UInt8) -> (length: Int, number: UInt32)? {
    let length = PlainWord.length(in: chunk)
    guard length > 0, length <= Folding.longestWord else { return nil }
    return (length, number(ofPlain: UnsafeBufferPointer(rebasing: chunk[..<length]), stemmer))
  }

  private mutating func number(ofPlain word: UnsafeBufferPointer<UInt8>, _ stemmer: UInt8) -> UInt32 {
    guard let key = ShortWords.key(word, isPlain: true, stemmer: stemmer) else { return lookUp(word, stemmer) }
    if let known = shortWords[key] { return known }
    let number = lookUp(word, stemmer)
    remember(key, number)
    return number
  }

  private mutating func collect(_ chunk: UnsafeBufferPointer<UInt8>, _ stemmer: UInt8, _ numbers: inout [UInt32]) {
    if let word = plainWord(in: chunk, stemmer: stemmer) {
      numbers.append(word.number)
    } else if let key = ShortWords.key(chunk, isPlain: false, stemmer: stemmer) {
      collectShort(chunk, key, stemmer, &numbers)
    } else {
      collectLong(chunk, stemmer, &numbers)
    }
  }

  private mutating func collectShort(
    _ chunk: UnsafeBufferPointer<UInt8>, _ key: ShortWords.Key, _ stemmer: UInt8, _ numbers: inout [UInt32]
  ) {
    if let known = shortWords[key] {
      numbers.append(known)
      return
    }
    let start = numbers.count
    if PlainWord.latinLength(in: chunk) > 0 {
      analyse(chunk, stemmer, &numbers)
    } else {
      collectLong(chunk, stemmer, &numbers)
    }
    if numbers.count == start + 1 { remember(key, numbers[start]) }
  }

  private mutating func remember(_ key: ShortWords.Key, _ number: UInt32) {
    if shortWords.count >= Self.mostChunks { shortWords = ShortWords() }
    shortWords.add(key, word: number)
  }

  private mutating func collectLong(_ chunk: UnsafeBufferPointer<UInt8>, _ stemmer: UInt8, _ numbers: inout [UInt32]) {
    guard chunk.count <= Self.longestChunk else { return analyse(chunk, stemmer, &numbers) }
    key.removeAll(keepingCapacity: true)
    key.append(stemmer)
    key.append(contentsOf: chunk)
    let (number, isNew) = key.withUnsafeBytes { chunks.number(for: $0) }
    if isNew {
      let start = numbers.count
      analyse(chunk, stemmer, &numbers)
      chunkWords.append(contentsOf: numbers[start...])
      chunkStarts.append(UInt32(chunkWords.count))
    } else {
      for index in Int(chunkStarts[number])..<Int(chunkStarts[number + 1]) { numbers.append(chunkWords[index]) }
    }
    if chunks.count >= Self.mostChunks { forgetChunks() }
  }

  private mutating func forgetChunks() {
    chunks = ByteTable(capacity: 1 << 12)
    chunkStarts = [0]
    chunkWords.removeAll()
  }

  private mutating func analyse(_ chunk: UnsafeBufferPointer<UInt8>, _ stemmer: UInt8, _ numbers: inout [UInt32]) {
    for token in tokens(in: chunk) { numbers.append(number(for: token, stemmer)) }
  }

  /// The words of a chunk that is no plain word, or a long one.
  private func tokens(in chunk: UnsafeBufferPointer<UInt8>) -> [Token] {
    let length = PlainWord.latinLength(in: chunk)
    guard length > 0 else { return analyser.tokens(in: String(decoding: chunk, as: UTF8.self)) }
    let word = String(decoding: chunk[..<length], as: UTF8.self)
    let accented = Folding.caseFolded(word)
    return [Token(range: 0..<length, word: word, accented: accented, folded: Folding.withoutMarks(accented))]
  }

  private mutating func number(for token: Token, _ stemmer: UInt8) -> UInt32 {
    let (number, isNew) = WordKey.word(token, stemmer: stemmer).withUnsafeBytes { words.number(for: $0) }
    if isNew { addStem(of: token.word, stemmer) }
    return UInt32(number)
  }

  /// The number of a plain word, which is its own folded form but for case: nothing is copied unless it is new.
  private mutating func lookUp(_ word: UnsafeBufferPointer<UInt8>, _ stemmer: UInt8) -> UInt32 {
    withUnsafeTemporaryAllocation(byteCount: Folding.longestWord + WordKey.plainEnd, alignment: 8) { key in
      let length = word.count
      for place in 0..<length { key[place] = PlainWord.lowercased(word[place]) }
      WordKey.endPlain(UnsafeMutableRawBufferPointer(rebasing: key[length...]), stemmer: stemmer)
      let whole = UnsafeRawBufferPointer(rebasing: key[..<(length + WordKey.plainEnd)])
      let (number, isNew) = words.number(for: whole)
      if isNew {
        addStem(ofPlain: UnsafeBufferPointer(rebasing: key.bindMemory(to: UInt8.self)[..<length]), word, stemmer)
      }
      return UInt32(number)
    }
  }

  /// The stem of the newest word, given without case too.
  private mutating func addStem(
    ofPlain lower: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>, _ stemmer: UInt8
  ) {
    guard stemmer > 0, let stem = analyser.plainStem(of: lower, code: stemmers[Int(stemmer)]) else {
      addStem(of: String(decoding: word, as: UTF8.self), stemmer)
      return
    }
    key.removeAll(keepingCapacity: true)
    key.append(stemmer)
    key.append(contentsOf: stem)
    stemOfWord.append(Int32(key.withUnsafeBytes { stems.number(for: $0).number }))
  }

  /// The stem of the newest word.
  private mutating func addStem(of word: String, _ stemmer: UInt8) {
    guard stemmer > 0, let stem = analyser.stem(of: word, code: stemmers[Int(stemmer)]) else {
      stemOfWord.append(-1)
      return
    }
    let number = WordKey.stem(stem, stemmer: stemmer).withUnsafeBytes { stems.number(for: $0).number }
    stemOfWord.append(Int32(number))
  }
}
