/// What a reader asks of the catalogue: words, choices, order and page. Every state of it is an address.
public struct CatalogueQuery: Hashable, Sendable {
  /// Words with single spaces between them, at most ``longestText`` Unicode scalars.
  public private(set) var text: String
  /// OR within a facet, AND across facets. A facet in which nothing is chosen has no entry.
  public internal(set) var chosen: [Facet: Set<String>] {
    didSet { encodedChoices = Self.encoded(chosen) }
  }
  /// What is chosen, as it stands in the address: a page of the catalogue has dozens of addresses in which it is the same.
  private(set) var encodedChoices: String
  /// Nil for what fits: by relevance when there are words, otherwise by title.
  public var sort: CatalogueSort?
  /// From 1.
  public var page: Int

  public init(
    text: String = "", chosen: [Facet: Set<String>] = [:], sort: CatalogueSort? = nil, page: Int = 1
  ) {
    self.text = Self.normalised(text)
    self.chosen = chosen.filter { !$0.value.isEmpty }
    encodedChoices = Self.encoded(self.chosen)
    self.sort = sort
    self.page = page
  }

  /// The order that holds. Where no word is looked for, nothing is more relevant than another.
  public var effectiveSort: CatalogueSort {
    sort.flatMap { $0 == .relevance && !ranks ? nil : $0 } ?? (ranks ? .relevance : .title)
  }

  /// Whether the text has a word that is not excluded.
  private var ranks: Bool {
    text.replacing(#/-+[^\s"“”„‟«»]*["“”„‟«»][^"“”„‟«»]*["“”„‟«»]/#, with: " ").split(separator: " ").contains {
      !$0.hasPrefix("-") && $0.contains { $0.isLetter || $0.isNumber }
    }
  }

  public var isEmpty: Bool { text.isEmpty && chosen.isEmpty }

  /// The same with one more choice, from the first page.
  public func choosing(_ value: String, in facet: Facet) -> CatalogueQuery {
    var query = self
    query.chosen[facet, default: []].insert(value)
    query.page = 1
    return query
  }

  /// The same without one choice, from the first page.
  public func removing(_ value: String, from facet: Facet) -> CatalogueQuery {
    var query = self
    query.chosen[facet]?.remove(value)
    if query.chosen[facet]?.isEmpty ?? false { query.chosen[facet] = nil }
    query.page = 1
    return query
  }

  /// The same words, with nothing chosen.
  public func withoutChoices() -> CatalogueQuery {
    var query = self
    query.chosen = [:]
    query.page = 1
    return query
  }

  public func with(text: String) -> CatalogueQuery {
    var query = self
    query.text = Self.normalised(text)
    query.page = 1
    return query
  }

  public func with(sort: CatalogueSort?) -> CatalogueQuery {
    var query = self
    query.sort = sort
    query.page = 1
    return query
  }

  public func with(page: Int) -> CatalogueQuery {
    var query = self
    query.page = page
    return query
  }
}

public enum CatalogueSort: String, CaseIterable, Hashable, Sendable {
  case relevance, title, newest, country
}
