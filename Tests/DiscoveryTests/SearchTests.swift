import Discovery
import Testing

struct SearchTests {
  static let texts: [(id: String, language: String?, title: String, body: String)] = [
    ("a", "en", "Crisis houses", "Peer support in a house, not on a ward. Open day and night."),
    ("b", "en", "Open ward", "Support by peers. The doors stay open; no coercion."),
    ("c", "fr", "Maison d'accueil", "L’été, la maison accueille des personnes en crise."),
    ("d", "de", "Offene Türen", "Häuser und Stationen mit offener Tür; Unterstützung durch Peers."),
    ("e", "el", "Ανοιχτές πόρτες", "Υπηρεσίες ψυχικής υγείας χωρίς καταναγκασμό."),
    ("f", "uk", "Відкриті двері", "Підтримка і їжа; мій дім."),
    ("g", nil, "CRPD", "peer support peer"),
  ]

  static func index() -> SearchIndex {
    let documents = texts.map { row in
      Document(
        id: row.id, kind: "practice",
        texts: [
          FieldText(field: "title", language: row.language, text: row.title),
          FieldText(field: "body", language: row.language, text: row.body),
        ],
        sortKeys: row.id == "g" ? [:] : ["reversed": [0xFF - (row.id.utf8.first ?? 0)]])
    }
    return SearchIndex(
      IndexSettings(fields: [.init("title", weight: 3), .init("body")], facets: [], sorts: ["reversed"])
    )
    .updated(removing: [], adding: Array(documents.prefix(4)))
    .updated(removing: [], adding: Array(documents.dropFirst(4)))
  }

  private func found(_ text: String) -> String {
    Self.index().search(SearchRequest(text: text, kind: "practice")).hits.map(\.id).sorted().joined()
  }

  @Test(arguments: [
    ("", "abcdefg"), ("house", "a"), ("HOUSES ", "a"), ("peer support ", "abg"), ("support peers ", "ab"),
    ("peer ", "abdg"), ("peers ", "abd"), ("maisons ", "c"), ("l'ete ", "c"), ("ÉTÉ ", "c"), ("accueil ", "c"),
    ("haus ", "d"),
    ("häuser ", "d"), ("hausern ", "d"), ("türen ", "d"), ("tur ", "d"), ("υπηρεσίας ", "e"), ("υπηρεσι ", ""),
    ("ΥΓΕΊΑ ", "e"),
    ("підтримка ", "f"), ("мій ", "f"), ("мии ", ""), ("їжа ", "f"), ("іжа ", ""), ("crpd ", "g"), ("absent ", ""),
  ])
  func findsWordsInEveryLanguage(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    (#""peer support""#, "ag"), (#""support peer""#, "g"), (#""peers support""#, ""), (#""support by peers""#, "b"),
    (#""house not on""#, "a"), (#""houses peer""#, ""), (#""ward open""#, "a"), (#""PEER  SUPPORT!""#, "ag"),
    (#""houses""#, "a"), (#""house""#, "a"), (#""maison accueil""#, "c"), (#""maison d’accueil""#, "c"),
  ])
  func findsPhrasesWordByWordWithinOneText(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("support -ward ", "g"), (#"support -"open ward""#, "ag"), ("-open ", "cdefg"), ("-houses ", "bcdefg"),
    (#"-"peer support" open"#, "b"), ("support -peer-support", "b"), ("support -", "abg"), ("-absent ", "abcdefg"),
  ])
  func excludesWhatItWouldFind(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("hou", "a"), ("h", ""), ("hou ", ""), ("hou support", ""), ("support hou", "a"), (#""hou""#, ""), ("підтр", "f"),
    ("offe", "d"), ("υπηρ", "e"), ("-hou", "abcdefg"), ("ete", "c"),
  ])
  func takesAnUnfinishedLastWordAsABeginning(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test func sortsByKeyThenIdWithoutKeyLast() {
    let request = SearchRequest(kind: "practice", sort: .key("reversed"))
    let result = Self.index().search(request)
    #expect(result.hits.map(\.id) == ["f", "e", "d", "c", "b", "a", "g"])
    #expect(result.hits.allSatisfy { $0.score == 0 })
    let none = Self.index().search(SearchRequest(kind: "practice", sort: .key("absent")))
    #expect(none.hits.map(\.id) == ["a", "b", "c", "d", "e", "f", "g"])
  }

  @Test func pagesThroughWithoutGapOrRepetition() {
    let index = Self.index()
    let pages = (0..<4).flatMap { page in
      index.search(SearchRequest(kind: "practice", offset: page * 2, limit: 2)).hits.map(\.id)
    }
    #expect(pages == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(index.search(SearchRequest(kind: "practice", offset: -5, limit: -1)).hits.isEmpty)
    #expect(index.search(SearchRequest(kind: "practice", offset: .max, limit: .max)).hits.isEmpty)
  }
}
