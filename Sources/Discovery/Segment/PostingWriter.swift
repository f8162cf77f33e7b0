/// The documents, frequencies and positions of a word, to be written or merged.
struct Postings {
  /// Ascending.
  var documents: [UInt32] = []
  /// How often the word stands in each field of the document: a byte for each, the first field in the lowest. At most 255.
  var vectors: [UInt64] = []
  /// Of each document in turn, field by field, ascending: as many as the vector says.
  var positions: [UInt32] = []

  mutating func append(_ document: UInt32, _ vector: UInt64) {
    documents.append(document)
    vectors.append(vector)
  }

  mutating func removeAll() {
    documents.removeAll(keepingCapacity: true)
    vectors.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
  }
}

/// Writes the lists of words one after the other. See ``PostingList`` and ``PositionList`` for the form.
struct PostingWriter: ~Copyable {
  /// What bounds the score of a document.
  struct Norms {
    var norms: FieldNorms
    /// ``Segment``'s lengths, a row for each document.
    var lengths: [UInt16]
    var fields: Int
  }

  private(set) var postings = ByteWriter(capacity: 1 << 16)
  private(set) var positions = ByteWriter(capacity: 1 << 16)
  private(set) var frequencies = FrequencyCodes()
  private var norms: Norms
  private let documents: Int
  private var gaps: [UInt32] = []
  private var codes: [UInt32] = []
  private var weights: [Float] = []
  private var numbers: [UInt32] = []
  private var blocks = ByteWriter()

  init(documents: Int, norms: Norms) {
    self.documents = documents
    self.norms = norms
  }

  /// Writes a list and says where. The list holds at least one document.
  mutating func write(_ list: Postings) -> WordEntry {
    let count = list.documents.count
    prepare(list)
    let isDense = PostingList.isDense(count: count, documents: documents)
    if count >= BitPacking.group { postings.align(8) }
    let start = postings.count
    if count < BitPacking.group {
      writeShort(list)
    } else {
      if isDense { writeBitmap(list.documents) }
      writeBlocks(list, isDense: isDense)
    }
    let positionStart = positions.count
    writePositions(list)
    return WordEntry(
      count: count, positionCount: numbers.count, postingStart: start, positionStart: positionStart,
      impact: Impact.code(weights.max() ?? 0))
  }

  /// Codes and weighted frequencies of the documents.
  private mutating func prepare(_ list: Postings) {
    codes.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    norms.lengths.withUnsafeBufferPointer { lengths in
      guard let start = lengths.baseAddress else { return }
      for (document, vector) in zip(list.documents, list.vectors) {
        codes.append(frequencies.code(for: vector))
        weights.append(norms.norms.frequency(vector, start + Int(document) * norms.fields))
      }
    }
  }

  /// The lists, which are no longer here afterwards: a large index has no memory to spare for two of them.
  mutating func takePostings() -> ByteWriter { Self.take(&postings) }

  /// The positions, likewise.
  mutating func takePositions() -> ByteWriter { Self.take(&positions) }

  private static func take(_ bytes: inout ByteWriter) -> ByteWriter {
    var taken = ByteWriter()
    swap(&taken, &bytes)
    return taken
  }

  private mutating func writeShort(_ list: Postings) {
    readGaps(list.documents[...])
    let head = postings.count
    postings.appendZeros(2)
    postings.append(varint: UInt64(list.documents[0]))
    let gapForm = PatchedRow.write(gaps[...], to: &postings)
    let codeForm = CodeRow.write(codes[...], to: &postings)
    postings.set(gapForm, at: head)
    postings.set(codeForm, at: head + 1)
  }

  private mutating func writeBitmap(_ documents: [UInt32]) {
    var words = [UInt64](repeating: 0, count: (self.documents + 63) / 64)
    for document in documents { words[Int(document) / 64] |= 1 << UInt64(document % 64) }
    postings.append(contentsOf: words)
  }

  private mutating func writeBlocks(_ list: Postings, isDense: Bool) {
    blocks.removeAll()
    var positionStart = 0
    for start in stride(from: 0, to: list.documents.count, by: BitPacking.group) {
      let range = start..<min(start + BitPacking.group, list.documents.count)
      readGaps(isDense ? [] : list.documents[range])
      postings.append(list.documents[start])
      postings.append(UInt32(blocks.count))
      postings.append(UInt32(truncatingIfNeeded: positionStart))
      postings.append(Impact.code(weights[range].max() ?? 0))
      postings.append(PatchedRow.write(gaps[...], to: &blocks))
      postings.append(CodeRow.write(codes[range], to: &blocks))
      postings.append(UInt8(0))
      for index in range { positionStart += Int(FrequencyCodes.total(list.vectors[index])) }
    }
    postings.append(blocks)
  }

  /// Fills ``gaps`` with those between documents, less 1.
  private mutating func readGaps(_ documents: ArraySlice<UInt32>) {
    gaps.removeAll(keepingCapacity: true)
    for (one, next) in zip(documents, documents.dropFirst()) { gaps.append(next &- one &- 1) }
  }

  private mutating func writePositions(_ list: Postings) {
    differences(list)
    let groups = PositionList.groups(of: numbers.count)
    let directory = positions.count
    positions.appendZeros(PositionList.directorySize(groups: groups))
    let start = positions.count
    for group in 0..<groups {
      let range = group * BitPacking.group..<min((group + 1) * BitPacking.group, numbers.count)
      let form = positions.count
      if groups > 1 { positions.set(UInt32(form - start), at: directory + group * 4) }
      positions.append(UInt8(0))
      positions.set(PatchedRow.write(numbers[range], to: &positions), at: form)
    }
  }

  private mutating func differences(_ list: Postings) {
    numbers.removeAll(keepingCapacity: true)
    var place = 0
    for vector in list.vectors {
      var rest = vector
      while rest != 0 {
        let field = UInt64(rest.trailingZeroBitCount / 8)
        let times = Int((rest >> (field * 8)) & 0xFF)
        numbers.append(list.positions[place])
        for index in place + 1..<max(place + 1, place + times) {
          numbers.append(list.positions[index] &- list.positions[index - 1] &- 1)
        }
        place += times
        rest &= ~(0xFF << (field * 8))
      }
    }
  }
}

/// Numbers for the frequencies that occur, so that the common ones are small: they come in the order in which they are first seen.
struct FrequencyCodes {
  private(set) var vectors: [UInt64] = []
  private var codes: [UInt64: UInt32] = [:]
  private var last: (vector: UInt64, code: UInt32) = (0, 0)

  mutating func code(for vector: UInt64) -> UInt32 {
    if vector == last.vector, vector != 0 { return last.code }
    let code = codes[vector] ?? UInt32(vectors.count)
    if code == vectors.count {
      vectors.append(vector)
      codes[vector] = code
    }
    last = (vector, code)
    return code
  }

  /// The bytes of a vector that are not 0, with all their bits set.
  @inline(__always)
  static func fields(of vector: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ((((vector & low) &+ low) | vector) & ~low) &>> 7 &* 0xFF
  }

  /// How many positions a vector stands for.
  @inline(__always)
  static func total(_ vector: UInt64) -> UInt32 {
    // Pairs of bytes, then of pairs: a sum of eight bytes needs more than a byte.
    let pairs = (vector & 0x00FF_00FF_00FF_00FF) &+ ((vector &>> 8) & 0x00FF_00FF_00FF_00FF)
    return UInt32(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
  }
}
