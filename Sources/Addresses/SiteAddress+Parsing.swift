import Practices
public import Records

extension SiteAddress {
  /// The page that a path names, without regard to its query; nil when it names none.
  ///
  /// The query of a catalogue or a list of records is read apart, by ``CatalogueQuery/parse(_:isKnown:)`` and
  /// ``RecordIDs/parse(_:most:isKnown:)`` or ``ReadingList/parse(_:newest:isKnown:)``, because its values need the
  /// collection.
  ///
  /// - Parameters:
  ///   - path: percent-encoded, without the query.
  ///   - languages: those that the site has.
  public init?(path: String, languages: [Language]) {
    if let fixed = Self.fixed[path] {
      self = fixed
      return
    }
    guard path.hasPrefix("/") else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    guard let first = parts.first, let language = languages.first(where: { $0.tag == first }),
      let place = SitePlace(parts.dropFirst())
    else { return nil }
    self = .place(place, language)
  }

  private static let fixed: [String: SiteAddress] = {
    let addresses: [SiteAddress] = [.root, .sitemap, .robots, .health, .readiness, .metrics]
    return Dictionary(uniqueKeysWithValues: addresses.map { ($0.path, $0) })
  }()
}

extension SitePlace {
  /// The place that the segments after the language name.
  fileprivate init?(_ segments: ArraySlice<String>) {
    let parts = Array(segments)
    switch parts.first {
    case nil: self = .home
    case "practices": self.init(practices: parts)
    case "editions": self.init(editions: parts)
    case "about" where parts.count == 2:
      guard let slug = Key(parts[1]) else { return nil }
      self = .page(slug)
    case "countries" where parts.count == 2:
      guard let country = Country(parts[1]) else { return nil }
      self = .country(country)
    case "suggestions" where parts.count == 1: self = .suggestions("")
    case "map" where parts.count == 1: self = .map
    case "evidence" where parts.count == 1: self = .evidence
    case "claims" where parts.count == 1: self = .claims
    case "compare" where parts.count == 1: self = .comparison([])
    case "list" where parts.count == 1: self = .readingList(ReadingList())
    default: return nil
    }
  }

  private init?(practices parts: [String]) {
    switch parts.count {
    case 1: self = .catalogue(CatalogueQuery())
    case 2: self.init(record: parts[1])
    case 3 where parts[2] == "history":
      guard let slug = Key(parts[1]) else { return nil }
      self = .history(slug)
    case 4 where parts[2] == "revisions":
      guard let slug = Key(parts[1]), let number = Self.number(parts[3]) else { return nil }
      self = .revision(slug, number)
    default: return nil
    }
  }

  private init?(editions parts: [String]) {
    guard parts.count > 1 else {
      self = .editions
      return
    }
    guard let number = Self.number(parts[1]), parts.count > 2, parts[2] == "practices" else { return nil }
    switch parts.count {
    case 3: self = .edition(number, CatalogueQuery())
    case 4:
      guard let slug = Key(parts[3]) else { return nil }
      self = .editionPractice(number, slug)
    default: return nil
    }
  }

  private init?(record name: String) {
    if let slug = Key(name) {
      self = .practice(slug)
      return
    }
    // The longest ending first: `.csl.json` is no `.json`.
    let files = RecordFile.allCases.sorted { $0.rawValue.utf8.count > $1.rawValue.utf8.count }
    for file in files where name.hasSuffix(".\(file.rawValue)") {
      guard let slug = Key(String(name.dropLast(file.rawValue.utf8.count + 1))) else { return nil }
      self = .practiceFile(slug, file)
      return
    }
    return nil
  }

  /// 1, 2, 3... without leading zeros, up to nine digits.
  private static func number(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.first != UInt8(ascii: "0"),
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }
}
