import Testing

@testable import Discovery

struct CorrectionTests {
  static let words = [
    "hospital", "hospitals", "house", "peer", "peers", "rights", "ward", "médiateur", "ψυχιατρική", "Zürich",
    "πόρτες",
  ]

  static func index(_ words: [String] = words, copies: Int = 1) -> SearchIndex {
    let documents = words.enumerated().flatMap { number, word in
      (0..<copies).map { copy in
        Document(
          id: "\(number).\(copy)", kind: "practice",
          texts: [FieldText(field: "body", language: "en", text: "\(word) \(number)")])
      }
    }
    return SearchIndex(Collection.settings).updated(removing: [], adding: documents)
  }

  static func search(_ text: String, in index: SearchIndex = index()) -> SearchResult {
    index.search(SearchRequest(text: text, kind: "practice"))
  }

  @Test(arguments: [
    ("hosptial", "hospital"), ("hopital ", "hospital "), ("mediateurr", "médiateur"), ("hause", "house"),
    ("hous3e", nil),
    ("rihgts", "rights"), ("wrad", "ward"), ("zurihc", "zürich"), ("ψυχιατρηκι", "ψυχιατρική"), ("πορτσε", "πόρτες"),
    ("ouse", "house"),
    ("peet rihgts", "peer rights"), ("\"peer rihgts\"", "\"peer rights\""), ("body:hosptial", "body:hospital"),
    ("l'hosptial", "l'hospital"), ("pee", nil), ("war ", nil), ("xyzzyx", nil), ("-hosptial", nil),
    ("Hosptial, Wrad!", "hospital, ward!"), ("WRAD", nil), ("peer-rihgts", nil), ("hosp", nil), ("house", nil),
    ("„wrad“ peer", "„ward“ peer"), ("", nil),
  ])
  func proposesTheNearestWords(typed: String, meant: String?) {
    let result = Self.search(typed)
    #expect(result.correction?.text == meant)
    guard let meant else { return }
    #expect(result.correction?.isUsed == true)
    var answer = Self.search(meant)
    answer.correction = result.correction
    #expect(result == answer)
  }

  @Test func takesTheWordThatMostDocumentsHold() {
    let index = Self.index(["mother", "bother"]).updated(
      removing: [],
      adding: [Document(id: "x", kind: "page", texts: [FieldText(field: "title", language: nil, text: "bother")])])
    #expect(Self.search("zother ", in: index).correction?.text == "bother ")
  }

  @Test func doubtsARareWordAndAnswersItYet() {
    let common = Self.index(["peace"], copies: 30)
    let index = common.updated(
      removing: [],
      adding: [Document(id: "x", kind: "practice", texts: [FieldText(field: "body", language: "en", text: "peaec")])])
    let result = Self.search("peaec ", in: index)
    #expect(result.hits.map(\.id) == ["x"])
    #expect(result.correction == nil)
    #expect(index.doubts("the peaec ") == Correction(text: "the peace ", isUsed: false))
    #expect(index.doubts("paece ")?.text == "peace ")
    for sure in ["peace ", "-peaec", "", "2024 "] { #expect(index.doubts(sure) == nil) }
  }

  @Test func forgetsWordsThatNoLiveDocumentHolds() {
    let index = Self.index().updated(removing: ["2.0"], adding: [])
    #expect(Self.search("hause", in: index).correction == nil)
  }

  @Test func correctsOnlySomeOfManyWords() {
    let many = Array(repeating: "hosptial", count: 20).joined(separator: " ")
    #expect(Self.search(many).correction?.text.split(separator: " ").count { $0 == "hospital" } == 4)
  }

  /// The words at the least distance, told by the whole table of distances.
  @Test func findsTheSameWordsAsThePlainTable() {
    var random = SeededGenerator(21)
    let letters = Array("abcdé")
    func word() -> String { String((0..<Int.random(in: 4...11, using: &random)).map { _ in random.pick(letters) }) }
    for round in 0..<8 {
      let words = Set((0..<400).map { _ in word() })
      let index = Self.index(words.sorted())
      for _ in 0..<20 {
        let typed = Folding.folded(word())
        let near = NearWords(to: typed, in: index.segments).found.map { String(decoding: $0.folded, as: UTF8.self) }
        #expect(
          Set(near) == Self.nearest(to: typed, among: words.map(Folding.folded).filter { $0 != typed }),
          "round \(round): \(typed)")
      }
    }
  }

  static func nearest(to typed: String, among words: [String]) -> Set<String> {
    let limit = typed.count >= NearWords.long ? 2 : 1
    let distances = words.map { ($0, distance(Array(typed), Array($0))) }.filter { $0.1 <= limit }
    let (same, one) = (distances.filter { $0.0.first == typed.first }, distances.filter { $0.1 == 1 })
    for candidates in [same, one, distances] {
      guard let least = candidates.map(\.1).min() else { continue }
      return Set(candidates.filter { $0.1 == least }.map(\.0))
    }
    return []
  }

  /// Optimal string alignment, cell by cell.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var table = (0...one.count).map { row in (0...other.count).map { row == 0 ? $0 : row } }
    for row in 1...one.count {
      for column in 1...other.count {
        var least = min(table[row - 1][column], table[row][column - 1]) + 1
        least = min(least, table[row - 1][column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
          least = min(least, table[row - 2][column - 2] + 1)
        }
        table[row][column] = least
      }
    }
    return table[one.count][other.count]
  }
}
