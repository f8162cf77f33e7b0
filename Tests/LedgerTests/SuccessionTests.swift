import Digests
import Ledger
import TestSupport
import Testing

struct SuccessionTests {
  @Test func followsTheHeadAndTheStandingsThatItIsGiven() throws {
    let standing = Succession.Standing(
      kind: RecordKind(rawValue: "practice"), revision: 6, state: .withdrawn, schema: 1)
    var succession = Succession(after: LedgerHead(sequence: 40, hash: .zero), standings: ["a": standing])
    let first = try succession.entries(for: [.fixture("a", seen: 6), .fixture("b")], at: Timestamp(milliseconds: 5))
    #expect(first.map(\.sequence) == [41, 42])
    #expect(first.map(\.revision) == [7, 1])
    #expect(first[1].previousHash == first[0].hash)
    let second = try succession.entries(for: [.fixture("b", seen: 1)], at: Timestamp(milliseconds: 5))
    #expect(second[0].sequence == 43 && second[0].previousHash == first[1].hash)
  }

  @Test func datesNoEntryBeforeTheNewestOne() throws {
    let newest = Timestamp(milliseconds: 9)
    for (asked, settled) in [(5, 9), (9, 9), (12, 12)] as [(Int64, Int64)] {
      var succession = Succession(after: .origin, at: newest, standings: [:])
      let entries = try succession.entries(for: [.fixture("a")], at: Timestamp(milliseconds: asked))
      #expect(entries.map(\.at) == [Timestamp(milliseconds: settled)])
    }
  }
}
