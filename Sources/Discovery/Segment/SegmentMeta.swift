internal import Foundation

/// What a segment says of itself.
struct SegmentMeta: Codable, Equatable {
  var settings: IndexSettings
  var documents: Int
  /// In the order of their bits in the rows.
  var kinds: [String]
  /// For each facet of the settings its values, ascending by bytes.
  var values: [[String]]
  /// Stemmers by the byte that stands for them in the keys of words; the first is no stemmer.
  var stemmers: [String]
  /// For each field, the words of all documents, as ``Segment/lengths`` has them, and the documents that have any.
  var fieldWords: [Int]
  var fieldDocuments: [Int]

  /// More than any index has; so many can be counted without overflow.
  private static let mostKinds = 1 << 10
  private static let mostValues = 1 << 20
  /// Leaves room for those of documents that come later: a byte stands for each.
  private static let mostStemmers = 128

  /// For each facet the numbers of its values among those of all.
  var valueRanges: [Range<Int>] {
    var next = 0
    return values.map { values in
      defer { next += values.count }
      return next..<next + values.count
    }
  }

  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return Array(try encoder.encode(self))
  }

  /// Nil when the bytes are none or do not fit each other.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let meta = try? JSONDecoder().decode(SegmentMeta.self, from: Data(bytes)) else { return nil }
    let fields = meta.settings.fields.count
    guard (0...Int(UInt32.max) / 2).contains(meta.documents), (1...Self.mostStemmers).contains(meta.stemmers.count),
      meta.stemmers[0].isEmpty,
      fields <= IndexSettings.mostFields, meta.fieldWords.count == fields, meta.fieldDocuments.count == fields,
      meta.fieldWords.allSatisfy({ (0...1 << 48).contains($0) }),
      meta.fieldDocuments.allSatisfy({ (0...meta.documents).contains($0) }),
      meta.values.count == meta.settings.facets.count, meta.kinds.count <= Self.mostKinds,
      meta.values.reduce(0, { $0 + $1.count }) <= Self.mostValues
    else { return nil }
    self = meta
  }

  init(
    settings: IndexSettings, documents: Int, kinds: [String], values: [[String]], stemmers: [String],
    fieldWords: [Int], fieldDocuments: [Int]
  ) {
    self.settings = settings
    self.documents = documents
    self.kinds = kinds
    self.values = values
    self.stemmers = stemmers
    self.fieldWords = fieldWords
    self.fieldDocuments = fieldDocuments
  }
}
