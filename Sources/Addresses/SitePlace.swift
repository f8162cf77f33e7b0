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

  /// The address from the root of the site, with its query.
  ///
  /// Put together piece by piece: a page of the catalogue has a hundred and fifty.
  func path(in language: Language) -> String {
    var path = "/"
    path.reserveCapacity(96)
    path += language.tag
    for segment in segments {
      path += "/"
      path += segment
    }
    let query = query
    if !query.isEmpty {
      path += "?"
      path += query
    }
    return path
  }

  private var segments: [String] {
    switch self {
    case .home: []
    case .catalogue: ["practices"]
    case .suggestions: ["suggestions"]
    case .practice(let slug): ["practices", slug.text]
    case .practiceFile(let slug, let file): ["practices", slug.text + "." + file.rawValue]
    case .history(let slug): ["practices", slug.text, "history"]
    case .revision(let slug, let number): ["practices", slug.text, "revisions", String(number)]
    case .page(let slug): ["about", slug.text]
    case .map: ["map"]
    case .country(let country): ["countries", country.code]
    case .evidence: ["evidence"]
    case .claims: ["claims"]
    case .comparison: ["compare"]
    case .readingList: ["list"]
    case .editions: ["editions"]
    case .edition(let number, _): ["editions", String(number), "practices"]
    case .editionPractice(let number, let slug): ["editions", String(number), "practices", slug.text]
    }
  }

  /// Without the question mark; empty for none.
  private var query: String {
    switch self {
    case .catalogue(let query), .edition(_, let query): query.encoded
    case .suggestions(let text): CatalogueQuery(text: text).encoded
    case .comparison(let ids): RecordIDs(ids).encoded
    case .readingList(let list): list.encoded
    case .home, .practice, .practiceFile, .history, .revision, .page, .map, .country, .evidence, .claims, .editions,
      .editionPractice:
      ""
    }
  }
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
