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

  var groups: [Group]
  /// Where the clause matches.
  var documents: Bits.Set
  /// A weighted frequency that every one of these documents has besides those of the groups.
  var everywhere: Float
  /// The clause's inverse document frequency over the whole index.
  var weight: Float

  /// Lists of at most this share of all documents are read at once: a stretch holds so few of theirs that a block would be unpacked
  /// for each of many stretches.
  private static let sparse = 64

  static func groups(
    _ forms: [WordForms.Form], _ fields: UInt64, in segment: Segment, _ norms: FieldNorms
  ) -> [Group] {
    Set(forms.map(\.stemmer)).sorted().map { stemmer in
      var group = Group(stemmer: stemmer)
      var runs: [FrequencyRun] = []
      for form in forms where form.stemmer == stemmer {
        if form.list.isShort || form.list.count * sparse <= segment.count || fields != .max {
          runs.append(FrequencyRun(form, fields, in: segment, norms))
        } else {
          group.lists.append((form.list, form.weight))
        }
      }
      let merged = FrequencyRun.merged(runs)
      (group.documents, group.frequencies) = (merged.documents, merged.frequencies)
      return group
    }
  }
}

/// Documents, ascending, with their weighted frequencies.
struct FrequencyRun {
  private(set) var documents: [UInt32] = []
  private(set) var frequencies: [Float] = []

  private init() {}

  /// What a form's list comes to in some fields.
  init(_ form: WordForms.Form, _ fields: UInt64, in segment: Segment, _ norms: FieldNorms) {
    documents.reserveCapacity(form.list.count)
    frequencies.reserveCapacity(form.list.count)
    form.list.forEachRun(codes: true) { documents, codes, count in
      for index in 0..<count {
        let code = Int(codes[index])
        guard code < segment.vectors.count else { continue }
        let vector = segment.vectors[code] & fields
        guard vector != 0 else { continue }
        let lengths = segment.lengths + Int(documents[index]) * segment.fieldCount
        self.documents.append(documents[index])
        frequencies.append(form.weight * norms.frequency(vector, lengths))
      }
    }
  }

  /// One run of several, with the sums of their frequencies. Neighbours are merged, then the runs that come of it, so that each
  /// number is looked at log₂ n times.
  static func merged(_ runs: [FrequencyRun]) -> FrequencyRun {
    var runs = runs
    while runs.count > 1 {
      runs = stride(from: 0, to: runs.count, by: 2).map { place in
        place + 1 < runs.count ? FrequencyRun(merging: runs[place], runs[place + 1]) : runs[place]
      }
    }
    return runs.first ?? FrequencyRun()
  }

  private init(merging one: FrequencyRun, _ other: FrequencyRun) {
    documents.reserveCapacity(one.documents.count + other.documents.count)
    frequencies.reserveCapacity(one.documents.count + other.documents.count)
    var (left, right) = (0, 0)
    while left < one.documents.count || right < other.documents.count {
      let first = left < one.documents.count ? one.documents[left] : .max
      let second = right < other.documents.count ? other.documents[right] : .max
      var frequency: Float = 0
      if first <= second {
        frequency += one.frequencies[left]
        left += 1
      }
      if second <= first {
        frequency += other.frequencies[right]
        right += 1
      }
      documents.append(min(first, second))
      frequencies.append(frequency)
    }
  }
}
