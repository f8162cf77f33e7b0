/// Makes one segment of the live documents of several.
final class SegmentMerger {
  private let parts: [LiveSegment]
  private let columns: DocumentColumns
  private let order: [UInt32]
  /// For each part, the new number of each of its documents; ``gone`` for dead ones.
  private var numbers: [[UInt32]]
  private static let gone = UInt32.max
  private let stemmers: [String]
  /// For each part, the new number of each of its stemmers.
  private let stemmerNumbers: [[UInt8]]
  private var stems = ByteTable()
  /// For each part, the stem of each of its words, or -1.
  private var stemOfWord: [[Int32]] = []
  /// The lists that are being merged; kept so that their memory is used again.
  private var lists: [Postings] = []

  init(_ parts: [LiveSegment]) {
    self.parts = parts
    let settings = parts[0].segment.meta.settings
    var stemmers = [""]
    stemmerNumbers = parts.map { part in
      part.segment.meta.stemmers.map { code in
        if let index = stemmers.firstIndex(of: code) { return UInt8(index) }
        stemmers.append(code)
        return UInt8(stemmers.count - 1)
      }
    }
    self.stemmers = stemmers
    columns = DocumentColumns(settings)
    // What no sound file exceeds: a symbol of one byte stands for at most eight.
    let room = parts.reduce(0) { $0 + $1.segment.bytes.count } * 8
    numbers = parts.map { [UInt32](repeating: Self.gone, count: $0.segment.count) }
    for (place, part) in parts.enumerated() {
      for document in 0..<part.segment.count where part.isLive(document) {
        numbers[place][document] = UInt32(columns.count)
        columns.add(document, of: part.segment, upTo: room)
      }
      columns.addNumbers(of: part)
    }
    order = columns.order(by: settings.tieSort)
    var new = [UInt32](repeating: 0, count: order.count)
    for (number, old) in order.enumerated() { new[Int(old)] = UInt32(number) }
    for place in numbers.indices {
      for document in numbers[place].indices where numbers[place][document] != Self.gone {
        numbers[place][document] = new[Int(numbers[place][document])]
      }
    }
  }

  func merged() -> IndexBytes {
    for (place, part) in parts.enumerated() { readStems(of: part.segment, stemmerNumbers[place]) }
    let writer = SegmentWriter(parts[0].segment.meta.settings, columns, order, stemmers: stemmers)
    var cursors = WordCursors(parts.map(\.segment), stemmerNumbers)
    var postings = Postings()
    while cursors.next() {
      merge(cursors.words, into: &postings)
      guard !postings.documents.isEmpty else { continue }
      let stem = stemOfWord[cursors.words[0].part][cursors.words[0].number]
      cursors.key.withUnsafeBytes { writer.add($0, stem: stem, postings) }
    }
    return writer.finished(columns, order, stems: stems)
  }

  private func readStems(of segment: Segment, _ stemmers: [UInt8]) {
    var own = [Int32](repeating: -1, count: segment.wordTable.count)
    var cursor = segment.stemTable.cursor(at: 0)
    var key: [UInt8] = []
    while cursor.isValid {
      key.removeAll(keepingCapacity: true)
      key.append(contentsOf: cursor.key)
      if let stemmer = key.first, Int(stemmer) < stemmers.count { key[0] = stemmers[Int(stemmer)] }
      let stem = key.withUnsafeBytes { stems.number(for: $0).number }
      var reader = ByteReader(cursor.value)
      var word = 0
      while reader.rest > 0 {
        word &+= reader.size()
        if own.indices.contains(word) { own[word] = Int32(stem) }
      }
      cursor.advance()
    }
    stemOfWord.append(own)
  }

  /// The lists of one word in several parts as one.
  private func merge(_ words: [WordCursors.Word], into postings: inout Postings) {
    postings.removeAll()
    if words.count == 1 {
      read(words[0], into: &postings)
      return
    }
    while lists.count < words.count { lists.append(Postings()) }
    for (place, word) in words.enumerated() {
      lists[place].removeAll()
      read(word, into: &lists[place])
    }
    postings.merge(lists[..<words.count])
  }

  private func read(_ word: WordCursors.Word, into postings: inout Postings) {
    guard let list = parts[word.part].segment.list(word.value) else { return }
    postings.read(list, of: parts[word.part].segment, as: numbers[word.part])
  }
}

extension DocumentColumns {
  /// Adds a document of a segment, apart from its numbers. `room` bounds what all documents have together: in a damaged file the
  /// same bytes can be said to be those of many.
  fileprivate func add(_ document: Int, of segment: Segment, upTo room: Int) {
    let meta = segment.meta
    let short = min(room, ByteColumn.most)
    ids.append(segment.id(document), upTo: short)
    segment.payload(document).withUnsafeBytes { payloads.append($0, upTo: room) }
    let own = segment.values(of: document)
    let firstKind = segment.valueCount - meta.kinds.count
    kinds.append(number(ofKind: own.last.map { meta.kinds[$0 - firstKind] } ?? ""))
    for value in own.dropLast() {
      guard let facet = segment.facetValues.firstIndex(where: { $0.contains(value) }) else { continue }
      let name = meta.values[facet][value - segment.facetValues[facet].lowerBound]
      values.append(number(ofValue: name, facet: facet))
    }
    endValues()
    for (place, sort) in segment.sorts.enumerated() {
      let key: [UInt8] = sort.key(at: sort.rank(of: document)).map { [1] + Array($0) } ?? []
      key.withUnsafeBytes { sortKeys[place].column.append($0, upTo: short) }
    }
    for field in 0..<segment.fieldCount { lengths.append(segment.lengths[document * segment.fieldCount + field]) }
  }

  /// Adds the numbers of a segment's live documents.
  fileprivate func addNumbers(of part: LiveSegment) {
    for (place, column) in part.segment.numbers.enumerated() {
      var known = [Int?](repeating: nil, count: part.segment.count)
      for index in 0..<column.count where column.document(at: index) < known.count {
        known[column.document(at: index)] = column.number(at: index)
      }
      for document in known.indices where part.isLive(document) { numbers[place].append(known[document]) }
    }
  }
}

extension Postings {
  /// Reads a list with new numbers for its documents, leaving out those whose new number is the highest.
  fileprivate mutating func read(_ list: PostingList, of segment: Segment, as numbers: [UInt32]) {
    documents.reserveCapacity(list.count)
    vectors.reserveCapacity(list.count)
    var positions = PositionStream(list.positions)
    list.forEachRun(codes: true) { run, codes, count in
      for index in 0..<count {
        guard Int(codes[index]) < segment.vectors.count else { continue }
        let vector = segment.vectors[Int(codes[index])]
        let number = numbers[Int(run[index])]
        let isKept = number != .max
        if isKept {
          documents.append(number)
          vectors.append(vector)
        }
        positions.read(vector, isKept: isKept, into: &self.positions)
      }
    }
  }

  /// Merges lists that have no document in common.
  fileprivate mutating func merge(_ lists: ArraySlice<Postings>) {
    let count = lists.reduce(0) { $0 + $1.documents.count }
    documents.reserveCapacity(count)
    vectors.reserveCapacity(count)
    positions.reserveCapacity(lists.reduce(0) { $0 + $1.positions.count })
    var places = [Int](repeating: 0, count: lists.count)
    var positionPlaces = places
    for _ in 0..<count {
      var least = -1
      var document = UInt32.max
      for (index, list) in lists.enumerated() where places[index] < list.documents.count {
        if least < 0 || list.documents[places[index]] < document {
          (least, document) = (index, list.documents[places[index]])
        }
      }
      let vector = lists[least].vectors[places[least]]
      let size = Int(FrequencyCodes.total(vector))
      documents.append(document)
      vectors.append(vector)
      positions.append(contentsOf: lists[least].positions[positionPlaces[least]..<positionPlaces[least] + size])
      places[least] += 1
      positionPlaces[least] += size
    }
  }
}

/// Reads the numbers of a position list from one end to the other.
private struct PositionStream: ~Copyable {
  private let list: PositionList
  private let numbers: UnsafeMutablePointer<UInt32>
  private var group = 0
  private var count = 0
  private var place = 0

  init(_ list: PositionList) {
    self.list = list
    numbers = .allocate(capacity: BitPacking.group)
  }

  deinit { numbers.deallocate() }

  /// Reads the positions of the next document.
  mutating func read(_ vector: UInt64, isKept: Bool, into positions: inout [UInt32]) {
    var rest = vector
    while rest != 0 {
      let field = UInt64(rest.trailingZeroBitCount / 8)
      let times = Int(rest &>> (field * 8) & 0xFF)
      var last: UInt32 = 0
      for index in 0..<times {
        last = index == 0 ? next() : last &+ next() &+ 1
        if isKept { positions.append(last) }
      }
      rest &= ~(0xFF &<< (field * 8))
    }
  }

  private mutating func next() -> UInt32 {
    if place == count {
      count = list.read(group: group, into: numbers)
      group += 1
      place = 0
      if count == 0 { return 0 }
    }
    defer { place += 1 }
    return numbers[place]
  }
}
