/// A clause that counts for the score, in one segment.
struct RankedClause {
  /// Forms of texts in one language, or of texts without one.
  struct Group {
    var stemmer: UInt8
    /// Long lists, each with the weight of its form.
    var lists: [(list: PostingList, weight: Float)] = []
    /// What the other lists come to: documents, ascending, with their weighted frequencies.
    var documents: [UInt32] = []
    var frequencies: [Float] = []
  }

  /// Those of languages first.
  var groups: [Group]
  /// Weighted frequencies, besides those of the groups, that each of some documents has; nil for wherever all clauses match.
  var everywhere: [(documents: Bits.Set?, frequency: Float)]
  /// The clause's inverse document frequency over the whole index, times its boost.
  var weight: Float

  /// Lists of at most this share of all documents are read at once: a stretch holds so few of theirs that a block would be unpacked
  /// for each of many stretches.
  private static let sparse = 64

  static func groups(
    _ forms: [WordForms.Form], _ fields: UInt64, in segment: Segment, _ norms: FieldNorms, _ scratch: Scratch
  ) -> [Group] {
    Set(forms.map(\.stemmer)).sorted(by: >).map { stemmer in
      var group = Group(stemmer: stemmer)
      var sparse: [WordForms.Form] = []
      for form in forms where form.stemmer == stemmer {
        if form.list.isShort || form.list.count * Self.sparse <= segment.count || fields != .max {
          sparse.append(form)
        } else {
          group.lists.append((form.list, form.weight))
        }
      }
      let run = FrequencyRun(sparse, fields, in: segment, norms, scratch)
      (group.documents, group.frequencies) = (run.documents, run.frequencies)
      return group
    }
  }
}
