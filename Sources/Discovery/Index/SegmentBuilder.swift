/// Analyses documents into a segment.
struct SegmentBuilder: ~Copyable {
  private let facetNames: [String]
  private var analyser = Analyser()
  private var documents: [Segment.StoredDocument] = []
  private var texts: [Segment.StoredText] = []
  private var facets: Segment.Facets = [:]
  private var lists: [Term: [Occurrence]] = [:]

  init(facets: [String]) {
    facetNames = facets
  }

  mutating func add(_ document: Document) {
    let number = documents.count
    let first = texts.count
    for text in document.texts { add(text, of: number) }
    for name in facetNames {
      for value in document.facets[name] ?? [] { facets[name, default: [:]][value, default: Bitmap()].insert(number) }
    }
    documents.append(
      Segment.StoredDocument(
        id: document.id, kind: document.kind, sortKeys: document.sortKeys, texts: first..<texts.count))
  }

  consuming func segment() -> Segment {
    Segment(documents: documents, texts: texts, facets: facets, lists: lists)
  }

  private mutating func add(_ text: FieldText, of document: Int) {
    let code = Stemmer.code(for: text.language)
    let tokens = analyser.tokens(in: text.text)
    for (position, token) in tokens.enumerated() {
      let occurrence = Occurrence(text: UInt32(texts.count), position: UInt32(position))
      lists[Term(exact: token.folded), default: []].append(occurrence)
      if let code, let stem = analyser.stem(of: token.word, code: code) {
        lists[stem, default: []].append(occurrence)
      }
    }
    texts.append(
      Segment.StoredText(document: document, field: text.field, language: text.language, length: tokens.count))
  }
}
