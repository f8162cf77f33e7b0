/// An immutable part of the index, read where its bytes lie: documents, their facets, and for each word where it stands.
///
/// `@unchecked Sendable`: the pointers lead into ``bytes``, which nobody changes and which live as long as this.
final class Segment: @unchecked Sendable {
  let bytes: IndexBytes
  let file: IndexFileReader
  let meta: SegmentMeta
  /// Documents.
  let count: Int
  let fieldCount: Int
  /// 64-bit words of a bitmap of documents.
  let words: Int
  /// 64-bit words of a document's row of values.
  let rowWords: Int
  /// Values of all facets, and the kinds after them.
  let valueCount: Int
  /// Of each facet, its values among all.
  let facetValues: [Range<Int>]

  let lengths: UnsafePointer<UInt16>
  let rows: UnsafePointer<UInt64>
  let wordTable: SortedTable
  let stemTable: SortedTable
  /// The frequencies that codes stand for, and how many positions each has.
  let vectors: [UInt64]
  let totals: [UInt32]
  let sorts: [SortColumn]
  let numbers: [NumberColumn]
  private let ids: UnsafeRawBufferPointer
  private let idOrder: UnsafeRawBufferPointer
  private let bitmaps: UnsafePointer<UInt64>
  private let pairs: UnsafeRawBufferPointer
  private let postings: UnsafeRawBufferPointer
  private let positions: UnsafeRawBufferPointer
  private let payloads: PayloadTable

  /// Reads what ``SegmentWriter`` wrote; the messages name `path`.
  convenience init(_ bytes: IndexBytes, path: String = "in memory") throws(IndexFileError) {
    try self.init(try IndexFileReader(bytes, path: path), path)
  }

  private init(_ file: IndexFileReader, _ path: String) throws(IndexFileError) {
    func damaged(_ section: IndexFile.Section) -> IndexFileError { .damaged(path: path, .section("\(section)")) }
    guard let meta = SegmentMeta(file[.meta]) else { throw damaged(.meta) }
    self.file = file
    self.meta = meta
    bytes = file.bytes
    count = meta.documents
    fieldCount = meta.settings.fields.count
    words = (count + 63) / 64
    facetValues = meta.valueRanges
    valueCount = (facetValues.last?.upperBound ?? 0) + meta.kinds.count
    rowWords = ValueNumbers.rowWords(for: valueCount)
    lengths = try Self.array(file, .lengths, count * fieldCount, path)
    rows = try Self.array(file, .rows, count * rowWords, path)
    bitmaps = try Self.array(file, .bitmaps, valueCount * words, path)
    guard Self.holdsBits(bitmaps, count, valueCount, words: words) else { throw damaged(.bitmaps) }
    guard file[.frequencies].count.isMultiple(of: 8) else { throw damaged(.frequencies) }
    guard let wordTable = SortedTable(file[.words]) else { throw damaged(.words) }
    guard let stemTable = SortedTable(file[.stems]) else { throw damaged(.stems) }
    self.wordTable = wordTable
    self.stemTable = stemTable
    // Only the bytes of fields that there are.
    let fields = UInt64.max >> UInt64(64 - 8 * fieldCount)
    vectors = file[.frequencies].withMemoryRebound(to: UInt64.self) { $0.map { $0 & fields } }
    totals = vectors.map(FrequencyCodes.total)
    guard let sorts = SortColumn.all(file[.orders], meta.settings, documents: count) else {
      throw damaged(.orders)
    }
    guard let numbers = NumberColumn.all(file[.numbers], meta.settings.numbers.count, documents: count) else {
      throw damaged(.numbers)
    }
    self.sorts = sorts
    self.numbers = numbers
    (ids, idOrder, pairs) = (file[.ids], file[.idOrder], file[.pairs])
    (postings, positions) = (file[.postings], file[.positions])
    payloads = try PayloadTable(file, documents: count, path)
    guard Self.holdsStarts(ids, of: count, in: ids.count - (count + 1) * 4), idOrder.count == count * 4 else {
      throw damaged(.ids)
    }
    guard pairs.isEmpty || pairs.count == meta.kinds.count * valueCount * valueCount * 4 else { throw damaged(.pairs) }
  }

  /// A section as an array of so many numbers, which begin on a boundary that fits them.
  private static func array<Value>(
    _ file: IndexFileReader, _ section: IndexFile.Section, _ count: Int, _ path: String
  ) throws(IndexFileError) -> UnsafePointer<Value> {
    let bytes = file[section]
    guard bytes.count == count * MemoryLayout<Value>.stride else { throw .damaged(path: path, .section("\(section)")) }
    return (bytes.baseAddress ?? file.bytes.start).assumingMemoryBound(to: Value.self)
  }

  private static func holdsStarts(_ bytes: UnsafeRawBufferPointer, of count: Int, in size: Int) -> Bool {
    guard size >= 0, let start = bytes.baseAddress else { return false }
    return Int(start.integer(at: count * 4, as: UInt32.self)) == size
  }

  /// Whether no bitmap has a bit beyond the documents.
  private static func holdsBits(_ bitmaps: UnsafePointer<UInt64>, _ count: Int, _ values: Int, words: Int) -> Bool {
    guard !count.isMultiple(of: 64) else { return true }
    let beyond = UInt64.max << UInt64(count % 64)
    return (1..<values + 1).allSatisfy { bitmaps[$0 * words - 1] & beyond == 0 }
  }

  // MARK: - Documents

  func id(_ document: Int) -> UnsafeRawBufferPointer { Self.item(document, of: ids, count) }

  func idText(_ document: Int) -> String { String(decoding: id(document), as: UTF8.self) }

  /// An item of a section that begins with where its items begin.
  fileprivate static func item(_ index: Int, of bytes: UnsafeRawBufferPointer, _ count: Int) -> UnsafeRawBufferPointer {
    guard let start = bytes.baseAddress else { return bytes }
    let head = (count + 1) * 4
    let from = Int(start.integer(at: index * 4, as: UInt32.self))
    let to = Int(start.integer(at: index * 4 + 4, as: UInt32.self))
    guard from <= to, head + to <= bytes.count else { return UnsafeRawBufferPointer(start: start, count: 0) }
    return UnsafeRawBufferPointer(start: start + head + from, count: to - from)
  }

  /// The number of the document with this id.
  func number(of id: UnsafeRawBufferPointer) -> Int? {
    guard let order = idOrder.baseAddress else { return nil }
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let document = Int(order.integer(at: middle * 4, as: UInt32.self))
      guard document < count else { return nil }
      let compared = comparison(self.id(document), id)
      if compared == 0 { return document }
      range = compared > 0 ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return nil
  }

  func payload(_ document: Int) -> [UInt8] { payloads[document] }

  /// The documents that have a value.
  @inline(__always)
  func bitmap(ofValue value: Int) -> UnsafePointer<UInt64> { bitmaps + value * words }

  /// How many documents of a kind have a value and each of all values; nil where that was not counted.
  func pairs(kind: Int, value: Int) -> UnsafeRawPointer? {
    pairs.baseAddress.map { $0 + (kind * valueCount + value) * valueCount * 4 }
  }

  func value(_ name: String, facet: Int) -> Int? {
    meta.values[facet].firstSorted(name).map { facetValues[facet].lowerBound + $0 }
  }

  /// The number of a kind among the values.
  func value(ofKind kind: String) -> Int? { meta.kinds.firstSorted(kind).map { valueCount - meta.kinds.count + $0 } }

  // MARK: - Words

  /// Where a word stands; nil for an entry that damage has changed.
  func list(_ value: UnsafeRawBufferPointer) -> PostingList? {
    PostingList(WordEntry(value), postings: postings, positions: positions, documents: count)
  }
}

extension [String] {
  /// The place of a text in a list that is sorted by bytes.
  fileprivate func firstSorted(_ text: String) -> Int? {
    var range = 0..<count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if self[middle] == text { return middle }
      let isBefore = self[middle].utf8.lexicographicallyPrecedes(text.utf8)
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
