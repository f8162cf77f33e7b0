import Testing

@testable import Discovery

struct WordCollectorTests {
  /// What is looked up without being cut must be what cutting gives.
  @Test func findsTheWordsThatTheAnalyserCuts() {
    let printable = (0x21...0x7E).map { String(Unicode.Scalar(UInt8($0))) }
    let pairs = printable.flatMap { one in printable.map { one + $0 } }
    let ends = ["", "ä", "’", "…", "\u{301}", "\u{200D}", "ward", "été", "ü", "Ø", "Ǆ", "ŉ"]
    let chunks =
      pairs.flatMap { ["\($0)", "Ward\($0)", "3\($0)ward", "l\($0)eau"] }
      + ends.flatMap { end in
        printable.flatMap {
          ["Ward\($0)\(end)", "Été\($0)\(end)", "self-harm\($0)\(end)", "Unfreiwilligkeitsgrund\($0)\(end)"]
        }
      }
    var collector = WordCollector()
    let analyser = Analyser()
    for chunk in chunks {
      let expected = analyser.tokens(in: chunk).map { WordKey.word($0, stemmer: 0) }
      // The second time it is remembered.
      for _ in 0..<2 { #expect(words(of: chunk, &collector) == expected, "\(chunk)") }
    }
  }

  @Test func keepsTheWordsOfLanguagesApart() {
    var collector = WordCollector()
    let (english, german) = (collector.stemmer(for: "en"), collector.stemmer(for: "de"))
    var numbers: [UInt32] = []
    for stemmer in [english, german, english] {
      collector.collect("Hospital, hospital", stemmer: stemmer, into: &numbers)
    }
    #expect(numbers == [0, 0, 1, 1, 0, 0])
  }

  private func words(of text: String, _ collector: inout WordCollector) -> [[UInt8]] {
    var numbers: [UInt32] = []
    collector.collect(text, stemmer: 0, into: &numbers)
    return numbers.map { Array(collector.word(Int($0))) }
  }
}
