import Exchange
import Foundation
import InterfaceTexts
import Records
import TestSupport
import Testing

/// Readers take whatever comes: they end in time, and what they find fault with has words.
@Suite struct CitationFuzzTests {
  private static let corpus: [(CitationFormat, [UInt8])] = {
    let folder = FixtureRepository.root.appendingPathComponent("Tests/ExchangeTests/Corpus")
    let files: [(CitationFormat, String)] = [
      (.bibTeX, "entries.bib"), (.ris, "entries.ris"), (.cslJSON, "entries.json"),
    ]
    return files.map { format, name in
      (format, Array((try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()))
    }
  }()

  @Test func readTheWholeCorpus() {
    for (format, bytes) in Self.corpus {
      let reading = CitationReading(bytes)
      #expect(reading.references.count >= 3 && reading.faults.isEmpty, "\(format) \(reading.faults)")
    }
  }

  @Test(arguments: 0..<3)
  func takeAnyChangeOfTheCorpus(_ number: Int) throws {
    let (format, bytes) = Self.corpus[number]
    let all = try InterfaceTexts.embedded()
    var chance = SeededGenerator(state: UInt64(number))
    for _ in 0..<250 {
      let changed = Self.changed(bytes, &chance)
      for form in [format, nil] {
        let reading = CitationReading(changed, as: form)
        #expect(Set(reading.references.map(\.key)).count == reading.references.count)
        #expect(!reading.faults.isEmpty || !reading.references.isEmpty)
        for fault in reading.faults {
          #expect(fault.place?.line != nil && fault.place?.column != nil, "\(fault)")
          for texts in all.values { #expect(Self.hasWords(fault.reason, texts), "\(fault)") }
        }
      }
    }
  }

  private static func hasWords(_ reason: Fault.Reason, _ texts: InterfaceTexts) -> Bool {
    texts.isNamed("fault.\(reason.name)")
      && reason.values.values.allSatisfy { value in
        if case .word(let word) = value { texts.isNamed("fault.word.\(word)") } else { true }
      }
  }

  /// Bytes that are taken out, put in, repeated or moved.
  private static func changed(_ bytes: [UInt8], _ chance: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &chance) {
      let start = Int.random(in: 0..<bytes.count, using: &chance)
      let end = min(bytes.count, start + Int.random(in: 1...40, using: &chance))
      switch Int.random(in: 0..<5, using: &chance) {
      case 0: bytes.removeSubrange(start..<max(start, min(end, bytes.count - 1)))
      case 1: bytes.insert(marks.randomElement(using: &chance) ?? 0, at: start)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &chance))
      case 3: bytes[start] = UInt8.random(in: 0...127, using: &chance)
      default: bytes[start] = marks.randomElement(using: &chance) ?? 0
      }
    }
    return bytes
  }

  private static let marks = Array("{}[]\"\\@,#=:()~-\n\r\t $%&'`0a\u{0}".utf8) + [0xFF, 0xC3]

  // MARK: - Time

  /// What makes a careless reader slow: repeated so often, with a beginning and an end.
  private static let slow: [(String, String, String)] = [
    ("", "@", ""), ("", "@a{x,t={\n", ""), ("", "@comment{", ""), ("@a{x,t={", "{", ""), ("@a{x,t={", "{}", "}}"),
    ("", "@a{x,t=\"\n", ""), ("@string{a0=\"xxxxxxxx\"}", "@string{a0=a0#a0}\n", ""), ("@a{x,t={", "\\'", "}}"),
    ("@a{x,t={", "$", "}}"), ("@a{x,author={", "a and ", "}}"), ("@a{x,author={", "a,", "}}"), ("@a{x", ",t={}", "}"),
    ("@a{x,author={", "{a} ", "}}"), ("", "@a{x,title={T}}\n", ""), ("", "é", ""), ("@a{x,title={", "\\foo ", "}}"),
    ("@a{x,pages={", "1 - ", "}}"), ("", "% @\n", ""), ("@a{x,t={}", "    \n", ""), ("", "\r", ""), ("", "@a     ", ""),
    ("", "TY  - JOUR\n", ""), ("TY  - JOUR\n", "AU  - A, B\n", ""), ("TY  - JOUR\nTI  - x\n", "more\n", ""),
    ("TY  - JOUR\n", "KW  - x\n", ""), ("TY  - JOUR\nTI  - ", "e\u{301}\u{302}", ""), ("", "[", ""), ("[", "1,", "1]"),
    ("", "{\"a\":", ""), ("[", "{\"title\":\"T\"},", "1]"), ("[\"", "\\u00e9", "\"]"),
    ("[{\"author\":[", "{},", "1]}]"),
    ("[{", "\"title\":\"T\",", "\"a\":1}]"), ("[{\"title\":\"T\",\"note\":\"", "\u{301}", "\"}]"),
  ]

  @Test(arguments: slow.indices)
  func takeTimeByTheLengthOfTheText(_ number: Int) {
    let (start, middle, end) = Self.slow[number]
    func seconds(_ bytes: Int) -> Double {
      let text = Array((start + String(repeating: middle, count: bytes / middle.utf8.count) + end).utf8)
      let times = (0..<2).map { _ in threadSeconds { _ = CitationReading(text) } }
      return times.min() ?? 0
    }
    let (small, large) = (seconds(5_000), seconds(40_000))
    #expect(large < 24 * small + 0.2, "\(start)\(middle)…: \(small) s, eight times as long: \(large) s")
  }
}
