import Catalogue
import Editorial
import HTTPServer

/// The kinds of addresses, as metrics and log name them.
enum ResourceName: String, CaseIterable {
  case root, home, catalogue, suggestions, practice, history, revision, page, map, country, evidence, claims, compare,
    list, editions, edition, sitemap, robots, submit, submission, report, review, desk
  case files = "submission.files"
  case file = "submission.file"
  case signIn = "desk.sign-in"
  case invitation = "desk.invitation"
  case editionPractice = "edition.practice"
  case json = "practice.json"
  case markdown = "practice.md"
  case bibTeX = "practice.bib"
  case ris = "practice.ris"
  case csl = "practice.csl"

  init(_ file: RecordFile) {
    self =
      switch file {
      case .json: .json
      case .markdown: .markdown
      case .bibTeX: .bibTeX
      case .ris: .ris
      case .csl: .csl
      }
  }
}

/// What is known of an address before it is answered.
struct Serving {
  var name: ResourceName
  var cache = CacheClass.record
  var source = Source.everything
  /// Whether an answer costs many times what a page costs.
  var isDear = false
  /// Whether forms are sent to it.
  var takesForms = false
  /// What those may hold of files; nil where none are taken.
  var takesFiles: FileLimits?
}

extension SiteAddress {
  var serving: Serving {
    switch self {
    case .root: Serving(name: .root, cache: .none)
    case .sitemap: Serving(name: .sitemap)
    case .robots: Serving(name: .robots, source: .structure)
    case .catalogue(let address): address.place.serving
    case .editorial(let address): address.place.serving
    }
  }
}

extension EditorialAddress.Place {
  fileprivate var serving: Serving {
    switch self {
    case .files: Serving(name: .files, cache: .none, takesForms: true, takesFiles: EditorialAnswering.fileLimits)
    case .desk(.auditFile): Serving(name: .desk, cache: .none, isDear: true)
    case .file, .desk(.file): Serving(name: .file, cache: .none, isDear: true)
    default: Serving(name: name, cache: .none, takesForms: true)
    }
  }

  private var name: ResourceName {
    switch self {
    case .start: .submit
    case .submission, .answers, .check: .submission
    case .files: .files
    case .file: .file
    case .report: .report
    case .review: .review
    case .signIn: .signIn
    case .invitation: .invitation
    case .desk: .desk
    }
  }
}

extension CatalogueAddress.Place {
  fileprivate var serving: Serving {
    switch self {
    case .home: Serving(name: .home)
    case .catalogue: Serving(name: .catalogue, cache: .query)
    case .suggestions: Serving(name: .suggestions, cache: .query)
    case .practice: Serving(name: .practice)
    case .practiceFile(_, let file): Serving(name: ResourceName(file))
    case .history: Serving(name: .history, isDear: true)
    case .revision: Serving(name: .revision, isDear: true)
    case .page: Serving(name: .page, source: .structure)
    case .map: Serving(name: .map)
    case .country: Serving(name: .country)
    case .evidence: Serving(name: .evidence)
    case .claims: Serving(name: .claims)
    case .comparison: Serving(name: .compare, cache: .query, isDear: true)
    case .readingList(let list): Serving(name: .list, cache: .query, isDear: list.isWhole)
    case .editions: Serving(name: .editions, source: .structure)
    case .edition: Serving(name: .edition, cache: .query, isDear: true)
    case .editionPractice: Serving(name: .editionPractice, isDear: true)
    }
  }
}
