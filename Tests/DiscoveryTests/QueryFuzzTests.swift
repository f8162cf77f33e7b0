import Testing

@testable import Discovery

/// Any string as a query, over texts of any content: no crash, bounded time and memory, and nothing marked that the query does not
/// have. ``Fuzzing`` says how to let it run longer.
struct QueryFuzzTests {
  @Test func answersAndMarksAnyQuery() {
    var index = SearchTests.index()
    let cases = Fuzzing.run("Queries") { random in
      if Int.random(in: 0..<100, using: &random) == 0 { index = changed(index, &random) }
      let query = HostileText.text(upTo: random.pick([3, 8, 40]), &random)
      search(query, index, &random)
      let text = HostileText.text(upTo: random.pick([3, 20, 120]), &random)
      highlight(random.pick([query, query, text]), text, index, &random)
      similar(text, index, &random)
      complete(query, index, &random)
    }
    #expect(cases > 50)
  }

  private func changed(_ index: SearchIndex, _ random: inout SeededGenerator) -> SearchIndex {
    let adding = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Document(
        id: "x\(Int.random(in: 0..<60, using: &random))", kind: "practice",
        texts: ["title", "body", "none"].map { field in
          FieldText(
            field: field, language: random.pick(HostileText.languages), text: HostileText.text(upTo: 60, &random))
        })
    }
    return index.updated(removing: ["x\(Int.random(in: 0..<60, using: &random))"], adding: adding)
  }

  private func search(_ query: String, _ index: SearchIndex, _ random: inout SeededGenerator) {
    let request = SearchRequest(
      text: query, matching: random.pick([.all, .any]), kind: "practice", apart: ["practice"],
      sort: random.pick([.relevance, .key("reversed")]), limit: .max)
    let result = Fuzzing.bounded("search \(query.debugDescription)") { index.search(request) }
    #expect(result.total == result.hits.count && result.total <= index.count)
    #expect(Set(result.hits.map(\.id)).count == result.total)
    #expect(result.apart["practice"]?.count == min(result.total, SearchIndex.apartLimit))
    if let correction = result.correction, result.total > 0 {
      var corrected = request
      corrected.text = correction.text
      #expect(index.search(corrected).hits == result.hits, "\(query.debugDescription)")
    }
    let doubts = Fuzzing.bounded("doubt \(query.debugDescription)") { index.doubts(query) }
    #expect(doubts?.isUsed != true)
  }

  private func similar(_ text: String, _ index: SearchIndex, _ random: inout SeededGenerator) {
    let texts = ["title", "body", "none"].map {
      FieldText(field: $0, language: random.pick(HostileText.languages), text: text)
    }
    let hits = Fuzzing.bounded("similar \(text.debugDescription)") {
      index.similar(to: texts, kind: "practice", without: "a", limit: 5)
    }
    #expect(hits.count <= 5 && !hits.contains { $0.id == "a" })
  }

  private func complete(_ text: String, _ index: SearchIndex, _ random: inout SeededGenerator) {
    let language = random.pick(HostileText.languages)
    let completions = Fuzzing.bounded("complete \(text.debugDescription)") {
      index.completions(of: text, kind: "practice", language: language, preferring: ["title", "none"], limit: 5)
    }
    #expect(completions.count <= 5 && completions.allSatisfy { !$0.word.isEmpty && text.hasPrefix($0.before) })
  }

  // MARK: - Marks

  private func highlight(_ query: String, _ text: String, _ index: SearchIndex, _ random: inout SeededGenerator) {
    let language = random.pick(HostileText.languages)
    let length = Int.random(in: -1...80, using: &random)
    let name = "\(query.debugDescription) in \(text.debugDescription), \(language ?? "nil"), \(length)"
    let (whole, part) = Fuzzing.bounded("highlight \(name)") {
      (
        index.highlight(query, in: text, language: language, length: nil),
        index.highlight(query, in: text, language: language, length: length)
      )
    }
    #expect(whole.passage.utf8.elementsEqual(text.utf8) && !whole.isClippedAtStart && !whole.isClippedAtEnd, "\(name)")
    #expect(part.passage.unicodeScalars.count <= max(1, length), "\(name)")
    #expect(Array(text.utf8).contains(Array(part.passage.utf8)), "\(name)")
    #expect(isInOrder(whole) && isInOrder(part), "\(name)")
    #expect(isRight(whole, query, language, index), "\(name)")
    let marked = marked(whole)
    for mark in self.marked(part) { #expect(marked.contains { $0.contains(mark) }, "\(name)") }
  }

  private func marked(_ highlight: Highlight) -> [[UInt8]] {
    let bytes = Array(highlight.passage.utf8)
    return highlight.ranges.map { Array(bytes[$0]) }
  }

  /// Whether marks are ascending, apart, on scalar boundaries and in the passage.
  private func isInOrder(_ highlight: Highlight) -> Bool {
    let bytes = Array(highlight.passage.utf8)
    func isBoundary(_ place: Int) -> Bool { place == bytes.count || bytes[place] & 0xC0 != 0x80 }
    var end = 0
    return highlight.ranges.allSatisfy { range in
      defer { end = range.upperBound }
      return end <= range.lowerBound && !range.isEmpty && range.upperBound <= bytes.count
        && isBoundary(range.lowerBound) && isBoundary(range.upperBound)
    }
  }

  /// Whether marks begin and end with words, each of which the query has as it stands, as a beginning or by its stem, or which
  /// it has written apart or together; and whether words that the query has by themselves are marked.
  private func isRight(_ highlight: Highlight, _ query: String, _ language: String?, _ index: SearchIndex) -> Bool {
    let analyser = Analyser()
    let code = Stemmer.code(for: language)
    func stem(_ token: Token) -> [UInt8]? {
      code.flatMap { analyser.stem(of: token.word, code: $0) }.map { Array($0.utf8) }
    }
    let parts = QueryParser.parts(of: query, fields: index.settings.fields.map(\.name))
    let required = parts.filter { !$0.isExcluded }
    let wanted = required.flatMap { analyser.tokens(in: $0.text) }
    let beginning = required.last.flatMap { $0.isOpen ? wanted.last : nil }
    let all = Forms(wanted, stem)
    // What is written with a hyphen is looked for as a whole.
    let alone = required.filter { !$0.isPhrase }.map { analyser.tokens(in: $0.text) }.filter { $0.count == 1 }
    let single = Forms(alone.flatMap { $0 }, stem)
    let inARow = wanted.map(\.folded).joined()
    let isRead = parts.reduce(0) { $0 + analyser.tokens(in: $1.text).count } <= Query.longest
    let tokens = analyser.tokens(in: highlight.passage)
    for token in tokens where isRead && single.hold(token, stem) {
      guard highlight.ranges.contains(where: { $0.contains(token.range.lowerBound) }) else { return false }
    }
    return highlight.ranges.allSatisfy { range in
      let own = tokens.filter { range.contains($0.range.lowerBound) }
      guard own.first?.range.lowerBound == range.lowerBound, own.last?.range.upperBound == range.upperBound else {
        return false
      }
      return inARow.contains(own.map(\.folded).joined())
        || own.allSatisfy { token in
          all.hold(token, stem) || beginning.map { token.folded.utf8.starts(with: $0.folded.utf8) } ?? false
        }
    }
  }

  /// The forms of words of a query, by their bytes.
  private struct Forms {
    private let words: Set<[UInt8]>
    private let stems: Set<[UInt8]>

    init(_ tokens: [Token], _ stem: (Token) -> [UInt8]?) {
      words = Set(tokens.map { Array($0.folded.utf8) })
      stems = Set(tokens.compactMap(stem))
    }

    func hold(_ token: Token, _ stem: (Token) -> [UInt8]?) -> Bool {
      words.contains(Array(token.folded.utf8)) || stem(token).map(stems.contains) ?? false
    }
  }
}
