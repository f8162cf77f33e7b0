import Catalogue
import Exchange
import Foundation
import Ledger
import Practices
import Records
import TestSupport
import Testing

/// The public JSON, its table and its description are the same.
@Suite struct RecordJSONTests {
  private static let publication = Publication(
    sequence: 9, revision: 3, state: .published, first: FixtureStore.published,
    newest: Timestamp(milliseconds: 1_795_212_000_000), note: "")

  private func document(_ practice: Practice) throws -> FieldTree {
    try #require(FieldTree(json: RecordJSON(practice, Self.publication).bytes))
  }

  @Test func saysWhichRevisionItIsAndInWhichFormat() throws {
    let document = try document(.fixture())
    #expect(document["format"]?.scalar == "compendium-practice" && document["version"] == 1.tree)
    #expect(document["revision"] == 3.tree && document["published"]?.scalar == "2026-11-18T11:06:40Z")
    #expect(document["changed"]?.scalar == "2026-11-20T22:00:00Z")
    #expect(document.entries.map(\.name).count == 6)
  }

  /// A practice with one of everything that it can have comes back whole, field by field.
  @Test func losesNothing() throws {
    var numbers = FixtureGenerator(14)
    for index in 0..<200 {
      let practice = Practice.random(Key("p\(index)") ?? "p", &numbers)
      let record = try #require(document(practice)["record"])
      let reading = TreeReading(language: practice.language)
      reading.isStored = true
      let read = Practice.read(FieldReader(record, reading))
      #expect(reading.faults.isEmpty)
      #expect(read == practice && read?.tree == practice.tree)
    }
  }

  @Test func saysOfEveryFieldThatItIsUnknownWhereItIs() throws {
    let practice = Practice.fixture {
      $0.claims = [
        Claim(
          key: "a", claim: .count, text: LocalizedText("x", in: .english), asOf: .fixture("2012-12"), cites: [],
          state: .stands)
      ]
    }
    let record = try #require(document(practice)["record"])
    #expect(record["started"]?.isNothing == true && record["countries"] == .list([]))
    #expect(record["activity"]?.scalar == "unknown" && record["references"]?.items.first?["moreAuthors"] == false.tree)
    #expect(record["claims"]?.items.first?["asOf"]?.scalar == "2012-12")
    #expect(
      record["claims"]?.items.first?["due"] == nil && record["claims"]?.items.first?["instead"]?.isNothing == true)
    try expectEveryKey(Practice.shapes, record)
  }

  private func expectEveryKey(_ shapes: [FieldShape], _ tree: FieldTree) throws {
    #expect(Set(tree.entries.map(\.name)) == Set(shapes.map(\.name)))
    for shape in shapes {
      guard case .group(_, let inner) = shape.form, let value = tree[shape.name], !value.isNothing else { continue }
      for item in shape.presence == .list ? value.items : [value] { try expectEveryKey(inner, item) }
    }
  }

  /// Numbers with decimals and numbers too large to be exact are text.
  @Test(arguments: [
    ("0.25", JSONValue.string("0.25")), ("9007199254740991", .integer(9_007_199_254_740_991)),
    ("9007199254740992", .string("9007199254740992")), ("-3", .integer(-3)), ("+3", .string("+3")),
  ])
  func keepsEveryDigitOfANumber(_ text: String, _ expected: JSONValue) {
    #expect(JSONValue(FieldTree(.scalar(text, .number))) == expected)
  }

  /// `docs/public-json.md` has a table for each group, with exactly its keys, in their order.
  @Test func isDescribedKeyByKey() throws {
    let file = FixtureRepository.root.appendingPathComponent("docs/public-json.md")
    var described: [String: [String]] = [:]
    var group = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("## ") { group = line.dropFirst(3).filter { $0 != "`" } }
      guard line.hasPrefix("| `"), let key = line.split(separator: "`").dropFirst().first else { continue }
      described[group, default: []].append(String(key))
    }
    described["The document"] = nil
    var tables: [String: [String]] = [:]
    func add(_ name: String, _ shapes: [FieldShape]) {
      tables[name] = shapes.map(\.name)
      for shape in shapes { if case .group(let name, let inner) = shape.form { add(name, inner) } }
    }
    add(Practice.name, Practice.shapes)
    #expect(described == tables, "A key that went or got another name raises RecordJSON.version.")
  }
}
