import Addresses
import ArgumentParser
import Catalogue
import Discovery
import Practices
import Records
import StoreSQLite

/// `compendium search QUERY --facet type=community`
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the published collection as the catalogue page does.",
    discussion: """
      Words are combined with AND; '"a phrase"' stands in quotes, the last word may be a beginning, and after -- a word
      with a hyphen before it is excluded: compendium search -- wards -forensic
      Facets: \(Facet.all.map(\.name).joined(separator: ", ")). Values of one facet are combined with OR.
      """)

  @Argument(help: "What to look for; nothing finds everything.")
  var words: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("A facet and a value, such as country=FR. May be repeated.", valueName: "facet=value"))
  var facet: [String] = []

  @Option(help: "relevance, title, newest or country.")
  var sort: String?

  @Option(help: "The page of results, from 1.")
  var page = "1"

  @Option(name: .customLong("lang"), help: "The language of titles and summaries.")
  var language = "en"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Search this file of `compendium index build` instead of the store.", valueName: "file"),
    completion: .file())
  var index: String?

  @OptionGroup var store: DataOptions

  @Flag(help: "Report as JSON, with the counts of every facet.")
  var json = false

  func validate() throws {
    guard index != nil, store.data != nil else { return }
    throw ValidationError("--index and --data cannot stand together: an index file is searched without the store.")
  }

  func run() async throws {
    try await reporting {
      let report = try await report(in: reader)
      if json { return try Console.json(report) }
      for message in report.messages { Console.message(message) }
      for line in report.lines { try Console.result(line) }
    }
  }

  private var reader: Language {
    get throws {
      if let language = Language.interface.first(where: { $0.tag == language }) { return language }
      throw CommandError.noInterfaceLanguage(language, known: Language.interface.map(\.tag))
    }
  }

  private func report(in language: Language) async throws -> SearchReport {
    var query = try self.query
    guard let index else {
      let catalogue = try await Catalogue(following: store.open(readOnly: true), checkpoint: store.checkpoint)
      catalogue.tellRemark()
      let state = catalogue.state
      for (name, value) in try choices(of: Facet.all.map(\.name)) {
        guard let facet = Facet[name] else { continue }
        guard state.isKnown(facet, value) else {
          throw Self.error(forUnknown: value, of: facet, state)
        }
        query = query.choosing(value, in: facet).with(page: query.page)
      }
      return SearchReport(state.listing(query, in: language), language)
    }
    let search = IndexSearch(index: try SearchIndex(opening: index), language: language)
    return try search.report(query, choices: choices(of: search.facets))
  }

  /// Words, order and page.
  private var query: CatalogueQuery {
    get throws {
      var pairs = [("q", words.joined(separator: " ")), ("page", page)]
      if let sort { pairs.append(("sort", sort)) }
      let (query, notUnderstood) = CatalogueQuery.parse(FormEncoding.encode(pairs))
      if let first = notUnderstood.first { throw Self.error(for: first.name, first.value) }
      return query
    }
  }

  private static func error(for name: String, _ value: String) -> CommandError {
    switch name {
    case "page": .noPage(value)
    case "q": .queryTooLong
    default: .unknownOrder(value)
    }
  }

  /// What is chosen of the facets that there are.
  private func choices(of facets: [String]) throws -> [(facet: String, value: String)] {
    try facet.map { choice in
      let parts = choice.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, !parts[1].isEmpty else {
        throw CommandError.malformedFacet(choice, facets: facets)
      }
      guard facets.contains(parts[0]) else {
        throw CommandError.unknownFacet(parts[0], in: choice, facets: facets)
      }
      return (parts[0], parts[1])
    }
  }

  private static func error(forUnknown value: String, of facet: Facet, _ state: CatalogueState) -> CommandError {
    guard facet.values != .countries else { return .noCountry(value) }
    return .unknownValue(value, of: facet.name, values: state.values(of: facet) + [Facet.unknown])
  }
}
