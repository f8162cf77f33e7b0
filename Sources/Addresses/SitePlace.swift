public import Practices

/// Where a reader is, whatever the language.
public enum SitePlace: Hashable, Sendable {
  case home
  case catalogue(CatalogueQuery)
  /// What may be meant by words that are being typed: a part of a page, which its script asks for.
  case suggestions(String)
  case practice(Key)
  case practiceFile(Key, RecordFile)
  /// How a practice came to be: its revisions.
  case history(Key)
  /// One revision, from 1, and what it changed.
  case revision(Key, Int)
  case page(Key)
  case map
  case country(Country)
  case evidence
  case claims
  /// Practices side by side, by id.
  case comparison([Key])
  case readingList(ReadingList)
  case editions
  /// The catalogue as it stood in an edition, from 1.
  case edition(Int, CatalogueQuery)
  case editionPractice(Int, Key)

  /// The address after the language, with its query.
  var path: String {
    switch self {
    case .home: ""
    case .catalogue(let query): "/practices" + Self.query(query.encoded)
    case .suggestions(let text): "/suggestions" + Self.query(CatalogueQuery(text: text).encoded)
    case .practice(let slug): "/practices/\(slug)"
    case .practiceFile(let slug, let file): "/practices/\(slug).\(file.rawValue)"
    case .history(let slug): "/practices/\(slug)/history"
    case .revision(let slug, let number): "/practices/\(slug)/revisions/\(number)"
    case .page(let slug): "/about/\(slug)"
    case .map: "/map"
    case .country(let country): "/countries/\(country)"
    case .evidence: "/evidence"
    case .claims: "/claims"
    case .comparison(let ids): "/compare" + Self.query(RecordIDs(ids).encoded)
    case .readingList(let list): "/list" + Self.query(list.encoded)
    case .editions: "/editions"
    case .edition(let number, let query): "/editions/\(number)/practices" + Self.query(query.encoded)
    case .editionPractice(let number, let slug): "/editions/\(number)/practices/\(slug)"
    }
  }

  private static func query(_ encoded: String) -> String { encoded.isEmpty ? "" : "?\(encoded)" }
}

/// The formats of a record beside its page; the raw value is the ending of its address.
public enum RecordFile: String, CaseIterable, Hashable, Sendable {
  case json
  case markdown = "md"
  case bibTeX = "bib"
  case ris
  /// CSL-JSON, the data model of citation programs.
  case csl = "csl.json"
}
