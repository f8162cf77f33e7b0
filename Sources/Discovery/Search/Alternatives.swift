/// What answers a word of a query beside its own forms.
enum Alternative {
  /// Another word, and by how much its forms count against the word's own.
  case word(Query.Word, Float)
  /// Words in a row.
  case phrase([Query.Word])
  /// What the word stands for, and how often it counts as to stand in each such document.
  case meaning(Thesaurus.Meaning, Float)
}

/// Where the alternatives of a clause match in a segment, dead documents included.
struct AlternativeMatch {
  /// Forms that are not among the word's own.
  private(set) var forms: [WordForms.Form] = []
  /// Of phrases.
  private(set) var groups: [RankedClause.Group] = []
  /// Documents that have the word by what it stands for, and how often.
  private(set) var everywhere: [(documents: Bits.Set?, frequency: Float)] = []
  private var sets: [Bits.Set] = []

  init(
    _ alternatives: [Alternative], beside own: [WordForms.Form], in segment: Segment, _ norms: FieldNorms,
    _ scratch: Scratch
  ) {
    var taken = Set(own.map(\.number))
    for alternative in alternatives {
      switch alternative {
      case .word(let word, let weight):
        for var form in WordForms(word, in: segment).forms where taken.insert(form.number).inserted {
          form.weight *= weight
          forms.append(form)
        }
      case .phrase(let words):
        let phrase = PhraseMatch(words, .max, within: [], in: segment, norms, scratch)
        guard !phrase.documents.isEmpty else { continue }
        groups.append(
          RankedClause.Group(stemmer: 0, documents: phrase.documents, frequencies: phrase.frequencies))
        sets.append(phrase.set)
      case .meaning(let meaning, let frequency):
        guard let documents = Self.documents(of: meaning, in: segment, scratch) else { continue }
        everywhere.append((documents, frequency))
        sets.append(documents)
      }
    }
  }

  /// Adds the documents to those that a word of the clause has.
  func insert(into set: Bits.MutableSet, _ segment: Segment) {
    for form in forms { form.list.insert(into: set) }
    for other in sets { Bits.form(set, union: other, segment.words) }
  }

  private static func documents(
    of meaning: Thesaurus.Meaning, in segment: Segment, _ scratch: Scratch
  ) -> Bits.Set? {
    switch meaning {
    case .value(let facet, let value):
      guard let place = segment.meta.settings.facets.firstIndex(of: facet),
        let number = segment.value(value, facet: place)
      else { return nil }
      return segment.bitmap(ofValue: number)
    case .document(var id):
      guard let number = id.withUTF8({ segment.number(of: UnsafeRawBufferPointer($0)) }) else { return nil }
      let set = scratch.bitmap(segment.words)
      Bits.insert(number, set)
      return Bits.Set(set)
    }
  }
}
