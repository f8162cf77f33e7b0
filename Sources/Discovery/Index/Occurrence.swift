/// A place where a term stands.
struct Occurrence: Comparable, Sendable {
  /// The number of the text in its segment.
  var text: UInt32
  /// The number of the word in the text.
  var position: UInt32

  static func < (left: Occurrence, right: Occurrence) -> Bool {
    (left.text, left.position) < (right.text, right.position)
  }
}
