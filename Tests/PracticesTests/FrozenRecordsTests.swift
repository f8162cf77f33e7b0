import Foundation
import Practices
import Records
import Testing

/// Every schema that ever shipped can be read.
@Suite struct FrozenRecordsTests {
  private func frozen(_ kind: String, schema: Int) throws -> (body: [UInt8], record: Record) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Frozen")
    let body = Array(try Data(contentsOf: folder.appendingPathComponent("\(kind)-schema-\(schema).json")))
    return (body, try RecordJSON.decode(body, kind: kind, schema: schema))
  }

  /// The files were written by Python's `json` with sorted keys, so they are an oracle of the canonical form too.
  @Test(arguments: Record.Kind.allCases)
  func readsEveryKindOfSchema1AndWritesItAgainByteForByte(_ kind: Record.Kind) throws {
    let (body, record) = try frozen(kind.rawValue, schema: 1)
    #expect(record.kind == kind)
    #expect(try RecordJSON.encode(record) == body)
  }

  @Test func readsAPracticeOfSchema1() throws {
    let practice = try #require(try frozen("practice", schema: 1).record.practice)
    #expect(
      practice.id == "hearing-voices" && practice.slug == "hearing-voices-groups" && practice.oldSlugs == ["voices"])
    #expect(practice.title.state(in: .french) == .current && practice.title.language == .english)
    #expect(practice.otherNames == ["HVN", "Réseau \"Voix\""])
    #expect(practice.sections.first?.text.original == "A group.\n\n- one\n- two \\ three\t🙂\u{2028}[@coe, p. 3]")
    #expect(practice.types == [.community, .other] && practice.countries.map(\.code) == ["FR", "NO"])
    #expect(practice.international == true && practice.activity == .ended && practice.completeness == .whole)
    #expect(practice.started == PartialDate("2012") && practice.ended == PartialDate("2014-12-04"))
    #expect(practice.submissions.map(\.number) == ["27", "17C"] && practice.submissions.first?.by == .civilSociety)
    #expect(practice.evidence.first?.status == .surveyOrUncontrolled && practice.evidence.first?.participants == 101)
    #expect(practice.claims.first?.state == .imprecise && practice.claims.first?.due == PartialDate("2027-11-23"))
    #expect(practice.discrepancies.first?.values.map(\.asOf) == [PartialDate("2017-12"), nil])
    #expect(practice.references.map(\.type) == [.article, .webpage] && practice.references.first?.moreAuthors == true)
    #expect(practice.links == [Link(name: "Intervoice"), Link(name: "HVN", url: "https://example.org/")])
  }

  @Test func readsTheOtherKindsOfSchema1() throws {
    let page = try #require(try frozen("page", schema: 1).record.page)
    #expect(page.order == 1 && page.languages == [.english, .french] && page.body.original == "## Why\n\nBecause.")
    let vocabulary = try #require(try frozen("vocabulary", schema: 1).record.vocabulary)
    #expect(
      vocabulary.name == .topic && vocabulary.terms.map(\.parent) == [nil, "people"] && vocabulary.label.missing.isEmpty
    )
    guard case .membership(let membership) = try frozen("membership", schema: 1).record else {
      return #expect(Bool(false))
    }
    #expect(membership.states.map(\.until) == [nil, PartialDate("2022-03-16")])
    guard case .edition(let edition) = try frozen("edition", schema: 1).record else { return #expect(Bool(false)) }
    #expect(edition.sequence == 412 && edition.name == "First edition")
  }
}
