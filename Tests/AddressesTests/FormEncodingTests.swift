import Addresses
import TestSupport
import Testing

@Suite struct FormEncodingTests {
  @Test(arguments: [
    ("a=b&c=d", [["a", "b"], ["c", "d"]]), ("a=b=c", [["a", "b=c"]]), ("a", [["a", ""]]), ("=b", [["", "b"]]),
    ("", []), ("&&a=b&", [["a", "b"]]), ("a+b=c%20d%2Bé", [["a b", "c d+é"]]),
    ("%=%4&a=%zz", [["%", "%4"], ["a", "%zz"]]),
    ("a=%FF%C3", [["a", "\u{FFFD}\u{FFFD}"]]), ("a=%ce%a8", [["a", "Ψ"]]), ("a=%00", [["a", "\u{0}"]]),
  ])
  func readsPairsAsBrowsersDo(_ query: String, _ expected: [[String]]) {
    #expect(FormEncoding.pairs(query).map { [$0.name, $0.value] } == expected)
  }

  /// The WHATWG URL standard's application/x-www-form-urlencoded percent-encode set.
  @Test func leavesOnlyUnreservedBytesAsTheyAre() {
    let plain = "*-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
    #expect(FormEncoding.encode([(plain, "a b")]) == plain + "=a+b")
    #expect(FormEncoding.encode([("~!'()&=+%/?#", "🙂\n")]) == "%7E%21%27%28%29%26%3D%2B%25%2F%3F%23=%F0%9F%99%82%0A")
  }

  @Test func readsBackWhateverItWrote() {
    var numbers = FixtureGenerator(10)
    for _ in 0..<2_000 {
      let pairs = (0..<numbers.number(1...4)).map { _ in (numbers.anyText(upTo: 8), numbers.anyText(upTo: 8)) }
      let read = FormEncoding.pairs(FormEncoding.encode(pairs))
      #expect(read.map(\.name) == pairs.map(\.0) && read.map(\.value) == pairs.map(\.1))
    }
  }
}
