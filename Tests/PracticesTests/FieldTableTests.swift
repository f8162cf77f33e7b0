import Foundation
import Practices
import Records
import TestSupport
import Testing

/// Bodies in the ledger are synthesised JSON of the values; the tables of fields tell the same names.
@Suite struct FieldTableTests {
  /// One of every kind, with something in every field that it can have.
  private static let whole: [any Record] = {
    var numbers = FixtureGenerator(21)
    let labels = Labels([.english: "A", .greek: "Α"])
    let text = LocalizedText("x", in: .english)
    let synonyms = Synonyms(Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, ["x"]) }))
    let reference = Reference(
      key: "a", type: .book, author: [Author(literal: "Council of Europe"), Author(family: "Longden", given: "E")],
      moreAuthors: true, issued: .fixture("2018"), title: "A", container: "B", publisher: "C", volume: "1", issue: "2",
      pages: "3-4", doi: "10.1000/1", url: "https://example.org/", note: "D")
    return (0..<100).map { Practice.random(Key("p\($0)") ?? "p", &numbers) as any Record } + [
      Vocabulary(
        id: "a", name: .topic, label: labels,
        terms: [
          Term(key: "a", label: labels),
          Term(key: "b", parent: "a", label: labels, definition: labels, synonyms: synonyms, record: "p"),
        ]),
      Membership(
        id: "a", organisation: labels,
        states: [.init(country: .fixture("FR"), since: .fixture("1949"), until: .fixture("2022-03-16"))],
        references: [reference]),
      ContentPage(
        id: "a", slug: "a", order: 1, language: .english, title: text, summary: text, body: text,
        references: [reference]),
      HelpLines.fixture(),
      Edition(id: "a", name: "A", date: .fixture("2026-11-30"), sequence: 3, head: "00", foreword: text),
    ]
  }()

  /// The names that stand in bodies, by the group of fields that they are of.
  private func collect(
    _ tree: FieldTree, _ shapes: [FieldShape], of group: String, _ names: inout [String: Set<String>]
  ) {
    names[group, default: []].formUnion(tree.entries.map(\.name))
    for shape in shapes {
      guard case .group(let name, let inner) = shape.form, let value = tree[shape.name] else { continue }
      for item in shape.presence == .list ? value.items : [value] { collect(item, inner, of: name, &names) }
    }
  }

  private func tables(_ shapes: [FieldShape], of group: String, _ names: inout [String: Set<String>]) {
    names[group, default: []].formUnion(shapes.map(\.name))
    for shape in shapes { if case .group(let name, let inner) = shape.form { tables(inner, of: name, &names) } }
  }

  @Test(arguments: RecordTypes.compendium.all.map { $0.name })
  func hasTheNamesThatAreInBodies(_ kind: String) throws {
    let type = try #require(RecordTypes.compendium[kind])
    var (found, told) = ([String: Set<String>](), [String: Set<String>]())
    tables(type.shapes, of: kind, &told)
    for record in Self.whole where Swift.type(of: record).name == kind {
      collect(try #require(FieldTree(json: RecordBody.encode(record))), type.shapes, of: kind, &found)
    }
    #expect(found == told)
  }

  /// What an upcaster would give back, had it nothing to change: a body read by the table is the record that it was made of.
  @Test func readsABodyAsTheSynthesisedJSONDoes() throws {
    func read<Value: Record>(_ record: Value) throws {
      let tree = try #require(FieldTree(json: RecordBody.encode(record)))
      let reading = TreeReading(language: tree["language"]?.scalar.flatMap(Language.init) ?? .english)
      reading.isStored = true
      #expect(Value.read(FieldReader(tree, reading)) == record)
      #expect(reading.faults.isEmpty)
    }
    for record in Self.whole { try read(record) }
  }

  /// Every text that a ledger can hold, whatever a file would do with it.
  @Test func takesTextsFromTheLedgerAsTheyAre() throws {
    for text in ["", " a ", "\u{8}", "null", "2012", "\u{200B}"] {
      let practice = Practice.fixture { $0.provider = text }
      let tree = try #require(FieldTree(json: RecordBody.encode(practice)))
      let reading = TreeReading()
      reading.isStored = true
      #expect(Practice.read(FieldReader(tree, reading)) == practice)
    }
  }
}
