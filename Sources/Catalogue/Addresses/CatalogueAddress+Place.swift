internal import Practices
public import Records

extension CatalogueAddress {
  /// Where a reader is, whatever the language.
  public enum Place: Hashable, Sendable {
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

    /// Adds what follows the language, without the query.
    func append(to path: inout String) {
      func add(_ segments: String...) {
        for segment in segments {
          path += "/"
          path += segment
        }
      }
      switch self {
      case .home: break
      case .catalogue: path += "/practices"
      case .suggestions: path += "/suggestions"
      case .practice(let slug): add("practices", slug.text)
      case .practiceFile(let slug, let file): add("practices", slug.text + "." + file.rawValue)
      case .history(let slug): add("practices", slug.text, "history")
      case .revision(let slug, let number): add("practices", slug.text, "revisions", String(number))
      case .page(let slug): add("about", slug.text)
      case .map: path += "/map"
      case .country(let country): add("countries", country.code)
      case .evidence: path += "/evidence"
      case .claims: path += "/claims"
      case .comparison: path += "/compare"
      case .readingList: path += "/list"
      case .editions: path += "/editions"
      case .edition(let number, _): add("editions", String(number), "practices")
      case .editionPractice(let number, let slug): add("editions", String(number), "practices", slug.text)
      }
    }

    /// Without the question mark; empty for none.
    var query: String {
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
}
