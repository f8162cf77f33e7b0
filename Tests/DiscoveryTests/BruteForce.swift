import Discovery

/// Searching by looking at every document, without the index, its analysis or its query parser: for ASCII words in lower
/// case, parted by single spaces.
struct BruteForce {
  let documents: [Document]
  let settings: IndexSettings
  /// Id → the words of each text.
  private let words: [String: [[Substring]]]

  init(documents: [Document], settings: IndexSettings) {
    self.documents = documents
    self.settings = settings
    words = Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0.texts.map { $0.text.split(separator: " ") }) })
  }

  func matching(_ request: SearchRequest, kind: String, without open: String? = nil) -> [Document] {
    documents.filter { document in
      document.kind == kind && answers(document, request.text)
        && request.chosen.allSatisfy { facet, values in
          facet == open || values.isEmpty || !values.isDisjoint(with: document.facets[facet] ?? [])
        }
    }
  }

  func counts(_ request: SearchRequest) -> [String: [String: Int]] {
    var counts: [String: [String: Int]] = [:]
    for facet in settings.facets {
      var values: [String: Int] = [:]
      for document in documents where document.kind == request.kind {
        for value in document.facets[facet] ?? [] { values[value] = 0 }
      }
      for document in matching(request, kind: request.kind, without: facet) {
        for value in Set(document.facets[facet] ?? []) { values[value, default: 0] += 1 }
      }
      counts[facet] = values
    }
    return counts
  }

  private func answers(_ document: Document, _ text: String) -> Bool {
    var isQuoted = false
    var isExcluded = false
    for piece in text.split(separator: "\"", omittingEmptySubsequences: false) {
      if isQuoted {
        if contains(document, String(piece)) == isExcluded { return false }
      } else {
        isExcluded = piece.hasSuffix("-")
        for word in piece.split(separator: " ") where word != "-" {
          let excluded = word.hasPrefix("-")
          if contains(document, String(excluded ? word.dropFirst() : word)) == excluded { return false }
        }
      }
      isQuoted.toggle()
    }
    return true
  }

  private func contains(_ document: Document, _ words: String) -> Bool {
    let wanted = words.split(separator: " ")
    return (self.words[document.id] ?? []).contains { text in
      text.indices.contains { text[$0...].starts(with: wanted) }
    }
  }
}
