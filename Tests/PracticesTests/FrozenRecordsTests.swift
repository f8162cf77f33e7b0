import Foundation
import Practices
import Records
import Testing

/// Every schema that ever shipped can be read.
@Suite struct FrozenRecordsTests {
  private func frozen(_ kind: String, schema: Int) throws -> (body: [UInt8], record: any Record) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Frozen")
    let body = Array(try Data(contentsOf: folder.appendingPathComponent("\(kind)-schema-\(schema).json")))
    return (body, try RecordBody.decode(body, kind: kind, version: schema, .compendium))
  }

  /// The files of the present versions were written by Python's `json` with sorted keys, so they are an oracle of the canonical form too.
  @Test(arguments: RecordTypes.compendium.all.map { ($0.name, $0.version) })
  func readsEveryKindAndWritesItAgainByteForByte(_ kind: String, version: Int) throws {
    let (body, record) = try frozen(kind, schema: version)
    #expect(type(of: record).name == kind)
    #expect(try RecordBody.encode(record) == body)
  }

  @Test func readsWhatOneNeedsToActFromSchema3() throws {
    let practice = try #require(try frozen("practice", schema: 3).record as? Practice)
    #expect(practice.coercion?.direction == .absent && practice.livedExperienceReview == PartialDate("2027-02"))
    #expect(practice.gettingStarted?.decides?.original == "The ward." && practice.gettingStarted?.steps == nil)
    #expect(practice.costs.map(\.kind) == [.cost, .saving] && practice.costs.map(\.amount) == [15_000_000, nil])
    #expect(practice.dayInPractice?.interventions.map(\.key) == ["soft-words"])
    #expect(practice.voices.first?.quotation?.language.tag == "no" && practice.evidence.first?.group == "experience")
    #expect(practice.materials.first?.languages.map(\.tag) == ["nl"])
    #expect(practice.contacts.first?.checked == PartialDate("2026-11-30"))
  }

  @Test func readsAPracticeOfSchema1() throws {
    let practice = try #require(try frozen("practice", schema: 1).record as? Practice)
    #expect(practice.shortTitle == nil && practice.listTitle == practice.title)
    #expect(practice.costs.isEmpty && practice.coercion == nil && practice.evidence.first?.group == nil)
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
    let page = try #require(try frozen("page", schema: 1).record as? ContentPage)
    #expect(page.order == 1 && page.languages == [.english, .french] && page.body.original == "## Why\n\nBecause.")
    let vocabulary = try #require(try frozen("vocabulary", schema: 1).record as? Vocabulary)
    #expect(
      vocabulary.name == .topic && vocabulary.terms.map(\.parent) == [nil, "people"] && vocabulary.label.missing.isEmpty
    )
    let membership = try #require(try frozen("membership", schema: 1).record as? Membership)
    #expect(membership.states.map(\.until) == [nil, PartialDate("2022-03-16")])
    let help = try #require(try frozen("help", schema: 1).record as? HelpLines)
    #expect(help.country.code == "GB" && help.emergency.first?.number == "999" && help.lines.first?.number == "116 123")
    #expect(help.lines.first?.source.kind == .operator && help.lines.first?.languages == [.english])
    let edition = try #require(try frozen("edition", schema: 1).record as? Edition)
    #expect(edition.sequence == 412 && edition.name == "First edition" && edition.foreword == nil)
  }

  @Test func readsAForewordFromSchema2() throws {
    let edition = try #require(try frozen("edition", schema: 2).record as? Edition)
    #expect(edition.foreword?.state(in: .french) == .current && edition.foreword?.language == .english)
  }
}
