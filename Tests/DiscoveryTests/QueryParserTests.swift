import Testing

@testable import Discovery

struct QueryParserTests {
  typealias Part = QueryParser.Part

  @Test(arguments: [
    ("", []),
    ("  \t\n", []),
    ("one two", [Part(text: "one"), Part(text: "two", isOpen: true)]),
    ("one ", [Part(text: "one")]),
    (#""peer support" x"#, [Part(text: "peer support", isPhrase: true), Part(text: "x", isOpen: true)]),
    (#"-"open ward""#, [Part(text: "open ward", isPhrase: true, isExcluded: true)]),
    ("-drug", [Part(text: "drug", isExcluded: true, isOpen: true)]),
    ("--drug x-y", [Part(text: "drug", isExcluded: true), Part(text: "x-y", isOpen: true)]),
    ("-", []),
    ("a - b", [Part(text: "a"), Part(text: "b", isOpen: true)]),
    (#"""#, []),
    (#"peer "support"#, [Part(text: "peer"), Part(text: "support", isOpen: true)]),
    (#"support""#, [Part(text: "support")]),
    (#"-"x y"#, [Part(text: "x", isExcluded: true), Part(text: "y", isOpen: true)]),
    (
      "„Offene Tür“ »a b« “c”",
      [
        Part(text: "Offene Tür", isPhrase: true), Part(text: "a b", isPhrase: true), Part(text: "c", isPhrase: true),
      ]
    ),
    (#"a"b c"d"#, [Part(text: "a"), Part(text: "b c", isPhrase: true), Part(text: "d", isOpen: true)]),
    ("a\u{0}b\u{85}c", [Part(text: "a"), Part(text: "b"), Part(text: "c", isOpen: true)]),
  ])
  func takesAQueryApart(text: String, expected: [Part]) {
    var parts = QueryParser.parts(of: text)
    for part in parts { #expect(text.utf8.dropFirst(part.start).starts(with: part.text.utf8)) }
    for place in parts.indices { parts[place].start = 0 }
    #expect(parts == expected)
  }

  @Test func readsNoMoreThanItPromises() {
    let parts = QueryParser.parts(of: String(repeating: "a ", count: 500_000))
    #expect(parts.count == QueryParser.longestText / 2)
    let query = Query(String(repeating: "word ", count: 5_000), codes: ["en"], analyser: Analyser())
    #expect(query.required.count == Query.longest)
  }

  @Test(arguments: [
    ("ho", true), ("h", false), ("ho ", false), (#""ho""#, false), ("-ho", false), ("ho.", false), ("日本", true),
  ])
  func takesAnUnfinishedLastWordAsABeginning(text: String, expected: Bool) {
    let clauses =
      Query(text, codes: [], analyser: Analyser()).required + Query(text, codes: [], analyser: Analyser()).excluded
    let isPrefix = clauses.contains { if case .word(let word) = $0.content { word.isPrefix } else { false } }
    #expect(isPrefix == expected)
  }
}
