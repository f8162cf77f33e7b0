public import Addresses
internal import Practices
public import Records

extension CatalogueAddress {
  /// Reads an address, in any case of its letters; nil when it names nothing.
  ///
  /// - Parameters:
  ///   - path: percent-encoded, without the query. Another spelling than ``pathAlone`` is not canonical.
  ///   - query: without the question mark, form-encoded. Names that are not ours are ignored.
  ///   - languages: those that the site has.
  /// - Returns: The address, and wrong values of ours that were left out of account.
  public static func read(
    path: String, query: String, languages: [Language]
  ) -> (address: CatalogueAddress, notUnderstood: [NotUnderstood])? {
    guard path.hasPrefix("/") else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { $0.lowercased() }
    var told: [NotUnderstood] = []
    guard let first = parts.first, let language = languages.first(where: { $0.tag == first }),
      let place = Place(Array(parts.dropFirst()), query, &told)
    else { return nil }
    return (CatalogueAddress(place, language), told)
  }
}

extension [NotUnderstood] {
  /// Notes what was not understood, and gives what was.
  fileprivate mutating func adding<Value>(_ read: (Value, notUnderstood: [NotUnderstood])) -> Value {
    self += read.notUnderstood
    return read.0
  }
}

extension CatalogueAddress.Place {
  /// The place that the segments after the language name.
  ///
  /// The queries of catalogue and lists are read as they are written; what of them the collection does not know is told by
  /// ``CatalogueQuery/known(_:)`` and ``RecordIDs/known(_:)``.
  fileprivate init?(_ parts: [String], _ query: String, _ told: inout [NotUnderstood]) {
    switch parts.first {
    case nil: self = .home
    case "practices": self.init(practices: parts, query, &told)
    case "editions": self.init(editions: parts, query, &told)
    case "about" where parts.count == 2:
      guard let slug = Key(parts[1]) else { return nil }
      self = .page(slug)
    case "countries" where parts.count == 2:
      guard let country = Country(parts[1].uppercased()) else { return nil }
      self = .country(country)
    case "suggestions" where parts.count == 1:
      // A script asks, and nobody reads what was not understood.
      self = .suggestions(CatalogueQuery.parse(query).query.text)
    case "map" where parts.count == 1: self = .map
    case "evidence" where parts.count == 1: self = .evidence
    case "claims" where parts.count == 1: self = .claims
    case "compare" where parts.count == 1: self = .comparison(told.adding(RecordIDs.parse(query)).ids)
    case "list" where parts.count == 1: self = .readingList(told.adding(ReadingList.parse(query)))
    default: return nil
    }
  }

  private init?(practices parts: [String], _ query: String, _ told: inout [NotUnderstood]) {
    switch parts.count {
    case 1: self = .catalogue(told.adding(CatalogueQuery.parse(query)))
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

  private init?(editions parts: [String], _ query: String, _ told: inout [NotUnderstood]) {
    guard parts.count > 1 else {
      self = .editions
      return
    }
    guard let number = Self.number(parts[1]), parts.count > 2, parts[2] == "practices" else { return nil }
    switch parts.count {
    case 3: self = .edition(number, told.adding(CatalogueQuery.parse(query)))
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
