import Addresses
import Addresses
@testable import Catalogue
import Practices
import Records
import TestSupport
import Testing

@Suite struct RecordIDsTests {
  private func parsed(_ query: String) -> (records: RecordIDs, notUnderstood: [NotUnderstood]) {
    let (read, told) = RecordIDs.parse(query)
    let (known, unknown) = read.known { $0 != "nobody" }
    return (known, told + unknown)
  }

  @Test func readsIdsOnceInTheirOrder() {
    let (records, notUnderstood) = parsed("id=b&id=a&id=b&id=")
    #expect(records.ids == ["b", "a"] && notUnderstood == [])
    #expect(records.encoded == "id=b&id=a")
    #expect(RecordIDs(["b", "a", "b"]) == records)
  }

  @Test func tellsWhatNamesNoRecord() {
    let (records, notUnderstood) = parsed("id=nobody&id=A&x=a&id=a&id=b&id=a")
    #expect(records.ids == ["a", "b"])
    #expect(notUnderstood == ["A", "nobody"].map { NotUnderstood(name: "id", value: $0) })
  }

  @Test func holdsAHundredAndNoMore() {
    let keys = (0..<150).compactMap { Key("p\($0)") }
    #expect(RecordIDs(keys).ids == Array(keys.prefix(RecordIDs.most)))
    let (records, notUnderstood) = parsed(keys.map { "id=\($0)" }.joined(separator: "&"))
    #expect(records == RecordIDs(keys) && notUnderstood.count == 20)
  }

  @Test func survivesHostileQueriesAndHasOneNormalForm() {
    var numbers = FixtureGenerator(15)
    for _ in 0..<2_000 {
      let query =
        numbers.chance(50) ? String(decoding: numbers.bytes(40), as: UTF8.self) : "id=" + numbers.anyText(upTo: 5)
      let (records, _) = parsed(query)
      #expect(parsed(records.encoded).records == records)
    }
  }
}
