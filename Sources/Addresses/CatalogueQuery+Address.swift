/// A part of an address that was not understood and was left out of account.
public struct NotUnderstood: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

extension CatalogueQuery {
  /// The longest search text, in Unicode scalars; longer ones are cut at a character and named as not understood.
  public static let longestText = 400
  public static let lastPage = 100_000
  /// The most choices that an address can hold; further ones are named as not understood.
  public static let mostChoices = 200
  /// The most parts of an address that are told as not understood.
  public static let mostTold = 20

  /// Reads the query part of an address. A wrong value of ours is dropped and told; names that are not ours, such as those by which
  /// others follow readers, are ignored.
  ///
  /// - Parameters:
  ///   - query: without the question mark, form-encoded.
  ///   - isKnown: whether a facet has a value.
  /// - Returns: The query, and what was dropped or cut, each once and at most ``mostTold``.
  public static func parse(
    _ query: String, isKnown: (FacetName, String) -> Bool
  ) -> (query: CatalogueQuery, notUnderstood: [NotUnderstood]) {
    var result = CatalogueQuery()
    var chosen = result.chosen
    var dropped: [NotUnderstood] = []
    for (name, value) in FormEncoding.pairs(query) where !value.isEmpty {
      guard !result.take(name, value, &chosen, isKnown: isKnown) else { continue }
      let told = NotUnderstood(name: name.shortened(to: 60), value: value.shortened(to: 100))
      if dropped.count < mostTold, !dropped.contains(told) { dropped.append(told) }
    }
    // Once, since every change of it makes its part of the address anew.
    result.chosen = chosen
    return (result, dropped)
  }

  /// - Returns: Whether the pair was understood, or is not ours.
  private mutating func take(
    _ name: String, _ value: String, _ chosen: inout [FacetName: Set<String>], isKnown: (FacetName, String) -> Bool
  ) -> Bool {
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
      guard let facet = FacetName(rawValue: name) else { return true }
      guard isKnown(facet, value) else { return false }
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

  static func encoded(_ chosen: [FacetName: Set<String>]) -> String {
    var query = ""
    for facet in chosen.isEmpty ? [] : FacetName.allCases {
      for value in (chosen[facet] ?? []).sorted() { FormEncoding.append(facet.rawValue, value, to: &query) }
    }
    return query
  }
}

extension String {
  /// At most `count` Unicode scalars of the text, cut between characters.
  func shortened(to count: Int) -> String {
    guard unicodeScalars.count > count else { return self }
    var end = startIndex
    var used = 0
    while end < endIndex {
      let next = index(after: end)
      used += self[end..<next].unicodeScalars.count
      if used > count { break }
      end = next
    }
    return String(self[..<end])
  }
}
