import InterfaceTexts
import Records
import Testing

/// A made-up group of several parts, as a cost is.
private struct Price: Hashable, Codable, FieldGroup {
  var amount: Int
  var currency: String
  var year: PartialDate?

  static let name = "price"
  static let isInline = true
  static let fields: [Field<Price>] = [
    .one("amount", \.amount), .one("currency", \.currency), .maybe("year", \.year),
  ]
  static func blank(in language: Language) -> Price { Price(amount: 0, currency: "") }
}

private struct Ticket: Hashable, Codable, Record {
  var id: Key
  var language: Language
  var price: Price?

  static let name = "ticket"
  static let version = 1
  static let files = RecordFiles.none
  static let fields: [Field<Ticket>] = [
    .one("id", \.id), .one("language", \.language), .maybe("price", \.price, Self.facts),
  ]
  static let facts = FieldPart("facts")
  static func blank(in language: Language) -> Ticket { Ticket(id: "unknown", language: language) }
  var fileName: String { id.text }
}

@Suite struct RecordFactsTests {
  @Test func tellsEveryPartOfAGroupInTheReadersWords() throws {
    let ticket = Ticket(
      id: "a", language: .english, price: Price(amount: 12_000, currency: "EUR", year: PartialDate("2024")))
    for (language, told) in [(Language.english, "12,000 · EUR · 2024"), (.german, "12.000 · EUR · 2024")] {
      let facts = RecordFacts(try #require(try InterfaceTexts.embedded()[language]), Vocabularies())
      let values = facts.facts(of: ticket, in: Ticket.facts).flatMap(\.values)
      #expect(values.map(\.text) == [told])
      #expect(values.map(\.identity) == ["12000 EUR 2024"])
    }
  }
}
