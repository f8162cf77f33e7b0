internal import Foundation
internal import Practices
internal import Records

/// References as CSL-JSON, by the input schema of the Citation Style Language 1.0.2 (`csl-data.json`).
public struct CSLJSON: Sendable {
  public let bytes: [UInt8]

  public init(_ items: [CitableItem]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    bytes = Array(try encoder.encode(items.map(Item.init))) + Array("\n".utf8)
  }

  private struct Item: Encodable {
    let id: String
    let type: String
    let author: [Name]?
    let issued: Issued?
    let title, container, publisher, volume, issue, page, doi, url, version, note, language: String?

    enum CodingKeys: String, CodingKey {
      case id, type, author, issued, title, publisher, volume, issue, page, version, note, language
      case container = "container-title"
      case doi = "DOI"
      case url = "URL"
    }

    init(_ item: CitableItem) {
      let reference = item.reference
      id = item.id
      type = reference.type.rawValue
      author = reference.author.isEmpty ? nil : reference.author.map(Name.init)
      issued = reference.issued.map(Issued.init)
      title = reference.title
      container = reference.container
      publisher = reference.publisher
      volume = reference.volume
      issue = reference.issue
      page = reference.pages
      doi = reference.doi
      url = reference.url
      version = item.version
      note = item.note
      language = item.language?.tag
    }
  }

  private struct Name: Encodable {
    let family, given, literal: String?

    init(_ author: Author) {
      family = author.family
      given = author.given
      literal = author.literal
    }
  }

  private struct Issued: Encodable {
    let parts: [[Int]]

    enum CodingKeys: String, CodingKey { case parts = "date-parts" }

    init(_ date: PartialDate) { parts = [[date.year, date.month, date.day].compactMap { $0 }] }
  }
}
