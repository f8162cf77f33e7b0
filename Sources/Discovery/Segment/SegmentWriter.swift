/// Puts a segment together: its documents in their new order, then its words in the order of their keys.
final class SegmentWriter {
  private let meta: SegmentMeta
  private let values: ValueNumbers
  private var postings: PostingWriter
  private var words = SortedTableWriter()
  /// For each word that has one, its stem's number and its own.
  private var members: [(stem: UInt32, word: UInt32)] = []
  private var entry = ByteWriter(capacity: 64)

  init(_ settings: IndexSettings, _ columns: DocumentColumns, _ order: [UInt32], stemmers: [String]) {
    let fields = settings.fields.count
    var lengths: [UInt16] = []
    lengths.reserveCapacity(order.count * fields)
    var fieldWords = [Int](repeating: 0, count: fields)
    var fieldDocuments = fieldWords
    for old in order {
      for field in 0..<fields {
        let length = columns.lengths[Int(old) * fields + field]
        lengths.append(length)
        fieldWords[field] += Int(length)
        fieldDocuments[field] += length > 0 ? 1 : 0
      }
    }
    values = ValueNumbers(columns)
    meta = SegmentMeta(
      settings: settings, documents: order.count, kinds: values.kinds, values: values.names, stemmers: stemmers,
      fieldWords: fieldWords, fieldDocuments: fieldDocuments)
    let norms = FieldNorms(settings, words: fieldWords, documents: fieldDocuments)
    postings = PostingWriter(
      documents: order.count, norms: PostingWriter.Norms(norms: norms, lengths: lengths, fields: fields))
  }

  /// Adds a word; `stem` is a number in the table that ``finished(_:_:stems:)`` gets, or -1. Words come in the order of
  /// their keys; a word without documents is left out by the caller.
  func add(_ key: UnsafeRawBufferPointer, stem: Int32, _ list: Postings) {
    if stem >= 0 { members.append((UInt32(stem), UInt32(words.count))) }
    entry.removeAll()
    postings.write(list).write(to: &entry)
    words.add(key, value: UnsafeRawBufferPointer(start: entry.start, count: entry.count))
  }

  /// `stems` may have some that belong to no word.
  func finished(_ columns: DocumentColumns, _ order: [UInt32], stems: borrowing ByteTable) -> IndexBytes {
    let meta = meta
    let stemTable = Self.table(of: members, stems)
    let size = postings.postings.count + postings.positions.count + columns.payloads.size / 2 + order.count * 64
    var file = IndexFileWriter(capacity: size + (1 << 16))
    file.section(.meta) { writer in
      // The settings and names are plain values, which JSON can always hold.
      let encoded = (try? meta.encoded()) ?? []
      writer.append(contentsOf: encoded)
    }
    DocumentSections(columns: columns, order: order, meta: meta, values: values).write(to: &file)
    file.section(.frequencies) { $0.append(contentsOf: postings.frequencies.vectors) }
    file.section(.words) { words.write(to: &$0) }
    file.section(.stems) { stemTable.write(to: &$0) }
    file.section(.postings) { writer in
      writer.append(postings.takePostings())
      writer.appendZeros(PostingList.slack)
    }
    file.section(.positions) { writer in
      writer.append(postings.takePositions())
      writer.appendZeros(PatchedRow.slack)
    }
    Self.write(columns, order, to: &file)
    return file.finished()
  }

  /// The payloads, and before them where each begins: a UInt64 for each ``PayloadTable/group`` documents, and how far behind
  /// that each of them begins (UInt32), and likewise where the last one ends.
  private static func write(_ columns: DocumentColumns, _ order: [UInt32], to file: inout IndexFileWriter) {
    let encoder = SymbolEncoder(for: columns.payloads)
    var payloads = ByteWriter(capacity: columns.payloads.size)
    var groups: [UInt64] = []
    var starts: [UInt32] = []
    for document in 0...order.count {
      if document.isMultiple(of: PayloadTable.group) { groups.append(UInt64(payloads.count)) }
      starts.append(UInt32(UInt64(payloads.count) - groups[groups.count - 1]))
      if document < order.count { encoder.write(columns.payloads[Int(order[document])], to: &payloads) }
    }
    file.section(.payloadStarts) { writer in
      writer.append(contentsOf: groups)
      writer.append(contentsOf: starts)
    }
    file.section(.payloads) { $0.append(payloads) }
    file.section(.symbols) { SymbolTable(encoder.symbols).write(to: &$0) }
    // It belongs to a whole index; a segment of one has none.
    file.section(.thesaurus) { _ in }
  }

  /// The words of each stem: varints of the first one's number and the gaps after it.
  private static func table(of members: [(stem: UInt32, word: UInt32)], _ stems: borrowing ByteTable)
    -> SortedTableWriter
  {
    var starts = [Int](repeating: 0, count: stems.count + 1)
    for member in members { starts[Int(member.stem) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var numbers = [UInt32](repeating: 0, count: members.count)
    var next = starts
    for member in members {
      numbers[next[Int(member.stem)]] = member.word
      next[Int(member.stem)] += 1
    }
    var table = SortedTableWriter()
    var value = ByteWriter(capacity: 256)
    for stem in stems.sorted(where: { starts[$0] < starts[$0 + 1] }) {
      value.removeAll()
      var last: UInt32 = 0
      for word in numbers[starts[stem]..<starts[stem + 1]] {
        value.append(varint: UInt64(word - last))
        last = word
      }
      table.add(stems.key(stem), value: UnsafeRawBufferPointer(start: value.start, count: value.count))
    }
    return table
  }
}

/// The values of a segment's facets and its kinds, numbered for the file: facet by facet, each in the order of its bytes, then
/// the kinds.
struct ValueNumbers {
  let names: [[String]]
  let kinds: [String]
  /// For each number of a value while the documents were gathered, the one in the file.
  private let value: [UInt32]
  private let kind: [UInt32]
  let count: Int

  init(_ columns: DocumentColumns) {
    var value = [UInt32](repeating: 0, count: Int(columns.valueCount))
    var names: [[String]] = []
    var next: UInt32 = 0
    for facet in columns.valueNames {
      let sorted = facet.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for name in sorted {
        if let number = facet[name] { value[Int(number)] = next }
        next += 1
      }
      names.append(sorted)
    }
    let kinds = columns.kindNames.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    kind = columns.kindNames.map { name in next + UInt32(kinds.firstIndex(of: name) ?? 0) }
    self.value = value
    self.names = names
    self.kinds = kinds
    count = Int(next) + kinds.count
  }

  /// 64-bit words that a row takes.
  var rowWords: Int { Self.rowWords(for: count) }

  /// An even number, because rows are counted by pairs of words.
  static func rowWords(for values: Int) -> Int { max(2, (values + 127) / 128 * 2) }

  /// Sets the bits of a document in its row.
  func fill(_ row: UnsafeMutablePointer<UInt64>, of document: Int, _ columns: DocumentColumns) {
    for place in columns.valueStarts[document]..<columns.valueStarts[document + 1] {
      let number = value[Int(columns.values[place])]
      row[Int(number) / 64] |= 1 << UInt64(number % 64)
    }
    let number = kind[Int(columns.kinds[document])]
    row[Int(number) / 64] |= 1 << UInt64(number % 64)
  }
}
