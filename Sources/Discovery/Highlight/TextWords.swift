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
  /// Of words that ``PlainWord/latinLength(in:)`` knows and that begin with none of `letters` only the places are told: they are like
  /// no word of the query.
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
        if index > start {
          let plain =
            letters.contains(bytes[start])
            ? 0 : PlainWord.latinLength(in: UnsafeBufferPointer(rebasing: bytes[start..<index]))
          if plain > 0 {
            placed.append(Placed(range: start..<start + plain, word: Placed.unlike))
          } else {
            read(bytes, start..<index, stemmer, &placed)
          }
        }
        start = index + 1
      }
      return placed
    }
  }

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
    _ bytes: UnsafeBufferPointer<UInt8>, _ chunk: Range<Int>, _ stemmer: UInt8, _ placed: inout [Placed]
  ) {
    guard chunk.count <= Self.longestChunk else {
      placed += collector.words(in: UnsafeBufferPointer(rebasing: bytes[chunk]), stemmer: stemmer).map { word in
        Placed(
          range: word.range.lowerBound + chunk.lowerBound..<word.range.upperBound + chunk.lowerBound, word: word.number)
      }
      return
    }
    key.removeAll(keepingCapacity: true)
    key.append(stemmer)
    key.append(contentsOf: bytes[chunk])
    let (number, isNew) = key.withUnsafeBytes { chunks.number(for: $0) }
    if isNew {
      chunkWords += collector.words(in: UnsafeBufferPointer(rebasing: bytes[chunk]), stemmer: stemmer).map {
        Placed(range: $0.range, word: $0.number)
      }
      chunkStarts.append(chunkWords.count)
    }
    for index in chunkStarts[number]..<chunkStarts[number + 1] {
      let word = chunkWords[index]
      let range = word.range.lowerBound + chunk.lowerBound..<word.range.upperBound + chunk.lowerBound
      placed.append(Placed(range: range, word: word.word))
    }
  }
}
