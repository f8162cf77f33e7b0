public import Addresses

extension CatalogueQuery {
  /// The longest search text, in Unicode scalars; longer ones are cut at a character and named as not understood.
  public static let longestText = 400
  public static let lastPage = 100_000
  /// The most choices that an address can hold; further ones are named as not understood.
  public static let mostChoices = 200

  /// Reads the query part of an address. A wrong value of ours is dropped and told; names that are not ours, such as those by which
  /// others follow readers, are ignored.
  ///
  /// - Parameter query: without the question mark, form-encoded.
  /// - Returns: The query, and what was dropped or cut.
  public static func parse(_ query: String) -> (query: CatalogueQuery, notUnderstood: [NotUnderstood]) {
    var result = CatalogueQuery()
    var chosen = result.chosen
    var told: [NotUnderstood] = []
    for (name, value) in FormEncoding.pairs(query) where !value.isEmpty {
      if !result.take(name, value, &chosen) { told.tell(name, value) }
    }
    // Once, since every change of it makes its part of the address anew.
    result.chosen = chosen
    return (result, told)
  }

  /// The query without the choices that the collection does not have, and those.
  public func known(
    _ isKnown: (Facet, String) -> Bool
  ) -> (query: CatalogueQuery, notUnderstood: [NotUnderstood]) {
    var query = self
    var told: [NotUnderstood] = []
    for (facet, values) in chosen.sorted(by: { $0.key.name < $1.key.name }) {
      let unknown = values.filter { !isKnown(facet, $0) }
      guard !unknown.isEmpty else { continue }
      for value in unknown.sorted() { told.tell(facet.name, value) }
      query.chosen[facet] = values.count == unknown.count ? nil : values.subtracting(unknown)
    }
    return (query, told)
  }

  /// - Returns: Whether the pair was understood, or is not ours.
  private mutating func take(_ name: String, _ value: String, _ chosen: inout [Facet: Set<String>]) -> Bool {
    switch name {
    case "q":
      let words = Self.words(value)
      self = with(text: words).with(page: page)
      return words.unicodeScalars.count <= Self.longestText
    case "sort":
      guard let sort = CatalogueSort(rawValue: value) else { return false }
      self.sort = sort
      return true
    case "page":
      guard let page = Int(value), (1...Self.lastPage).contains(page) else { return false }
      self.page = page
      return true
    default:
      guard let facet = Facet[name] else { return true }
      guard chosen[facet]?.contains(value) == true || chosen.values.reduce(0, { $0 + $1.count }) < Self.mostChoices
      else { return false }
      chosen[facet, default: []].insert(value)
      return true
    }
  }

  /// The text as it stands in an address: its words with single spaces, cut at a character when it is too long.
  static func normalised(_ text: String) -> String {
    words(words(text).shortened(to: longestText))
  }

  /// Signs that turn the direction of writing are no part of a word, and would turn what stands around it on a page.
  private static func words(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isBidiControl }))
      .unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  /// The query part of the address in its one normal form, without the question mark; empty for the whole catalogue.
  public var encoded: String {
    var query = ""
    if !text.isEmpty { FormEncoding.append("q", text, to: &query) }
    if !encodedChoices.isEmpty {
      if !query.isEmpty { query += "&" }
      query += encodedChoices
    }
    if let sort { FormEncoding.append("sort", sort.rawValue, to: &query) }
    if page > 1 { FormEncoding.append("page", String(page), to: &query) }
    return query
  }

  static func encoded(_ chosen: [Facet: Set<String>]) -> String {
    var query = ""
    for facet in chosen.isEmpty ? [] : Facet.all {
      for value in (chosen[facet] ?? []).sorted() { FormEncoding.append(facet.name, value, to: &query) }
    }
    return query
  }
}
