import Testing

@testable import Discovery

struct PhraseTests {
  private static let words = ["a", "b", "C", "Été", "ete", "e"]
  private static let settings = IndexSettings(fields: [.init("title", weight: 2), .init("body")], facets: [])

  /// Texts of few words, so that phrases are frequent, and some of them long, because the places of long texts are
  /// looked through in another way. No word stands more than 255 times in a text: the rest would not be indexed.
  private static func texts(_ random: inout SeededGenerator) -> [(title: [String], body: [String])] {
    (0..<200).map { document in
      let length =
        document % 20 == 0 ? Int.random(in: 900...1100, using: &random) : Int.random(in: 0...8, using: &random)
      func text(_ length: Int) -> [String] { (0..<length).map { _ in random.pick(words) } }
      return (text(Int.random(in: 0...4, using: &random)), text(length))
    }
  }

  private static func segment(_ texts: [(title: [String], body: [String])]) throws -> Segment {
    let documents = texts.enumerated().map { number, text in
      Document(
        id: String(1000 + number), kind: "k",
        texts: [
          FieldText(field: "title", language: number % 2 == 0 ? "fr" : nil, text: text.title.joined(separator: " ")),
          FieldText(field: "body", language: number % 3 == 0 ? "fr" : "en", text: text.body.joined(separator: " ")),
        ])
    }
    let index = IndexBuilder(settings)
    return try #require(index.index(of: [index.part(of: documents)]).segments.first).segment
  }

  /// Where a phrase begins, looked for word by word.
  private static func places(of phrase: [String], in text: [String]) -> Int {
    guard text.count >= phrase.count else { return 0 }
    return (0...text.count - phrase.count).count { start in
      phrase.indices.allSatisfy { Folding.folded(text[start + $0]) == Folding.folded(phrase[$0]) }
    }
  }

  @Test(arguments: [1, 50, Int.max])
  func findsWordsInARowAsReadingDoes(documentsPerThread: Int) throws {
    var random = SeededGenerator(7)
    let texts = Self.texts(&random)
    let segment = try Self.segment(texts)
    let norms = FieldNorms(Self.settings, words: [100, 1000], documents: [100, 100])
    var found = 0
    for round in 0..<60 {
      let phrase = (0..<Int.random(in: 1...6, using: &random)).map { _ in random.pick(Self.words) }
      let fields = [UInt64.max, 0xFF, 0xFF00][round % 3]
      let words = phrase.map { Query.Word(accented: $0, folded: Folding.folded($0)) }
      ScratchPool.with { scratch in
        scratch.reset()
        let match = PhraseMatch(
          words, fields, within: [], in: segment, norms, scratch, documentsPerThread: documentsPerThread)
        let expected = texts.enumerated().compactMap { number, text -> (UInt32, Float)? in
          let title = fields & 0xFF == 0 ? 0 : min(255, Self.places(of: phrase, in: text.title))
          let body = fields & 0xFF00 == 0 ? 0 : min(255, Self.places(of: phrase, in: text.body))
          guard title + body > 0 else { return nil }
          let vector = UInt64(title) | UInt64(body) << 8
          return (UInt32(number), norms.frequency(vector, segment.lengths + number * segment.fieldCount))
        }
        found += expected.count
        #expect(match.documents == expected.map(\.0), "\(phrase)")
        #expect(match.frequencies == expected.map(\.1), "\(phrase)")
        #expect(Bits.count(match.set, segment.words) == expected.count)
        #expect(expected.allSatisfy { Bits.contains(match.set, Int($0.0)) })
      }
    }
    #expect(found > 1000)
  }

  /// Phrases are looked for only where the rest of a query was found; that must not change what is found.
  @Test func findsSeveralPhrasesAndExcludedOnes() throws {
    var random = SeededGenerator(8)
    let texts = Self.texts(&random)
    let documents = texts.enumerated().map { number, text in
      Document(
        id: String(1000 + number), kind: "k",
        texts: [FieldText(field: "body", language: nil, text: text.body.joined(separator: " "))])
    }
    let index = SearchIndex(Self.settings).updated(removing: [], adding: documents)
    func ids(_ isWanted: ([String]) -> Bool) -> [String] {
      texts.indices.filter { isWanted(texts[$0].body) }.map { String(1000 + $0) }
    }
    func has(_ text: [String], _ phrase: String...) -> Bool { Self.places(of: phrase, in: text) > 0 }
    let expected: [(query: String, ids: [String])] = [
      (#""a b" "b a""#, ids { has($0, "a", "b") && has($0, "b", "a") }),
      (
        #""a b" ete "b a" -"a a""#,
        ids { has($0, "a", "b") && has($0, "ete") && has($0, "b", "a") && !has($0, "a", "a") }
      ),
      (#"-"a b" -"b a""#, ids { !has($0, "a", "b") && !has($0, "b", "a") }),
    ]
    for (query, ids) in expected {
      let hits = index.search(SearchRequest(text: query, kind: "k", limit: .max)).hits.map(\.id).sorted()
      #expect(hits == ids && !ids.isEmpty && ids.count < texts.count, "\(query)")
    }
    let any = index.search(SearchRequest(text: #""a b" "b a""#, matching: .any, kind: "k", limit: .max))
    #expect(any.total == ids { has($0, "a", "b") || has($0, "b", "a") }.count)
  }
}
