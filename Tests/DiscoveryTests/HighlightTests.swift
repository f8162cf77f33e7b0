import Testing

@testable import Discovery

struct HighlightTests {
  private let index = SearchIndex(IndexSettings(fields: [.init("body")], facets: []))

  private func marked(_ query: String, _ text: String, _ language: String?, length: Int? = nil) -> [String] {
    let highlight = index.highlight(query, in: text, language: language, length: length)
    let bytes = Array(highlight.passage.utf8)
    return highlight.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static let queries: [(query: String, text: String, language: String?, marked: [String])] = [
    ("house ", "Crisis houses: a house", "en", ["houses", "house"]),
    ("house ", "Crisis houses: a house", nil, ["house"]),
    ("hou", "Crisis houses: a house", nil, ["houses", "house"]),
    (#""peer support""#, "Peer support: by peers, peer  support", "en", ["Peer support", "peer  support"]),
    (#""peer support" peer "#, "Peer support by peers", "en", ["Peer support", "peers"]),
    (#""a a""#, "a a a b a a", nil, ["a a a", "a a"]),
    ("house -ward", "a house, a ward", "en", ["house"]),
    ("ete ", "L’été à la maison", "fr", ["été"]),
    ("maison ", "Des Maisons", "fr", ["Maisons"]),
    ("υπηρεσιας ", "Υπηρεσίες υγείας", "el", ["Υπηρεσίες"]),
    ("књига ", "Ovo je knjiga.", "sr", ["knjiga"]),
    (#""houses" ward"#, "A house, houses, wards", "en", ["houses", "wards"]),
    ("", "anything", "en", []),
    ("-house", "a house", "en", []),
    ("absent", "a house", "en", []),
  ]

  @Test(arguments: queries)
  func marksWhatAnswersTheQuery(query: String, text: String, language: String?, expected: [String]) {
    #expect(marked(query, text, language) == expected)
  }

  @Test func marksWhatIsLookedForInTheFieldOfTheText() {
    let index = SearchIndex(IndexSettings(fields: [.init("title"), .init("body")], facets: []))
    func marks(_ field: String?) -> Int {
      index.highlight("title:house ward ", in: "house ward", field: field, language: nil, length: nil).ranges.count
    }
    #expect(marks("title") == 2)
    #expect(marks("body") == 1)
    #expect(marks(nil) == 2)
  }

  @Test(arguments: [
    ("house ward ", "a house, two wards", 0b11, 0b01), ("\"a house\" ward", "a house, a warden", 0b11, 0b01),
    ("house -ward absent ", "a house, a ward", 0b01, 0b01), ("hou war ", "House", 0b00, 0b00),
    ("hou war", "The Warden", 0b10, 0b00),
  ])
  func tellsWhatOfTheQueryIsMarked(query: String, text: String, answered: UInt32, whole: UInt32) {
    let highlight = index.highlight(query, in: text, language: "en", length: nil)
    #expect(highlight.answered == Clauses(rawValue: answered))
    #expect(highlight.answeredWhole == Clauses(rawValue: whole))
  }

  /// Words in many documents beside rarer ones tell little, and so do words that ask; a single word tells all that there is.
  @Test func tellsWhichWordsSayWhatIsLookedFor() {
    let documents = (0..<100).map { number in
      let text = "the ward" + (number < 40 ? " of peers" : "") + (number < 3 ? " who rest" : "")
      return Document(id: "\(number)", kind: "record", texts: [FieldText(field: "body", language: "en", text: text)])
    }
    let index = self.index.updated(removing: [], adding: documents)
    func telling(_ query: String) -> Clauses {
      index.search(SearchRequest(text: query, kind: "record")).weights.telling
    }
    #expect(telling("the peers rest ") == Clauses(rawValue: 0b110))
    #expect(telling("the ward ") == Clauses(rawValue: 0b10))
    #expect(telling("the ") == Clauses(rawValue: 0b1))
    #expect(telling("who rest ") == Clauses(rawValue: 0b10))
    #expect(telling("\"peers who\" the ") == Clauses(rawValue: 0b01))
    #expect(telling("\"the ward\" rest ") == Clauses(rawValue: 0b11))
    #expect(telling("") == [] && telling("-the") == [])
  }

  static let long = """
    The first sentence says nothing of it. The second sentence is about a ward. Here the crisis house has its ward, \
    and peers too. The fourth mentions a house. The last one ends the text.
    """

  @Test func choosesTheSentenceThatAnswersMost() {
    let highlight = index.highlight("house ward ", in: Self.long, language: "en", length: 70)
    #expect(highlight.passage == "Here the crisis house has its ward, and peers too.")
    #expect(highlight.isClippedAtStart && highlight.isClippedAtEnd)
    #expect(marked("house ward ", Self.long, "en", length: 70) == ["house", "ward"])
  }

  @Test func choosesTheSentenceThatAnswersWhatIsWanted() {
    let highlight = index.highlight(
      "house ward text", in: Self.long, language: "en", wanted: Clauses(rawValue: 0b100), length: 70)
    #expect(highlight.passage == "The fourth mentions a house. The last one ends the text.")
    #expect(highlight.answered == Clauses(rawValue: 0b101))
  }

  @Test func beginsAtTheStartWhenNothingMatches() {
    let highlight = index.highlight("absent", in: Self.long, language: "en", length: 60)
    #expect(highlight.passage == "The first sentence says nothing of it.")
    #expect(!highlight.isClippedAtStart && highlight.isClippedAtEnd && highlight.ranges.isEmpty)
  }

  @Test func cutsALongSentenceAtWords() {
    let text = (0..<100).map { "word\($0)" }.joined(separator: " ")
    let highlight = index.highlight("word50 ", in: text, language: "en", length: 60)
    #expect(highlight.passage.hasPrefix("word4") && highlight.passage.contains("word50 word51"))
    #expect(highlight.passage.utf8.count <= 60)
    #expect(highlight.isClippedAtStart && highlight.isClippedAtEnd)
  }

  @Test func givesTheWholeTextWhenItIsShortOrNoLengthIsAsked() {
    for length in [nil, Self.long.count, 10_000] {
      let highlight = index.highlight("last ", in: Self.long, language: "en", length: length)
      #expect(highlight.passage == Self.long)
      #expect(!highlight.isClippedAtStart && !highlight.isClippedAtEnd)
    }
  }

  @Test(arguments: 0..<8)
  func keepsRangesInOrderOnScalarBoundariesInsideThePassage(seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    let pieces = ["e\u{301}te", "👩‍⚕️", " ", ". ", "l’", "ward", "Ward", "й", "日本語", "ß", "\u{200F}", "\n", "x"]
    for _ in 0..<150 {
      let text = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        Int.random(in: 0..<6, using: &random) == 0 ? String(random.scalar()) : random.pick(pieces)
      }.joined()
      let query = (0..<3).map { _ in random.pick(pieces) }.joined(separator: " ")
      let length = Bool.random(using: &random) ? Int.random(in: -1...60, using: &random) : nil
      let language = random.pick([nil, "en", "fr", "ja"])
      check(index.highlight(query, in: text, language: language, length: length), of: text, length: length)
    }
  }

  private func check(_ highlight: Highlight, of text: String, length: Int?) {
    #expect(text.utf8.firstRange(of: Array(highlight.passage.utf8)) != nil || highlight.passage.isEmpty)
    if let length { #expect(highlight.passage.unicodeScalars.count <= max(1, length)) }
    var end = 0
    for range in highlight.ranges {
      #expect(end <= range.lowerBound && !range.isEmpty && range.upperBound <= highlight.passage.utf8.count)
      end = range.upperBound
      for offset in [range.lowerBound, range.upperBound] {
        let index = highlight.passage.utf8.index(highlight.passage.startIndex, offsetBy: offset)
        #expect(index.samePosition(in: highlight.passage.unicodeScalars) != nil)
      }
    }
  }

  /// Words whose places are told without looking at them stand where analysis finds them.
  @Test(arguments: 0..<8)
  func tellsThePlacesOfWordsItPassesOver(seed: Int) {
    var random = SeededGenerator(UInt64(seed))
    let letters = "aeZ7éÉøßłÞŉɏɐ×÷ªº'’-.,—_\u{301}\u{AD}йά".map(String.init)
    let query = Query("zzz", codes: ["fr"], fields: [], analyser: Analyser())
    for _ in 0..<300 {
      let text = (0..<12).map { _ in
        "a" + (0..<Int.random(in: 0...6, using: &random)).map { _ in random.pick(letters) }.joined()
      }.joined(separator: " ")
      let passed = TextWords().words(of: text, language: "fr", beginning: FirstLetters(query))
      let read = TextWords().words(of: text, language: "fr", beginning: .all)
      #expect(passed.map(\.range) == read.map(\.range), "\(text)")
    }
  }
}
