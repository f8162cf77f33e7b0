import Documents
import TestSupport
import Testing

struct KeyTupleTests {
  /// Tuples of up to three parts, many of them alike.
  private func tuples() -> [[KeyPart]] {
    var random = SeededGenerator(state: 4)
    let parts: [KeyPart] = [
      .number(.min), -256, -1, 0, 1, 255, 256, .number(.max), "", "\0", "\0\0", "a", "a\0", "a\0b", "ab", "b", "ÿ", "空",
    ]
    return (0..<400).map { _ in
      (0..<Int.random(in: 0...3, using: &random)).map { _ in parts.randomElement(using: &random) ?? 0 }
    }
  }

  private func precedes(_ left: [KeyPart], _ right: [KeyPart]) -> Bool {
    for (one, other) in zip(left, right) where one != other {
      switch (one, other) {
      case (.number(let one), .number(let other)): return one < other
      case (.number, .text): return true
      case (.text, .number): return false
      case (.text(let one), .text(let other)): return one.utf8.lexicographicallyPrecedes(other.utf8)
      }
    }
    return left.count < right.count
  }

  @Test func sortsAsItsPartsDo() {
    let tuples = tuples()
    for left in tuples {
      for right in tuples.prefix(100) {
        #expect((KeyTuple(left) < KeyTuple(right)) == precedes(left, right))
        #expect((KeyTuple(left) == KeyTuple(right)) == (left == right))
      }
    }
  }

  @Test func rangesHoldWhatTheirNamesSay() {
    let tuples = tuples()
    for tuple in tuples {
      for asked in tuples.prefix(100) {
        #expect(KeyRange.equal(KeyTuple(asked)).contains(KeyTuple(tuple)) == (asked == tuple))
        #expect(KeyRange.prefix(KeyTuple(asked)).contains(KeyTuple(tuple)) == tuple.starts(with: asked))
      }
      #expect(KeyRange.all.contains(KeyTuple(tuple)))
    }
  }

  @Test func tellsTheBlobThatItNames() throws {
    let hash = try #require(BlobHash(hex: String(repeating: "0f", count: 32)))
    #expect(KeyTuple.blob(hash).blob == hash)
    for tuple: KeyTuple in [[], ["x"], [7], [.text(String(repeating: "g", count: 64))]] { #expect(tuple.blob == nil) }
  }
}
