/// Finds the words of texts that are shown, with their folded forms and stems.
///
/// The same few chunks between two spaces make most of any text; each is analysed once and remembered. Memory stays bounded: after
/// so many chunks or words all is forgotten. For one thread at a time.
final class TextWords {
  struct Placed {
    /// UTF-8 offsets in the text.
    var range: Range<Int>
    /// ``unlike`` for a word that was not looked at.
    fileprivate var word: UInt32
    fileprivate static let unlike = UInt32.max
  }

  private static let longestChunk = 64
  private static let most = 1 << 16

  private var collector = WordCollector()
  private var chunks = ByteTable()
  /// For each chunk its words, with offsets from its start.
  private var chunkStarts: [Int] = [0]
  private var chunkWords: [Placed] = []
  private var key: [UInt8] = []

  /// The words of a text, ascending. They are known to this value until it reads the next text.
  ///
  /// Of words that ``PlainWord/latinLength(in:)`` knows and that begin with none of `letters` only the places are told:
  /// they are like no word of the query.
  func words(of text: String, language: String?, beginning letters: FirstLetters) -> [Placed] {
    if chunks.count > Self.most || collector.wordCount > Self.most { forget() }
    let stemmer = collector.stemmer(for: language)
    let letters = FirstLetters.areKept(by: language) ? letters : .all
    var text = text
    return text.withUTF8 { bytes in
      var placed: [Placed] = []
      placed.reserveCapacity(bytes.count / 5)
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] <= 0x20 {
        if index > start { read(bytes, start..<index, letters, stemmer, &placed) }
        start = index + 1
      }
      return placed
    }
  }

  /// Whether a word was looked at.
  func isKnown(_ placed: Placed) -> Bool { placed.word != Placed.unlike }

  /// The form in which a word is compared; nothing for one that was not looked at.
  func folded(_ placed: Placed) -> UnsafeRawBufferPointer {
    if placed.word == Placed.unlike { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return WordKey.folded(collector.word(Int(placed.word)))
  }

  /// The stem of a word in the language of its text, nil where that has no stemmer.
  func stem(_ placed: Placed) -> UnsafeRawBufferPointer? {
    if placed.word == Placed.unlike { return nil }
    let stem = Int(collector.stemOfWord[Int(placed.word)])
    // The first byte of the key is the stemmer.
    return stem < 0 ? nil : UnsafeRawBufferPointer(rebasing: collector.stem(stem).dropFirst())
  }

  private func forget() {
    collector = WordCollector()
    chunks = ByteTable()
    chunkStarts = [0]
    chunkWords = []
  }

  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ chunk: Range<Int>, _ letters: FirstLetters, _ stemmer: UInt8,
    _ placed: inout [Placed]
  ) {
    let (start, own) = (chunk.lowerBound, UnsafeBufferPointer(rebasing: bytes[chunk]))
    if letters.contains(own[0]) {
      if let (length, word) = collector.plainWord(in: own, stemmer: stemmer) {
        placed.append(Placed(range: start..<start + length, word: word))
        return
      }
    } else {
      let length = PlainWord.latinLength(in: own)
      if length > 0 {
        placed.append(Placed(range: start..<start + length, word: Placed.unlike))
        return
      }
    }
    readOther(own, from: start, stemmer, &placed)
  }

  /// Reads a chunk that begins at an offset, whatever is in it.
  private func readOther(
    _ chunk: UnsafeBufferPointer<UInt8>, from start: Int, _ stemmer: UInt8, _ placed: inout [Placed]
  ) {
    guard chunk.count <= Self.longestChunk else {
      for word in collector.words(in: chunk, stemmer: stemmer) {
        placed.append(Placed(range: word.range.moved(by: start), word: word.number))
      }
      return
    }
    key.removeAll(keepingCapacity: true)
    key.append(stemmer)
    key.append(contentsOf: chunk)
    let (number, isNew) = key.withUnsafeBytes { chunks.number(for: $0) }
    if isNew {
      for word in collector.words(in: chunk, stemmer: stemmer) {
        chunkWords.append(Placed(range: word.range, word: word.number))
      }
      chunkStarts.append(chunkWords.count)
    }
    for index in chunkStarts[number]..<chunkStarts[number + 1] {
      placed.append(Placed(range: chunkWords[index].range.moved(by: start), word: chunkWords[index].word))
    }
  }
}

extension Range<Int> {
  fileprivate func moved(by offset: Int) -> Range { lowerBound + offset..<upperBound + offset }
}
