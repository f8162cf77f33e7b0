extension SearchIndex {
  /// Words that are corrected in one query.
  private static let mostCorrected = 4
  /// Words that fewer documents hold can be doubted.
  private static let fewDocuments = 3
  /// A word in the index is doubted only where one like it is in so many times as many documents.
  private static let doubt = 20

  /// What may have been meant where words of a query are in hardly any document: in none, or in fewer than three, and one that is
  /// near is in twenty times as many. An offer: ``search(_:)`` answers such words as they stand where it finds anything.
  public func doubts(_ text: String, language: String? = nil) -> Correction? {
    ScratchPool.with { scratch in
      corrected(text, language, scratch.analyser) { word, languages in
        let documents = liveCount(of: word, upTo: Self.fewDocuments)
        guard documents < Self.fewDocuments else { return nil }
        if documents == 0 { return nearest(to: word, languages) }
        return near(word, languages).first { $0.documents >= documents * Self.doubt }?.word
      }.map { Correction(text: $0, isUsed: false) }
    }
  }

  /// What may have been meant where no document holds a word in any form: the nearest word of the index, among equals the one
  /// that most documents hold.
  func correction(of text: String, _ language: String?, _ analyser: Analyser) -> Correction? {
    corrected(text, language, analyser) { word, languages in
      liveCount(of: word, upTo: 1) == 0 ? nearest(to: word, languages) : nil
    }.map { Correction(text: $0, isUsed: true) }
  }

  /// A word of the index, or one that stands for something, of which another is likely a slip.
  private func nearest(to word: Query.Word, _ languages: Set<String>?) -> String? {
    near(word, languages).first?.word ?? nearOfThesaurus(word, languages)
  }

  /// The words of the index that are nearest to another, those of most documents first; where the reader's language is known, only
  /// those of which it is likely a slip.
  private func near(_ word: Query.Word, _ languages: Set<String>?) -> [NearWords.Found] {
    NearWords(to: word.folded, in: segments, languages: languages).found.filter { found in
      guard let languages else { return true }
      let folded = String(decoding: found.folded, as: UTF8.self)
      return isLikely(word.folded, folded) && !CommonWords.contains(folded, in: Array(languages))
    }
  }

  private func nearOfThesaurus(_ word: Query.Word, _ languages: Set<String>?) -> String? {
    let wanted = thesaurus.words.filter { folded, spelled in
      (languages.map { languages in spelled.language.map(languages.contains) ?? true } ?? true)
        && isLikely(word.folded, folded)
    }
    return wanted.min { $0.key < $1.key }?.value.word
  }

  private func isLikely(_ typed: String, _ meant: String) -> Bool {
    Slip(typed, for: meant).isLikely(most: typed.unicodeScalars.count >= NearWords.long ? 2 : 1)
  }

  /// A query with some of its words replaced; nil when none is. Short words, words with digits, names in capitals, parts of compounds
  /// with a hyphen, what stands for something, and exclusions stay.
  private func corrected(
    _ text: String, _ language: String?, _ analyser: Analyser,
    _ replacement: (Query.Word, _ languages: Set<String>?) -> String?
  ) -> String? {
    let codes = stemmers
    var corrected = Array(text.utf8)
    var (moved, changed, left) = (0, 0, Query.longest)
    let parts = QueryParser.parts(of: text, fields: settings.fields.map(\.name))
    let all = parts.map { analyser.tokens(in: $0.text) }
    let languages = languages(of: all.joined().map(\.folded), reader: Stemmer.code(for: language))
    for (part, tokens) in zip(parts, all) {
      for (place, token) in tokens.prefix(left).enumerated() {
        guard !part.isExcluded, part.isPhrase || tokens.count == 1, changed < Self.mostCorrected,
          Self.canBeCorrected(token)
        else { continue }
        let endsText = part.isOpen && place == tokens.count - 1 && token.range.upperBound == part.text.utf8.count
        let word = Query.Word(token, codes: part.isPhrase ? [] : codes, isPrefix: endsText, analyser)
        guard !isKnown(word, codes, analyser), let better = replacement(word, languages) else { continue }
        let start = part.start + token.range.lowerBound + moved
        corrected.replaceSubrange(start..<start + token.range.count, with: better.utf8)
        moved += better.utf8.count - token.range.count
        changed += 1
      }
      left -= min(left, tokens.count)
    }
    return changed > 0 ? String(decoding: corrected, as: UTF8.self) : nil
  }

  /// The languages into which a word may be corrected: the reader's, and that of the query; nil where neither is known.
  private func languages(of words: [String], reader: String?) -> Set<String>? {
    guard let reader else { return nil }
    let own = CommonWords.languages(of: words, reader: reader)
    return own.count == 1 ? [reader, own[0]] : [reader]
  }

  /// Whether a word has another spelling that is known, or stands for something.
  private func isKnown(_ word: Query.Word, _ codes: [String], _ analyser: Analyser) -> Bool {
    thesaurus.knows(word)
      || Spelling.variants(of: word.folded).contains { holds(Query.Word(spelled: $0, codes: codes, analyser)) }
  }

  /// Capitals beyond the first letter are those of a name or of an abbreviation: CRPD, QualityRights.
  private static func canBeCorrected(_ token: Token) -> Bool {
    token.folded.unicodeScalars.count >= NearWords.shortest
      && !token.folded.unicodeScalars.contains { $0.properties.numericType != nil }
      && !token.word.dropFirst().contains(where: \.isUppercase)
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
