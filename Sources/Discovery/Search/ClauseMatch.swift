/// Where a clause matches in a segment, dead documents included, and with what the ranking counts it.
struct ClauseMatch {
  /// Forms of texts in one language, or of texts without one.
  struct Group {
    var stemmer: UInt8
    /// Long lists, each with the weight of its form.
    var lists: [(list: PostingList, weight: Float)] = []
    /// What the short lists come to: documents, ascending, with their weighted frequencies.
    var documents: [UInt32] = []
    var frequencies: [Float] = []
  }

  let documents: Bits.Set
  let groups: [Group]
  /// The clause as it was asked.
  let clause: Query.Clause

  init(_ clause: Query.Clause, in segment: Segment, _ norms: FieldNorms, _ scratch: Scratch) {
    self.clause = clause
    switch clause.content {
    case .phrase(let words):
      let phrase = PhraseMatch(words, clause.fields, in: segment, norms, scratch)
      documents = phrase.set
      groups = [Group(stemmer: 0, documents: phrase.documents, frequencies: phrase.frequencies)]
    case .word(let word):
      let forms = WordForms(word, in: segment).forms
      if clause.fields == .max {
        documents = Self.union(forms.map(\.list), segment, scratch)
        groups = Self.groups(forms, clause.fields, in: segment, norms)
      } else {
        // Which documents have the word in the field only the frequencies tell.
        groups = Self.groups(forms, clause.fields, in: segment, norms)
        let set = scratch.bitmap(segment.words)
        for group in groups { for document in group.documents { Bits.insert(Int(document), set) } }
        documents = Bits.Set(set)
      }
    }
  }

  /// The documents of all lists.
  static func union(_ lists: [PostingList], _ segment: Segment, _ scratch: Scratch) -> Bits.Set {
    if lists.count == 1, let bitmap = lists[0].bitmap { return bitmap }
    let set = scratch.bitmap(segment.words)
    for list in lists { list.insert(into: set) }
    return Bits.Set(set)
  }

  private static func groups(
    _ forms: [WordForms.Form], _ fields: UInt64, in segment: Segment, _ norms: FieldNorms
  ) -> [Group] {
    Set(forms.map(\.stemmer)).sorted().map { stemmer in
      var group = Group(stemmer: stemmer)
      var found: [(document: UInt32, frequency: Float)] = []
      for form in forms where form.stemmer == stemmer {
        if form.list.isShort || fields != .max {
          read(form, fields, segment, norms, into: &found)
        } else {
          group.lists.append((form.list, form.weight))
        }
      }
      found.sort { $0.document < $1.document }
      for (document, frequency) in found {
        if group.documents.last == document {
          group.frequencies[group.frequencies.count - 1] += frequency
        } else {
          group.documents.append(document)
          group.frequencies.append(frequency)
        }
      }
      return group
    }
  }

  private static func read(
    _ form: WordForms.Form, _ fields: UInt64, _ segment: Segment, _ norms: FieldNorms,
    into found: inout [(document: UInt32, frequency: Float)]
  ) {
    form.list.forEachRun(codes: true) { documents, codes, count in
      for index in 0..<count {
        let code = Int(codes[index])
        guard code < segment.vectors.count else { continue }
        let vector = segment.vectors[code] & fields
        guard vector != 0 else { continue }
        let lengths = segment.lengths + Int(documents[index]) * segment.fieldCount
        found.append((documents[index], form.weight * norms.frequency(vector, lengths)))
      }
    }
  }
}
