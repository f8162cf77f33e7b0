internal import Dispatch
internal import Synchronization

/// The documents of a segment in which words stand in a row, dead ones included.
struct PhraseMatch {
  private struct Found {
    var documents: [UInt32] = []
    var frequencies: [Float] = []
  }

  let set: Bits.Set
  /// The documents that hold all the words, wherever they stand and whatever else is looked for.
  let together: Bits.Set
  /// Those of ``set``, ascending, with the weighted frequencies of the phrase.
  private(set) var documents: [UInt32] = []
  private(set) var frequencies: [Float] = []

  /// Looks only in documents that each of `within` holds; on as many threads as those with all the words are
  /// `documentsPerThread`, at least on one.
  init(
    _ words: [Query.Word], _ fields: UInt64, within: [Bits.Set], in segment: Segment, _ norms: FieldNorms,
    _ scratch: Scratch, documentsPerThread: Int = 1 << 15
  ) {
    let forms = words.map { WordForms.ofPhrase($0, in: segment) }
    let result = scratch.bitmap(segment.words)
    let together = scratch.bitmap(segment.words)
    (set, self.together) = (Bits.Set(result), Bits.Set(together))
    guard forms.allSatisfy({ !$0.isEmpty }) else { return }
    let mark = scratch.mark
    let candidates = scratch.uninitialised(segment.words)
    let sets = forms.map { ClauseMatch.union($0.map(\.list), segment, scratch) }
    Bits.intersect(sets, into: together, segment.words)
    Bits.intersect([self.together] + within, into: candidates, segment.words)
    let threads = Bits.count(Bits.Set(candidates), segment.words) / documentsPerThread
    let found = Self.find(forms, Bits.Set(candidates), fields, in: segment, norms, result, threads: threads)
    documents = found.count == 1 ? found[0].documents : found.flatMap(\.documents)
    frequencies = found.count == 1 ? found[0].frequencies : found.flatMap(\.frequencies)
    scratch.release(to: mark)
  }

  /// Runs of documents on every core where there are many: phrases of common words are the slowest requests there are.
  private static func find(
    _ forms: [[WordForms.Form]], _ candidates: Bits.Set, _ fields: UInt64, in segment: Segment, _ norms: FieldNorms,
    _ result: Bits.MutableSet, threads: Int
  ) -> [Found] {
    let parts = min(threads, Cores.count)
    guard parts > 1 else {
      return [look(for: forms, in: candidates, 0..<segment.words, fields, in: segment, norms, result)]
    }
    // Nobody writes to the candidates and the lists, each thread to words of its own of the result, and all outlive the threads.
    nonisolated(unsafe) let (forms, candidates, result) = (forms, candidates, result)
    let found = Mutex([Found](repeating: Found(), count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let words = segment.words * part / parts..<segment.words * (part + 1) / parts
      let own = look(for: forms, in: candidates, words, fields, in: segment, norms, result)
      found.withLock { $0[part] = own }
    }
    return found.withLock { $0 }
  }

  private static func look(
    for forms: [[WordForms.Form]], in candidates: Bits.Set, _ range: Range<Int>, _ fields: UInt64, in segment: Segment,
    _ norms: FieldNorms, _ result: Bits.MutableSet
  ) -> Found {
    var found = Found()
    var words = PhrasePositions(forms, fields, in: segment)
    Bits.forEach(candidates, range) { document in
      guard let vector = words.vector(ofPhraseIn: document) else { return }
      Bits.insert(document, result)
      found.documents.append(UInt32(document))
      found.frequencies.append(norms.frequency(vector, segment.lengths + document * segment.fieldCount))
    }
    return found
  }
}
