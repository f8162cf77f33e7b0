import Practices
import Records
import TestSupport
import Testing

@Suite struct RecordDifferenceTests {
  private func differences(_ former: String, _ present: String) -> [String] {
    RecordDifference.between(Array(former.utf8), Array(present.utf8)).map {
      "\($0.field): \($0.from ?? "nothing") → \($0.to ?? "nothing")"
    }
  }

  @Test func namesTheSmallestFieldsThatDiffer() {
    #expect(
      differences(
        #"{"a":1,"b":[{"en":"x"},2],"c":true,"d":null}"#, #"{"a":2,"b":[{"en":"y","fr":"z"}],"d":false,"e":{}}"#)
        == [
          "a: 1 → 2", #"b[0].en: "x" → "y""#, #"b[0].fr: nothing → "z""#, "b[1]: 2 → nothing", "c: true → nothing",
          "d: null → false", "e: nothing → {}",
        ])
  }

  @Test func findsNothingBetweenEquals() {
    #expect(differences(#"{"a":[1,{"b":"é/"}]}"#, #"{"a":[1,{"b":"é/"}]}"#) == [])
    #expect(differences("no JSON", "no JSON") == [])
  }

  @Test func takesBodiesThatAreNoJSONAsAWhole() {
    #expect(differences("no JSON", "{}") == [": nothing → nothing"])
    #expect(differences("", "{}").count == 1)
  }

  @Test func comparesItemsWithTheirNamesakes() {
    #expect(
      differences(
        #"{"sections":[{"key":"a","text":"1"},{"key":"b","text":"2"}],"types":["x","y"],"links":[{"name":"n","url":"u"}]}"#,
        #"{"sections":[{"key":"new","text":"0"},{"key":"a","text":"1"},{"key":"b","text":"3"}],"types":["y","z"],"links":[]}"#
      ) == [
        #"links[n]: {"name":"n","url":"u"} → nothing"#, #"sections[new]: nothing → {"key":"new","text":"0"}"#,
        #"sections[b].text: "2" → "3""#, #"types[z]: nothing → "z""#, #"types[x]: "x" → nothing"#,
      ])
  }

  @Test func saysThatOnlyTheOrderChanged() {
    #expect(
      differences(#"{"a":["x","y"],"b":[{"key":"k"},{"key":"l"}]}"#, #"{"a":["y","x"],"b":[{"key":"l"},{"key":"k"}]}"#)
        == [#"a: ["x","y"] → ["y","x"]"#, #"b: ["k","l"] → ["l","k"]"#])
  }

  @Test func findsTheItemThatWasPutBeforeOthersWithoutNames() {
    #expect(
      differences(#"{"a":[[1],[2]]}"#, #"{"a":[[0],[1],[2]]}"#) == ["a[0]: nothing → [0]"])
    #expect(differences(#"{"a":["x","x"]}"#, #"{"a":["x"]}"#).count == 1)
  }

  @Test func takesWhatCameAsAWholeApart() {
    let differences = RecordDifference.between(
      Array("{}".utf8), Array(#"{"e":[{"key":"k","cites":["a"],"finding":{"en":"F"}}]}"#.utf8))
    #expect(differences.map(\.field) == ["e"])
    #expect(differences[0].leaves.map(\.field) == ["e[k].cites[a]", "e[k].finding.en", "e[k].key"])
    #expect(differences[0].leaves.allSatisfy { $0.from == nil && $0.to != nil })
  }

  @Test func findsEveryDifference() throws {
    var numbers = FixtureGenerator(7)
    for _ in 0..<40 {
      let former = Practice.random("p", &numbers)
      var present = former
      let other = Practice.random("p", &numbers)
      if numbers.chance(50) { present.sections = other.sections }
      if numbers.chance(50) { present.types = other.types }
      if numbers.chance(50) { present.limits = former.limits.reversed() }
      if numbers.chance(50) { present.claims = other.claims }
      let (old, new) = (try RecordBody.encode(former), try RecordBody.encode(present))
      let found = RecordDifference.between(old, new)
      #expect(found.isEmpty == (former == present))
      #expect(Set(found.map { $0.path.first }).count <= 4)
      let back = RecordDifference.between(new, old)
      #expect(back.count == found.count)
    }
  }
}
