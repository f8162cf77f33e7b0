/// A query whose last word has been completed.
public struct Completion: Hashable, Sendable {
  /// What stands before the last word, as it came.
  public var before: String
  public var word: String
  /// The language of the texts from which the word is, BCP 47; nil where they have no stemmer.
  public var language: String?

  public init(before: String, word: String, language: String?) {
    self.before = before
    self.word = word
    self.language = language
  }
}

extension SearchIndex {
  /// Words looked at in each segment: those that come first where more begin so, which only very short beginnings have.
  static let wordsLookedAt = 10_000
  /// Words whose documents are counted.
  static let wordsCounted = 100

  /// Completes the last word of a query with words of the index, of which at least one document of the kind remains when all
  /// are looked for.
  ///
  /// Only words from texts in `language`, and from those without one: first those that have the accents that were typed, or are
  /// from texts in it, then others; among these the one that tells
  /// most: in how many documents it remains, those counting most that have it in one of `fields`, times how rare it is in the
  /// index, so that "the" comes after "therapy". Of the forms that differ in case or accents, and of
  /// those with the same stem, the most frequent one stands for all. Nothing is offered for a word of fewer than two letters,
  /// and not the word itself.
  ///
  /// - Complexity: O(words that begin so, at most ``wordsLookedAt`` in each segment), with the occurrences of those in a segment
  ///   that is not compacted; for at most ``wordsCounted`` of them O(their occurrences + documents / 64); and that of a search for
  ///   the words before.
  public func completions(
    of text: String, kind: String, language: String?, preferring fields: [String] = [], limit: Int
  ) -> [Completion] {
    guard limit > 0 else { return [] }
    return ScratchPool.with { scratch in
      let text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(QueryParser.longestText)))
      guard let last = scratch.analyser.tokens(in: text).last, last.range.upperBound == text.utf8.count,
        last.folded.unicodeScalars.count >= Query.shortestPrefix,
        let part = QueryParser.parts(of: text, fields: settings.fields.map(\.name)).last, part.isOpen,
        part.field == nil, !part.isExcluded
      else { return [] }
      let before = String(decoding: Array(text.utf8)[..<last.range.lowerBound], as: UTF8.self)
      let lanes = fields.compactMap { name in settings.fields.firstIndex { $0.name == name } }
        .reduce(UInt64(0)) { $0 | 0xFF << UInt64($1 * 8) }
      let search = WordSearch(
        self, after: Self.withoutElidedArticle(before), kind: kind, language: Stemmer.code(for: language), lanes: lanes,
        scratch)
      let words = search.words(beginning: last, limit: limit).map { word in
        Completion(before: before, word: word.shown, language: word.form.language)
      }
      let known = thesaurus.words(
        behind: scratch.analyser.tokens(in: before).map(\.folded), beginning: last.folded,
        language: Stemmer.code(for: language))
      // What terms are called comes first: "peer support".
      let labels = known.map { Completion(before: before, word: $0, language: Stemmer.code(for: language)) }
      return Array((labels + words.filter { word in !known.contains(word.word) }).prefix(limit))
    }
  }

  /// An article that has lost its vowel belongs to the word behind it, and is not looked for: l'été.
  private static func withoutElidedArticle(_ text: String) -> String {
    guard let last = text.last, Folding.isApostrophe(last) else { return text }
    let start = text.dropLast().lastIndex { !$0.isLetter }.map(text.index(after:))
    return String(text[..<(start ?? text.startIndex)])
  }
}

/// The words of an index that begin in some way, among the documents that answer the words before.
private struct WordSearch {
  /// A form of a word as texts have it.
  struct Form: Hashable {
    var accented: String
    var language: String?
    /// Whether it is from texts in the wanted language, or has the accents that were typed.
    var isWanted: Bool
  }

  /// The forms of a word in all segments.
  struct Word {
    var lists: [(segment: Int, list: PostingList)] = []
    var folded: Set<String> = []
    /// The documents of each form.
    var forms: [Form: Int] = [:]
    /// The form that stands for all.
    var form = Form(accented: "", language: nil, isWanted: false)
    /// Documents of all forms: those that have two count twice.
    var frequency = 0
    /// How much it tells among the documents that may have it.
    var worth: Float = 0

    mutating func add(_ form: Form, _ list: (segment: Int, list: PostingList), _ documents: Int) {
      forms[form, default: 0] += documents
      frequency += documents
      lists.append(list)
    }

    /// Lets the form in most documents stand for all; a wanted form goes before a more frequent one.
    mutating func chooseForm() {
      let first = forms.min { one, other in
        if one.key.isWanted != other.key.isWanted { return one.key.isWanted }
        if one.value != other.value { return one.value > other.value }
        return (one.key.accented, one.key.language ?? "") < (other.key.accented, other.key.language ?? "")
      }
      if let first { form = first.key }
    }

    func precedes(_ other: Word, by value: (Word) -> some Comparable) -> Bool {
      if form.isWanted != other.form.isWanted { return form.isWanted }
      let (own, others) = (value(self), value(other))
      return own == others ? form.accented < other.form.accented : own > others
    }

    /// Case folding has made every sigma alike; Greek writes another at the end of a word.
    var shown: String { form.accented.hasSuffix("σ") ? form.accented.dropLast() + "ς" : form.accented }
  }

  private let index: SearchIndex
  private let language: String?
  /// The bytes of a frequency vector that stand for the preferred fields.
  private let lanes: UInt64
  /// A document with the word in a preferred field counts as so many more.
  private static let preferred = 5
  private let scratch: Scratch
  /// For each segment the live documents that may have the word.
  private let documents: [Bits.Set]
  private let ranking: Ranking

  init(_ index: SearchIndex, after text: String, kind: String, language: String?, lanes: UInt64, _ scratch: Scratch) {
    self.index = index
    self.language = language
    self.lanes = lanes
    self.scratch = scratch
    // The words before are whole: what follows them is not their end.
    let request = SearchRequest(text: text + " ", language: language, matching: .best, kind: kind)
    ranking = Ranking(index)
    documents = Search(index, index.query(request.text, request, scratch.analyser), request, scratch)
      .found(ofKind: kind)
  }

  func words(beginning token: Token, limit: Int) -> [Word] {
    let found = all(beginning: token).values.sorted { $0.precedes($1, by: \.frequency) }
    return oneOfEachStem(found.prefix(SearchIndex.wordsCounted))
      .filter { !$0.folded.contains(token.folded) }
      .map(weighed).filter { $0.worth > 0 }
      .sorted { $0.precedes($1, by: \.worth) }.prefix(limit).map { $0 }
  }

  /// Words with the same stem as the first of them, with the forms of all: a search for one finds the others.
  private func oneOfEachStem(_ words: some Sequence<Word>) -> [Word] {
    var merged: [Word] = []
    var places: [String: Int] = [:]
    for word in words {
      let stem = word.form.language.flatMap { code in
        scratch.analyser.stem(of: word.form.accented, code: code).map { "\(code)\0\($0)" }
      }
      if let stem, let place = places[stem] {
        merged[place].lists += word.lists
        merged[place].folded.formUnion(word.folded)
        merged[place].frequency += word.frequency
      } else {
        if let stem { places[stem] = merged.count }
        merged.append(word)
      }
    }
    return merged
  }

  /// The words of all segments, by their folded form.
  private func all(beginning token: Token) -> [String: Word] {
    var words: [String: Word] = [:]
    WordKey.prefix(token.folded).withUnsafeBytes { wanted in
      for (place, part) in index.segments.enumerated() {
        var cursor = part.segment.wordTable.cursor(notBefore: wanted)
        var left = SearchIndex.wordsLookedAt
        while cursor.isValid, cursor.hasPrefix(wanted), left > 0 {
          if let list = part.segment.list(cursor.value) { add(cursor.key, list, place, beginning: token, to: &words) }
          cursor.advance()
          left -= 1
        }
      }
    }
    return words.mapValues { word in
      var word = word
      word.chooseForm()
      return word
    }
  }

  private func add(
    _ key: UnsafeRawBufferPointer, _ list: PostingList, _ place: Int, beginning token: Token,
    to words: inout [String: Word]
  ) {
    let folded = String(decoding: WordKey.folded(key), as: UTF8.self)
    let own = WordKey.accented(key)
    let accented = own.isEmpty ? folded : String(decoding: own, as: UTF8.self)
    let number = Int(WordKey.stemmer(key))
    let part = index.segments[place]
    let stemmers = part.segment.meta.stemmers
    let code = number > 0 && number < stemmers.count ? stemmers[number] : nil
    guard language == nil || code == nil || code == language else { return }
    let documents = part.liveCount(list)
    guard documents > 0 else { return }
    // With the accents that were typed, or from texts in the language rather than a name.
    let isWanted = token.accented != token.folded ? accented.hasPrefix(token.accented) : code == language
    let form = Form(accented: accented, language: code, isWanted: isWanted)
    words[folded, default: Word(folded: [folded])].add(form, (place, list), documents)
  }

  private func weighed(_ word: Word) -> Word {
    var remaining = 0
    for (place, part) in index.segments.enumerated() {
      let lists = word.lists.filter { $0.segment == place }.map(\.list)
      guard !lists.isEmpty else { continue }
      let mark = scratch.mark
      defer { scratch.release(to: mark) }
      let set = ClauseMatch.union(lists, part.segment, scratch)
      for index in 0..<part.segment.words { remaining += (set[index] & documents[place][index]).nonzeroBitCount }
      for list in lists { remaining += Self.preferred * preferred(list, in: part.segment, documents[place]) }
    }
    var word = word
    word.worth =
      Float(remaining) * ranking.inverseDocumentFrequency(matching: min(word.frequency, ranking.documents))
    return word
  }

  /// How many of the documents have a form of a word in a preferred field.
  private func preferred(_ list: PostingList, in segment: Segment, _ documents: Bits.Set) -> Int {
    guard lanes != 0 else { return 0 }
    var count = 0
    list.forEachRun(codes: true) { numbers, codes, length in
      for index in 0..<length {
        let (document, code) = (Int(numbers[index]), Int(codes[index]))
        guard code < segment.vectors.count, segment.vectors[code] & lanes != 0 else { continue }
        count += Bits.contains(documents, document) ? 1 : 0
      }
    }
    return count
  }
}
