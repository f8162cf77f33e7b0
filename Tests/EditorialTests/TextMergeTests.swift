@testable import Editorial
import Records
import TestSupport
import Testing

struct TextMergeTests {
  private typealias Text = [String: String]
  private static let names = ["a", "b", "c"]

  /// The three-way merge of one field as a table would tell it: the value, and whether both changed it.
  private func expected(_ base: String?, _ theirs: String?, _ mine: String?) -> (value: String?, isConflict: Bool) {
    switch (theirs == base, mine == base) {
    case (true, true): (base, false)
    case (true, false): (mine, false)
    case (false, true): (theirs, false)
    case (false, false): (mine, theirs != mine)
    }
  }

  private func text(_ tree: FieldTree) -> Text {
    Dictionary(uniqueKeysWithValues: tree.entries.map { ($0.name, $0.tree.scalar ?? "") })
  }

  private static func random(_ numbers: inout SeededGenerator) -> Text {
    var text: Text = [:]
    for name in names { text[name] = ["1", "2", "3", nil].randomElement(using: &numbers) ?? nil }
    return text
  }

  @Test func mergesFieldByField() {
    var numbers = SeededGenerator(state: 3)
    for _ in 0..<4000 {
      let (base, theirs, mine) = (Self.random(&numbers), Self.random(&numbers), Self.random(&numbers))
      let merge = TextMerge(base: .sent(base), theirs: .sent(theirs), mine: .sent(mine))
      var (whole, conflicts): (Text, Set<String>) = ([:], [])
      for name in Self.names {
        let (value, isConflict) = expected(base[name], theirs[name], mine[name])
        whole[name] = value
        if isConflict { conflicts.insert(name) }
      }
      #expect(text(merge.merged()) == whole && Set(merge.conflicts) == conflicts)
      let chosen = Dictionary(uniqueKeysWithValues: conflicts.map { ($0, TextMerge.Side.theirs) })
      for name in conflicts { whole[name] = theirs[name] }
      #expect(text(merge.merged(chosen)) == whole)
    }
  }

  @Test func letsOneChooseWhateverDiffersWhereTheBaseIsNotKnown() {
    var numbers = SeededGenerator(state: 4)
    for _ in 0..<1000 {
      let (theirs, mine) = (Self.random(&numbers), Self.random(&numbers))
      let merge = TextMerge(base: nil, theirs: .sent(theirs), mine: .sent(mine))
      #expect(Set(merge.conflicts) == Set(Self.names.filter { theirs[$0] != mine[$0] }))
      let side = { (side: TextMerge.Side) in
        Dictionary(uniqueKeysWithValues: merge.conflicts.map { ($0, side) })
      }
      #expect(text(merge.merged(side(.theirs))) == theirs && text(merge.merged(side(.mine))) == mine)
    }
  }

  @Test func takesANumberForTheSameWhetherItWasReadOrTyped() {
    let read = FieldTree.fields([.init("a", FieldTree(.scalar("5", .number)))])
    let typed = FieldTree(typed: JSONValue(read))
    #expect(TextMerge(base: typed, theirs: typed, mine: .sent(["a": "5"])).conflicts == [])
  }
}
