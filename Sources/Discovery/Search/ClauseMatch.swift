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
  private let others: AlternativeMatch

  /// A phrase is looked for only in documents that each of `within` holds.
  init(
    _ clause: Query.Clause, within: [Bits.Set] = [], in segment: Segment, _ norms: FieldNorms, _ scratch: Scratch
  ) {
    self.clause = clause
    var own: [WordForms.Form] = []
    if case .word(let word) = clause.content, clause.fields == .max {
      own = WordForms(word, in: segment, beginnings: false).forms
    }
    forms = own
    others = AlternativeMatch(clause.alternatives, beside: own, in: segment, norms, scratch)
    switch clause.content {
    case .phrase(let words):
      let phrase = PhraseMatch(words, clause.fields, within: within, in: segment, norms, scratch)
      known = [RankedClause.Group(stemmer: 0, documents: phrase.documents, frequencies: phrase.frequencies)]
      guard !clause.alternatives.isEmpty else {
        (documents, counted) = (phrase.set, phrase.together)
        return
      }
      let set = scratch.uninitialised(segment.words)
      Bits.copy(phrase.set, to: set, segment.words)
      others.insert(into: set, segment)
      documents = Bits.Set(set)
      counted = documents
    case .word(let word) where clause.fields != .max:
      // Which documents have the word in the field only the frequencies tell.
      let groups = RankedClause.groups(WordForms(word, in: segment).forms, clause.fields, in: segment, norms, scratch)
      let set = scratch.bitmap(segment.words)
      for group in groups { for document in group.documents { Bits.insert(Int(document), set) } }
      others.insert(into: set, segment)
      documents = Bits.Set(set)
      counted = documents
      known = groups
    case .word(let word):
      known = nil
      guard word.isPrefix || !clause.alternatives.isEmpty else {
        documents = Self.union(forms.map(\.list), segment, scratch)
        counted = documents
        return
      }
      let set = scratch.bitmap(segment.words)
      for form in forms { form.list.insert(into: set) }
      if word.isPrefix { WordForms.forEachBeginning(of: word, in: segment) { $0.insert(into: set) } }
      others.insert(into: set, segment)
      documents = Bits.Set(set)
      counted = documents
    }
  }

  /// What counts for the score. Where so many documents match by their beginnings that these say little, they all count alike.
  func ranked(
    in segment: Segment, _ norms: FieldNorms, weight: Float, isVague: Bool, isRequired: Bool, _ scratch: Scratch
  ) -> RankedClause {
    var (groups, everywhere) = (known ?? [], others.everywhere)
    if known != nil {
      groups += RankedClause.groups(others.forms, .max, in: segment, norms, scratch)
    } else if case .word(let word) = clause.content {
      var forms = forms
      if word.isPrefix, !isVague {
        forms = WordForms(word, in: segment).forms
      } else if word.isPrefix {
        everywhere.append((isRequired ? nil : documents, FormWeight.prefix))
      }
      groups = RankedClause.groups(forms + others.forms, clause.fields, in: segment, norms, scratch)
    }
    return RankedClause(groups: groups + others.groups, everywhere: everywhere, weight: weight)
  }

  /// The documents of all lists.
  static func union(_ lists: [PostingList], _ segment: Segment, _ scratch: Scratch) -> Bits.Set {
    if lists.count == 1, let bitmap = lists[0].bitmap { return bitmap }
    let set = scratch.bitmap(segment.words)
    for list in lists { list.insert(into: set) }
    return Bits.Set(set)
  }
}
