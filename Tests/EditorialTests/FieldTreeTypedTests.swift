@testable import Editorial
import Records
import TestSupport
import Testing

struct FieldTreeTypedTests {
  private static func random(_ numbers: inout SeededGenerator, depth: Int = 0) -> FieldTree {
    let words = ["", "x", "5", "true", "null", "2026-11", "e\u{301}", "\"", "\u{1F468}\u{200D}\u{1F469}", "a\nb"]
    switch Int.random(in: 0..<(depth > 3 ? 1 : 3), using: &numbers) {
    case 0: return .typed(words.randomElement(using: &numbers) ?? "")
    case 1: return .list((0..<Int.random(in: 0...3, using: &numbers)).map { _ in random(&numbers, depth: depth + 1) })
    default:
      let names = ["a", "b", "c", "d"].filter { _ in Bool.random(using: &numbers) }
      return .fields(names.map { .init($0, random(&numbers, depth: depth + 1)) })
    }
  }

  @Test func isTheTreeAgainThatWasKept() {
    var numbers = SeededGenerator(state: 5)
    for _ in 0..<2000 {
      let tree = Self.random(&numbers)
      #expect(FieldTree(typed: JSONValue(tree)) == tree)
    }
  }

  @Test func readsWhatARecordSaidAsIfItHadBeenTyped() {
    let tree = FieldTree(typed: .object(["n": .integer(5), "f": .bool(false), "t": .string("x"), "z": .null]))
    #expect(tree.entries.map(\.name) == ["f", "n", "t", "z"])
    #expect(tree["n"] == .typed("5") && tree["f"] == .typed("false") && tree["t"] == .typed("x"))
    #expect(tree["z"]?.isNothing == true)
  }
}
