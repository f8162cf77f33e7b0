/// Analyses documents into a segment.
///
/// The words of the documents are kept as numbers, and turned round at the end: for each word where it stands.
struct SegmentBuilder: ~Copyable {
  private struct Text {
    var field: UInt8
    var words: Range<Int>
  }

  private let settings: IndexSettings
  /// To be used again, with the words that it knows.
  private(set) var collector: WordCollector
  private let columns: DocumentColumns
  private var texts: [Text] = []
  private var textStarts: [Int] = [0]
  private var words: [UInt32] = []
  /// The numbers of the stemmers that words went through.
  private var used: Set<UInt8> = []

  /// `collector` may know words of other documents already.
  init(_ settings: IndexSettings, _ collector: consuming WordCollector = WordCollector()) {
    self.settings = settings
    self.collector = collector
    columns = DocumentColumns(settings)
  }

  var count: Int { columns.count }

  mutating func add(_ document: Document) {
    columns.add(document, settings)
    var fieldWords = [Int](repeating: 0, count: settings.fields.count)
    var stemmers: Set<UInt8> = []
    for text in document.texts {
      guard let field = settings.fields.firstIndex(where: { $0.name == text.field }) else { continue }
      let stemmer = collector.stemmer(for: text.language)
      let start = words.count
      collector.collect(text.text, stemmer: stemmer, into: &words)
      texts.append(Text(field: UInt8(field), words: start..<words.count))
      fieldWords[field] += words.count - start
      if stemmer > 0, words.count > start { stemmers.insert(stemmer) }
    }
    used.formUnion(stemmers)
    textStarts.append(texts.count)
    let languages = max(1, stemmers.count)
    for words in fieldWords {
      columns.lengths.append(UInt16(clamping: (words + languages - 1) / languages))
    }
  }

  /// The segment of all documents.
  func segment() -> IndexBytes {
    let order = columns.order(by: settings.tieSort)
    let places = self.places(order)
    let writer = SegmentWriter(settings, columns, order, stemmers: stemmers)
    var postings = Postings()
    for word in collector.sortedWords(where: { places.starts[$0] < places.starts[$0 + 1] }) {
      let range = places.starts[word]..<places.starts[word + 1]
      Self.read(places.places[range], into: &postings)
      writer.add(collector.word(word), stem: collector.stemOfWord[word], postings)
    }
    return writer.finished(columns, order, stems: collector.stems)
  }

  /// The codes of the collector's stemmers; nothing for those that no text went through.
  private var stemmers: [String] {
    collector.stemmers.enumerated().map { used.contains(UInt8($0)) ? $1 : "" }
  }

  /// The places of a field of one document that can be told: the rest is not indexed.
  private static let mostPositions = 1 << 29

  /// For each word its places: the document in the new order, the field and the position, in one number that sorts so.
  private func places(_ order: [UInt32]) -> (starts: [Int], places: [UInt64]) {
    var starts = [Int](repeating: 0, count: collector.wordCount + 1)
    for word in words { starts[Int(word) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    let places = [UInt64](unsafeUninitializedCapacity: words.count) { buffer, count in
      var next = starts
      next.withUnsafeMutableBufferPointer { next in
        for (new, old) in order.enumerated() { place(Int(old), as: new, next, buffer) }
      }
      count = words.count
    }
    return (starts, places)
  }

  private func place(
    _ document: Int, as new: Int, _ next: UnsafeMutableBufferPointer<Int>, _ places: UnsafeMutableBufferPointer<UInt64>
  ) {
    let own = texts[textStarts[document]..<textStarts[document + 1]]
    words.withUnsafeBufferPointer { words in
      for field in 0..<UInt8(settings.fields.count) {
        var position = 0
        for text in own where text.field == field {
          let head = UInt64(new) << 32 | UInt64(field) << 29
          for index in text.words {
            let word = Int(words[index])
            places[next[word]] = head | UInt64(min(position, Self.mostPositions - 1))
            next[word] += 1
            position += 1
          }
          position += 1
        }
      }
    }
  }

  /// Takes a word's places apart. Of more than 255 in a field of a document the first 255 are kept.
  private static func read(_ places: ArraySlice<UInt64>, into postings: inout Postings) {
    postings.removeAll()
    guard var document = places.first.map({ $0 >> 32 }) else { return }
    var vector: UInt64 = 0
    for place in places {
      if place >> 32 != document {
        postings.append(UInt32(document), vector)
        (document, vector) = (place >> 32, 0)
      }
      let shift = (place >> 29 & 7) * 8
      guard vector >> shift & 0xFF < 255 else { continue }
      vector += 1 << shift
      postings.positions.append(UInt32(place & UInt64(mostPositions - 1)))
    }
    postings.append(UInt32(document), vector)
  }
}
