/// A clause that counts for the score, in one segment.
struct RankedClause {
  /// Forms of texts in one language, or of texts without one.
  struct Group {
    var stemmer: UInt8
    /// Long lists, each with the weight of its form.
    var lists: [(list: PostingList, weight: Float)] = []
    /// What the short lists come to: documents, ascending, with their weighted frequencies.
    var documents: [UInt32] = []
    var frequencies: [Float] = []
  }

  var groups: [Group]
  /// Where the clause matches.
  var documents: Bits.Set
  /// A weighted frequency that every one of these documents has besides those of the groups.
  var everywhere: Float
  /// The clause's inverse document frequency over the whole index.
  var weight: Float

  static func groups(
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
