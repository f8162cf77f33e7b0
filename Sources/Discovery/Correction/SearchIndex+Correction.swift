extension SearchIndex {
  /// Words that are corrected in one query.
  private static let mostCorrected = 4
  /// Words that fewer documents hold can be doubted.
  private static let fewDocuments = 3
  /// A word in the index is doubted only where one like it is in so many times as many documents.
  private static let doubt = 20

  /// What may have been meant where words of a query are in hardly any document: in fewer than three, and one as near
  /// as ``search(_:)`` looks for is in twenty times as many. An offer: ``search(_:)`` answers such words as they stand.
  public func doubts(_ text: String) -> Correction? {
    ScratchPool.with { scratch in
      corrected(text, scratch.analyser) { word in
        let documents = liveCount(of: word, upTo: Self.fewDocuments)
        guard (1..<Self.fewDocuments).contains(documents) else { return nil }
        return NearWords(to: word.folded, in: segments).found.first.flatMap { near in
          near.documents >= documents * Self.doubt ? near.word : nil
        }
      }.map { Correction(text: $0, isUsed: false) }
    }
  }

  /// What may have been meant where no document holds a word in any form: the nearest word of the index, among equals the one
  /// that most documents hold.
  func correction(of text: String, _ analyser: Analyser) -> Correction? {
    corrected(text, analyser) { word in
      liveCount(of: word, upTo: 1) == 0 ? NearWords(to: word.folded, in: segments).found.first?.word : nil
    }.map { Correction(text: $0, isUsed: true) }
  }

  /// A query with some of its words replaced; nil when none is. Short words, words with digits and exclusions stay.
  private func corrected(
    _ text: String, _ analyser: Analyser, _ replacement: (Query.Word) -> String?
  ) -> String? {
    let codes = stemmers
    var corrected = Array(text.utf8)
    var (moved, changed, left) = (0, 0, Query.longest)
    for part in QueryParser.parts(of: text, fields: settings.fields.map(\.name)) {
      let tokens = analyser.tokens(in: part.text)
      for (place, token) in tokens.prefix(left).enumerated() {
        guard !part.isExcluded, changed < Self.mostCorrected, Self.canBeCorrected(token.folded) else { continue }
        let endsText = part.isOpen && place == tokens.count - 1 && token.range.upperBound == part.text.utf8.count
        let word = Query.Word(token, codes: part.isPhrase ? [] : codes, isPrefix: endsText, analyser)
        guard let better = replacement(word) else { continue }
        let start = part.start + token.range.lowerBound + moved
        corrected.replaceSubrange(start..<start + token.range.count, with: better.utf8)
        moved += better.utf8.count - token.range.count
        changed += 1
      }
      left -= min(left, tokens.count)
    }
    return changed > 0 ? String(decoding: corrected, as: UTF8.self) : nil
  }

  private static func canBeCorrected(_ folded: String) -> Bool {
    folded.unicodeScalars.count >= NearWords.shortest
      && !folded.unicodeScalars.contains { $0.properties.numericType != nil }
  }

  /// How many live documents hold a form of the word, or at least `most`; those that hold two count twice.
  private func liveCount(of word: Query.Word, upTo most: Int) -> Int {
    var count = 0
    for part in segments {
      for form in WordForms(word, in: part.segment).forms where count < most { count += part.liveCount(form.list) }
    }
    return count
  }
}
