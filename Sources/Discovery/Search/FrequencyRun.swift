/// Documents, ascending, with their weighted frequencies.
struct FrequencyRun {
  private(set) var documents: [UInt32] = []
  private(set) var frequencies: [Float] = []

  private init() {}

  /// Forms that have together at least this share of all documents are added up in a table of all; others are merged, for going
  /// through the table would take longer.
  private static let tableShare = 16

  /// What the lists of several forms come to in some fields.
  init(
    _ forms: [WordForms.Form], _ fields: UInt64, in segment: Segment, _ norms: FieldNorms, _ scratch: Scratch
  ) {
    let all = forms.reduce(0) { $0 + $1.list.count }
    if forms.count > 1, all * Self.tableShare >= segment.count {
      self.init(adding: forms, fields, in: segment, norms, scratch)
    } else {
      self = Self.merged(forms.map { FrequencyRun($0, fields, in: segment, norms) })
    }
  }

  /// What a form's list comes to.
  private init(_ form: WordForms.Form, _ fields: UInt64, in segment: Segment, _ norms: FieldNorms) {
    documents.reserveCapacity(form.list.count)
    frequencies.reserveCapacity(form.list.count)
    Self.forEach(of: form, fields, in: segment, norms) { document, frequency in
      documents.append(document)
      frequencies.append(frequency)
    }
  }

  private init(
    adding forms: [WordForms.Form], _ fields: UInt64, in segment: Segment, _ norms: FieldNorms, _ scratch: Scratch
  ) {
    let mark = scratch.mark
    defer { scratch.release(to: mark) }
    let found = scratch.bitmap(segment.words)
    let sums = scratch.zeros(segment.count)
    for form in forms {
      Self.forEach(of: form, fields, in: segment, norms) { document, frequency in
        sums[Int(document)] += frequency
        Bits.insert(Int(document), found)
      }
    }
    let count = Bits.count(Bits.Set(found), segment.words)
    documents.reserveCapacity(count)
    frequencies.reserveCapacity(count)
    Bits.forEach(Bits.Set(found), 0..<segment.words) { document in
      documents.append(UInt32(document))
      frequencies.append(sums[document])
      sums[document] = 0
    }
  }

  @inline(__always)
  private static func forEach(
    of form: WordForms.Form, _ fields: UInt64, in segment: Segment, _ norms: FieldNorms,
    _ body: (_ document: UInt32, _ frequency: Float) -> Void
  ) {
    form.list.forEachRun(codes: true) { documents, codes, count in
      for index in 0..<count {
        let code = Int(codes[index])
        guard code < segment.vectors.count else { continue }
        let vector = segment.vectors[code] & fields
        guard vector != 0 else { continue }
        let lengths = segment.lengths + Int(documents[index]) * segment.fieldCount
        body(documents[index], form.weight * norms.frequency(vector, lengths))
      }
    }
  }

  /// One run of several, with the sums of their frequencies. Neighbours are merged, then the runs that come of it, so that each
  /// number is looked at log₂ n times.
  private static func merged(_ runs: [FrequencyRun]) -> FrequencyRun {
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
