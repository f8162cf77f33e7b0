import Addresses
import Addresses
@testable import Catalogue
import Practices
import Records
import TestSupport
import Testing

@Suite struct ReadingListTests {
  private func parsed(_ query: String) -> (list: ReadingList, notUnderstood: [NotUnderstood]) {
    let (read, told) = ReadingList.parse(query)
    let (known, unknown) = read.known(newest: 57) { $0 != "nobody" }
    return (known, told + unknown)
  }

  @Test func readsPracticesPlaceInTheLedgerAndMode() {
    let (list, notUnderstood) = parsed("view=whole&id=b&since=57&id=a&id=b")
    #expect(list == ReadingList(["b", "a"], since: 57, isWhole: true) && notUnderstood == [])
    #expect(list.encoded == "id=b&id=a&since=57&view=whole")
  }

  @Test(arguments: [
    "since=58", "since=0", "since=-1", "since=%2B1", "since=01", "since=1e3", "since=99999999999999999999", "view=all",
    "id=nobody",
  ])
  func tellsWhatItDoesNotUnderstand(_ part: String) {
    let (list, notUnderstood) = parsed("id=a&" + part)
    #expect(list == ReadingList(["a"]))
    #expect(notUnderstood.count == 1)
  }

  @Test func tellsASecondPlaceInTheLedger() {
    let (list, notUnderstood) = parsed("id=a&since=3&since=4")
    #expect(list.since == 3 && notUnderstood == [NotUnderstood(name: "since", value: "4")])
  }

  @Test func hasOneAddressWhenItHoldsNothing() {
    #expect(ReadingList([], since: 3, isWhole: true).encoded == "")
    #expect(parsed("since=3&view=whole").list == ReadingList())
  }

  @Test func movesAndRemovesWithoutForgettingWhenItBegan() {
    let list = ReadingList(["a", "b", "c"], since: 5)
    #expect(list.exchanging(2, 1).encoded == "id=a&id=c&id=b&since=5")
    #expect(list.exchanging(0, -1) == list && list.exchanging(2, 3) == list)
    #expect(list.removing("b").encoded == "id=a&id=c&since=5")
    #expect(list.with(since: 9).since == 9 && list.shown(whole: true).isWhole)
  }

  @Test func survivesHostileQueriesAndHasOneNormalForm() {
    var numbers = FixtureGenerator(16)
    for _ in 0..<2_000 {
      let pieces = ["id=", "a", "b", "&", "since=", "7", "view=whole", "%", numbers.anyText(upTo: 3)]
      let query = (0..<numbers.number(0...12)).map { _ in numbers.one(of: pieces) }.joined()
      let (list, _) = parsed(query)
      let (again, notUnderstood) = parsed(list.encoded)
      #expect(again == list && notUnderstood == [])
    }
  }
}
