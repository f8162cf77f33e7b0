internal import InterfaceTexts
internal import Practices
internal import Records

/// One thing that is known of each practice, side by side.
struct ComparisonRow {
  let name: String
  /// One for each practice, in their order.
  let cells: [ComparisonCell]
  /// What stands where the record has nothing.
  let empty: String
  /// Whether it is said that the cells differ: texts that are never alike are only shown.
  var isCompared = true

  /// Whether two practices have different values, in whatever order.
  var differs: Bool { isCompared && Set(cells.map { Set($0.values.map(\.identity)) }).count > 1 }
}

struct ComparisonCell {
  let values: [ComparisonValue]
  /// Whether editors inferred the values because the source does not state them.
  var isInferred = false
}

struct ComparisonValue {
  /// By which values of different practices are the same.
  let identity: String
  let text: String
  /// Nil for the reader's.
  var language: Language?
  /// Where the record says more.
  var address: String?
  /// What belongs to the value, such as the design of a study.
  var details: [String] = []
}

extension ComparisonValue {
  init(_ value: RecordFact.Value) {
    self.init(identity: value.identity, text: value.text, language: value.language)
  }
}
