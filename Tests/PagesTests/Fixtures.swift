import Addresses
import Catalogue
import Digests
import Content
import Foundation
import InterfaceTexts
import Ledger
import Practices
import Records
import TestSupport
import Testing

@testable import Layout
@testable import Pages

/// States, sites and frames for the tests of pages.
enum Fixtures {
  /// 14 November 2023, 22:13 UTC.
  static let published = Timestamp(milliseconds: 1_700_000_000_000)
  static let today = date("2026-11-23")

  static func date(_ text: StaticString) -> PartialDate {
    guard let date = PartialDate(text.description) else { preconditionFailure("\(text) is no date") }
    return date
  }

  static func site(contact: String? = "editors@example.org", publicURL: String? = "https://example.org") throws -> Site
  {
    Site(texts: try InterfaceTexts.embedded(), publicURL: publicURL, contact: contact, version: "1.0")
  }

  /// The state after the records, each published once, in their order.
  static func state(_ records: [any Record]) throws -> CatalogueState {
    let entries = try records.enumerated().map { index, record in try entry(record, sequence: Int64(index + 1)) }
    return try CatalogueState().folding(entries)
  }

  static func entry(
    _ record: any Record, sequence: Int64, revision: Int = 1, state: RecordState = .published
  ) throws -> Entry {
    Entry(
      sequence: sequence, recordID: record.id.text, kind: RecordKind(rawValue: type(of: record).name),
      revision: revision, state: state, schema: 1,
      content: EntryContent(
        body: state == .published ? try RecordBody.encode(record) : [], actor: .person("a"), note: "", salt: []),
      at: published, commitment: .zero, previousHash: .zero, hash: .zero)
  }

  static func frame(
    _ state: CatalogueState, _ language: Language = .english, _ address: CatalogueAddress? = nil,
    notUnderstood: [NotUnderstood] = []
  ) throws -> Frame {
    try #require(
      Frame(
        site: try site(), state: state, language: language, address: address, today: today,
        notUnderstood: notUnderstood))
  }

  /// The collection that ships.
  static func collection() throws -> [any Record] { try shipped.get() }

  private static let shipped = Result {
    try ContentFolder(reading: FixtureRepository.content, .shipped).items.map { try $0.record }
  }
}

extension CatalogueState {
  func publication(of id: Key) throws -> Publication {
    try #require(header(id)?.publication ?? pages[id]?.publication)
  }
}
