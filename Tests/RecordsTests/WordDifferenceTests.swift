import Records
import TestSupport
import Testing

@Suite struct WordDifferenceTests {
  private func marked(_ former: String, _ present: String) -> String {
    WordDifference(from: former, to: present, language: "en").passages.map { passage in
      switch passage.change {
      case .kept: passage.text
      case .deleted: "[-\(passage.text)-]"
      case .inserted: "{+\(passage.text)+}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("The door is open.", "The door is closed.", "The door is [-open-]{+closed+}."),
    ("There are 62 groups.", "There are about 101 groups.", "There are [-62-]{+about 101+} groups."),
    ("a b c", "a c", "a [-b -]c"),
    ("a c", "a b c", "a {+b +}c"),
    ("Two old words stay.", "Three new words stay.", "[-Two old-]{+Three new+} words stay."),
    ("", "New.", "{+New.+}"), ("Gone.", "", "[-Gone.-]"), ("", "", ""), ("Same.", "Same.", "Same."),
    ("Η πόρτα μένει ανοιχτή.", "Η πόρτα μένει κλειστή.", "Η πόρτα μένει [-ανοιχτή-]{+κλειστή+}."),
    ("Caf\u{E9}", "Cafe\u{301}", "[-Caf\u{E9}-]{+Cafe\u{301}+}"),
  ])
  func marksTheWordsThatDiffer(_ former: String, _ present: String, _ expected: String) {
    #expect(Array(marked(former, present).utf8) == Array(expected.utf8))
  }

  @Test func givesBothTextsBackByteForByte() {
    var numbers = FixtureGenerator(11)
    for _ in 0..<400 {
      let former = numbers.chance(50) ? numbers.anyText(upTo: 200) : words(numbers.number(0...300), &numbers)
      let present = numbers.chance(30) ? numbers.anyText(upTo: 200) : edited(former, &numbers)
      let difference = WordDifference(from: former, to: present, language: "en")
      #expect(Array(difference.former.utf8) == Array(former.utf8))
      #expect(Array(difference.present.utf8) == Array(present.utf8))
      #expect(zip(difference.passages, difference.passages.dropFirst()).allSatisfy { $0.change != $1.change })
      #expect(difference.passages.allSatisfy { !$0.text.isEmpty })
    }
  }

  @Test func comparesLongTextsSentenceBySentence() {
    var numbers = FixtureGenerator(3)
    let sentences = (0..<900).map { _ in words(12, &numbers).replacing("\n", with: " ") + ". " }
    var changed = sentences
    changed[0] = "A new beginning. "
    changed[450] = sentences[450] + "One more. "
    changed[899] = "The end."
    let difference = WordDifference(from: sentences.joined(), to: changed.joined(), language: "en")
    #expect(difference.present == changed.joined())
    #expect(difference.former == sentences.joined())
    let kept = difference.passages.filter { $0.change == .kept }.reduce(0) { $0 + $1.text.utf8.count }
    #expect(kept > sentences.joined().utf8.count * 9 / 10)
  }

  @Test func endsSoonWhateverItIsGiven() {
    var numbers = FixtureGenerator(5)
    let (former, present) = (words(60_000, &numbers), words(60_000, &numbers))
    let time = threadSeconds {
      let difference = WordDifference(from: former, to: present)
      #expect(difference.present == present)
    }
    #expect(time < 20)
  }

  private func words(_ count: Int, _ numbers: inout FixtureGenerator) -> String {
    let vocabulary = ["peer", "support", "ward", "the", "of", "and", "62", "door", "πόρτα", "offen", "(see", "x)", "—"]
    return (0..<count).map { _ in numbers.one(of: vocabulary) + numbers.one(of: [" ", " ", " ", ", ", ". ", "\n\n"]) }
      .joined()
  }

  private func edited(_ text: String, _ numbers: inout FixtureGenerator) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<numbers.number(0...8) {
      let place = numbers.number(0...max(0, words.count - 1))
      if numbers.chance(50) { words.insert("new", at: place) } else if !words.isEmpty { words.remove(at: place) }
    }
    return words.joined(separator: " ")
  }
}
