/// Bytes for each document.
struct ByteColumn: ~Copyable {
  private var bytes = ByteWriter()
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }
  var size: Int { bytes.count }

  /// Appends what a document has; nothing for it where all were more than `limit` bytes then.
  mutating func append(_ value: UnsafeRawBufferPointer, upTo limit: Int = Self.most) {
    if value.count <= limit - size { bytes.append(value) }
    starts.append(bytes.count)
  }

  /// What can be told in a file, where items begin at a UInt32.
  static let most = Int(UInt32.max)

  subscript(index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: bytes.start + starts[index], count: starts[index + 1] - starts[index])
  }
}

/// The documents of a segment that is being made, apart from their words, column by column.
final class DocumentColumns {
  /// A sort key for each document; a byte in front of it says that there is one.
  final class SortKeys {
    var column = ByteColumn()
  }

  var ids = ByteColumn()
  var payloads = ByteColumn()
  /// Places in ``kindNames``.
  var kinds: [UInt16] = []
  var kindNames: [String] = []
  /// For each document its values: numbers in ``valueNames``, and where they begin.
  var values: [UInt32] = []
  var valueStarts: [Int] = [0]
  /// For each facet its values in the order in which they came, and their numbers over all facets.
  var valueNames: [[String: UInt32]]
  private(set) var valueCount: UInt32 = 0
  /// For each sort.
  let sortKeys: [SortKeys]
  /// For each of the settings' numbers, a number for each document; nil for none.
  var numbers: [[Int?]]
  /// A row for each document: the words of each field, divided by the languages that the document is in.
  var lengths: [UInt16] = []

  init(_ settings: IndexSettings) {
    valueNames = settings.facets.map { _ in [:] }
    sortKeys = settings.sorts.map { _ in SortKeys() }
    numbers = settings.numbers.map { _ in [] }
  }

  var count: Int { kinds.count }

  func number(ofValue value: String, facet: Int) -> UInt32 {
    if let number = valueNames[facet][value] { return number }
    valueNames[facet][value] = valueCount
    valueCount += 1
    return valueCount - 1
  }

  func number(ofKind kind: String) -> UInt16 {
    if let index = kindNames.firstIndex(of: kind) { return UInt16(index) }
    kindNames.append(kind)
    return UInt16(kindNames.count - 1)
  }

  func endValues() { valueStarts.append(values.count) }

  /// Adds what a document has besides its words.
  func add(_ document: Document, _ settings: IndexSettings) {
    var id = document.id
    id.withUTF8 { ids.append(UnsafeRawBufferPointer($0)) }
    document.payload.withUnsafeBytes {
      payloads.append(UnsafeRawBufferPointer(rebasing: $0.prefix(Document.longestPayload)), upTo: .max)
    }
    kinds.append(number(ofKind: document.kind))
    for (facet, name) in settings.facets.enumerated() {
      for value in document.facets[name] ?? [] { values.append(number(ofValue: value, facet: facet)) }
    }
    endValues()
    for (sort, name) in settings.sorts.enumerated() {
      let key = document.sortKeys[name].map { [1] + $0 } ?? []
      key.withUnsafeBytes { sortKeys[sort].column.append($0) }
    }
    for (place, name) in settings.numbers.enumerated() { numbers[place].append(document.numbers[name]) }
  }

  /// The documents in the order of a sort: by key, those without one last, then by id.
  func order(by sort: Int?) -> [UInt32] {
    let all = (0..<UInt32(count)).map { $0 }
    return all.sorted { left, right in
      if let sort {
        let (one, other) = (sortKeys[sort].column[Int(left)], sortKeys[sort].column[Int(right)])
        if one.isEmpty != other.isEmpty { return other.isEmpty }
        let order = comparison(one, other)
        if order != 0 { return order < 0 }
      }
      return comparison(ids[Int(left)], ids[Int(right)]) < 0
    }
  }
}
