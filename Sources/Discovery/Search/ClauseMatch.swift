/// Where a clause matches in a segment, dead documents included.
struct ClauseMatch {
  let documents: Bits.Set
  /// What says how rare the clause is: where it matches, but for a phrase where all its words are, since that is known
  /// of all documents.
  let counted: Bits.Set
  /// The clause as it was asked.
  let clause: Query.Clause
  /// The forms of its word, without those that only begin so.
  private let forms: [WordForms.Form]
  /// What is known of its frequencies from finding its documents.
  private let known: [RankedClause.Group]?

  /// A phrase is looked for only in documents that each of `within` holds.
  init(
    _ clause: Query.Clause, within: [Bits.Set] = [], in segment: Segment, _ norms: FieldNorms, _ scratch: Scratch
  ) {
    self.clause = clause
    switch clause.content {
    case .phrase(let words):
      let phrase = PhraseMatch(words, clause.fields, within: within, in: segment, norms, scratch)
      documents = phrase.set
      counted = phrase.together
      forms = []
      known = [RankedClause.Group(stemmer: 0, documents: phrase.documents, frequencies: phrase.frequencies)]
    case .word(let word) where clause.fields != .max:
      // Which documents have the word in the field only the frequencies tell.
      let groups = RankedClause.groups(WordForms(word, in: segment).forms, clause.fields, in: segment, norms, scratch)
      let set = scratch.bitmap(segment.words)
      for group in groups { for document in group.documents { Bits.insert(Int(document), set) } }
      documents = Bits.Set(set)
      counted = documents
      forms = []
      known = groups
    case .word(let word):
      forms = WordForms(word, in: segment, beginnings: false).forms
      known = nil
      guard word.isPrefix else {
        documents = Self.union(forms.map(\.list), segment, scratch)
        counted = documents
        return
      }
      let set = scratch.bitmap(segment.words)
      for form in forms { form.list.insert(into: set) }
      WordForms.forEachBeginning(of: word, in: segment) { $0.insert(into: set) }
      documents = Bits.Set(set)
      counted = documents
    }
  }

  /// What counts for the score. Where so many documents match by their beginnings that these say little, they all count alike.
  func ranked(
    in segment: Segment, _ norms: FieldNorms, weight: Float, isVague: Bool, isRequired: Bool, _ scratch: Scratch
  ) -> RankedClause {
    let groups: [RankedClause.Group]
    var isPrefix = false
    if let known {
      groups = known
    } else if case .word(let word) = clause.content, word.isPrefix, !isVague {
      groups = RankedClause.groups(WordForms(word, in: segment).forms, clause.fields, in: segment, norms, scratch)
    } else {
      if case .word(let word) = clause.content { isPrefix = word.isPrefix }
      groups = RankedClause.groups(forms, clause.fields, in: segment, norms, scratch)
    }
    return RankedClause(
      groups: groups, documents: isRequired ? nil : documents,
      everywhere: isPrefix ? FormWeight.prefix : 0, weight: weight)
  }

  /// The documents of all lists.
  static func union(_ lists: [PostingList], _ segment: Segment, _ scratch: Scratch) -> Bits.Set {
    if lists.count == 1, let bitmap = lists[0].bitmap { return bitmap }
    let set = scratch.bitmap(segment.words)
    for list in lists { list.insert(into: set) }
    return Bits.Set(set)
  }
}
