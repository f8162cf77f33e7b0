import Addresses
import ArgumentParser
import Catalogue
import Discovery
import Practices
import StoreSQLite

/// `compendium search QUERY --facet type=community`
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the published collection as the catalogue page does.",
    discussion: """
      Words are combined with AND; '"a phrase"' stands in quotes, the last word may be a beginning, and after -- a word
      with a hyphen before it is excluded: compendium search -- wards -forensic
      Facets: type, country, topic, aim, stage, right, evidence, activity. Values of one facet are combined with OR.
      """)

  @Argument(help: "What to look for; nothing finds everything.")
  var words: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("A facet and a value, such as country=FR. May be repeated.", valueName: "facet=value"))
  var facet: [String] = []

  @Option(help: "relevance, title, newest or country; with --index relevance or newest.")
  var sort: String?

  @Option(help: "The page of results, from 1.")
  var page = 1

  @Option(name: .customLong("lang"), help: "The language of titles and summaries.")
  var language = "en"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Search this file of `compendium index build` instead of the store; titles are then in their first language.",
      valueName: "file"),
    completion: .file())
  var index: String?

  @OptionGroup var store: DataOptions

  @Flag(help: "Report as JSON, with the counts of every facet.")
  var json = false

  func run() async throws {
    try await reporting {
      guard let language = Language.interface.first(where: { $0.tag == language }) else {
        let known = Language.interface.map(\.tag).joined(separator: ", ")
        throw CommandError.wrongUsage("--lang “\(language)” is no language of the interface: \(known).")
      }
      if let index { return try report(IndexSearch(index: SearchIndex(opening: index))) }
      let state = try await Catalogue(following: store.open(readOnly: true)).state
      let listing = state.listing(try query(state), in: language)
      if json { return try Console.json(SearchReport(listing, language)) }
      if let correction = listing.correction {
        Console.message(correction.isUsed ? Self.corrected(correction.text) : "Did you mean “\(correction.text)”?")
      }
      for line in SearchReport.lines(listing, language) { try Console.result(line) }
    }
  }

  private static func corrected(_ text: String) -> String {
    "Nothing was found as it was written; these are for “\(text)”."
  }

  private func report(_ search: IndexSearch) throws {
    guard sort == nil || sort == "relevance" || sort == "newest" else {
      throw CommandError.wrongUsage("--sort “\(sort ?? "")” is not possible with --index. Use relevance or newest.")
    }
    let words = words.joined(separator: " ")
    let report = try search.report(words, facets: facet, page: page, byNewest: sort == "newest")
    if json { return try Console.json(report) }
    if let corrected = report.corrected { Console.message(Self.corrected(corrected)) }
    for line in report.lines { try Console.result(line) }
  }

  private func query(_ state: CatalogueState) throws -> CatalogueQuery {
    var pairs = [("q", words.joined(separator: " ")), ("page", String(page))]
    if let sort { pairs.append(("sort", sort)) }
    for choice in facet {
      pairs.append(try Self.facetAndValue(choice, FacetName.allCases.map(\.rawValue)))
    }
    let (query, notUnderstood) = CatalogueQuery.parse(FormEncoding.encode(pairs), isKnown: state.isKnown(_:_:))
    if let first = notUnderstood.first {
      throw CommandError.wrongUsage(Self.sentence(forUnknown: first.name, first.value, state))
    }
    return query
  }

  /// The two parts of a choice of one of the facets.
  static func facetAndValue(_ choice: String, _ facets: [String]) throws -> (String, String) {
    let parts = choice.split(separator: "=", maxSplits: 1).map(String.init)
    let names = facets.joined(separator: ", ")
    guard parts.count == 2, !parts[1].isEmpty else {
      throw CommandError.wrongUsage("--facet “\(choice)” must be written facet=value. Facets: \(names).")
    }
    guard facets.contains(parts[0]) else {
      throw CommandError.wrongUsage("--facet “\(choice)”: there is no facet “\(parts[0])”. Facets: \(names).")
    }
    return (parts[0], parts[1])
  }

  private static func sentence(forUnknown name: String, _ value: String, _ state: CatalogueState) -> String {
    switch FacetName(rawValue: name) {
    case nil where name == "page": "--page “\(value)” is no page. Pages count from 1 to \(CatalogueQuery.lastPage)."
    case nil where name == "q": "The words are too long. Look for at most \(CatalogueQuery.longestText) characters."
    case nil: "--\(name) “\(value)” is unknown. Use relevance, title, newest or country."
    case .country: "--facet “country=\(value)” is no country. Use a code of two letters, international or unknown."
    case let facet?:
      "--facet “\(name)=\(value)” is unknown. Values: \((state.values(of: facet) + [FacetName.unknown]).joined(separator: ", "))."
    }
  }
}

/// What a search found.
struct SearchReport: Encodable {
  struct Item: Encodable {
    var id: String
    var title: String
    var summary: String
    var language: String

    init(_ item: ListedPractice, _ reader: Language) {
      let title = item.header.title.reading(in: reader)
      id = item.header.id.text
      self.title = title.text
      summary = item.header.summary.reading(in: reader).text
      language = title.language.tag
    }
  }

  var total: Int
  var page: Int
  var pages: Int
  var practices: [Item]
  var overviews: [Item]
  /// The query that was answered, where the words asked for are in no record.
  var corrected: String?
  var counts: [String: [String: Int]]

  init(_ listing: CatalogueListing, _ language: Language) {
    total = listing.total
    page = listing.page
    pages = listing.pageCount
    practices = listing.items.map { Item($0, language) }
    overviews = listing.overviews.map { Item($0, language) }
    corrected = listing.correction.flatMap { $0.isUsed ? $0.text : nil }
    counts = Dictionary(
      uniqueKeysWithValues: listing.facets.map { facet in
        (facet.name.rawValue, Dictionary(uniqueKeysWithValues: facet.values.map { ($0.value, $0.count) }))
      })
  }

  /// The last line.
  static func total(_ count: Int, page: Int, of pages: Int) -> String {
    "\(count) \(count == 1 ? "practice" : "practices"), page \(page) of \(pages)."
  }

  static func lines(_ listing: CatalogueListing, _ language: Language) -> [String] {
    let report = SearchReport(listing, language)
    let overviews = report.overviews.map { "\($0.id)  \($0.title)  (overview, not counted)" }
    return report.practices.map { "\($0.id)  \($0.title)" } + overviews
      + [total(report.total, page: report.page, of: report.pages)]
  }
}
