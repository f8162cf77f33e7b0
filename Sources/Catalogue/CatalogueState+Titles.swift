internal import Discovery
internal import ICU
internal import Practices
public import Records

extension CatalogueState {
  /// Published practices and overviews in the order of their titles in `language`; nil where there are more than `most`.
  public func byTitle(in language: Language, upTo most: Int) -> [PracticeHeader]? {
    guard publishedCount <= most else { return nil }
    return inOrder(found(by: SortKey.title(language), upTo: most).headers, language)
  }

  /// The first published practices and overviews in the order of their addresses.
  public func bySlug(upTo most: Int) -> [PracticeHeader] {
    Array(found(by: SortKey.slug, upTo: most).headers.sorted { $0.slug < $1.slug }.prefix(most))
  }

  /// The first published practices and overviews that have a value of each facet, in the order of their titles, and how many
  /// there are.
  func byTitle(
    in language: Language, upTo most: Int, where chosen: [Facet: Set<String>]
  ) -> (headers: [PracticeHeader], total: Int) {
    let found = found(by: SortKey.title(language), upTo: most, where: chosen)
    return (Array(inOrder(found.headers, language).prefix(most)), found.total)
  }

  private func inOrder(_ headers: [PracticeHeader], _ language: Language) -> [PracticeHeader] {
    let collator = CountryNames.collator(of: language)
    return headers.map { ($0, collator.key(for: $0.title.words(in: language).text.asSorted)) }
      .sorted { $0.1 == $1.1 ? $0.0.id < $1.0.id : $0.1.lexicographicallyPrecedes($1.1) }
      .map(\.0)
  }

  /// The first practices and the first overviews of an order, and how many there are of both.
  private func found(
    by sort: String, upTo most: Int, where chosen: [Facet: Set<String>] = [:]
  ) -> (headers: [PracticeHeader], total: Int) {
    let results = [DocumentKind.practice, .overview].map { kind in
      index.search(
        SearchRequest(
          chosen: Dictionary(uniqueKeysWithValues: chosen.map { ($0.key.name, $0.value) }), kind: kind.rawValue,
          sort: .key(sort), limit: most, payloads: false))
    }
    let headers = results.flatMap(\.hits).compactMap { Key($0.id).flatMap(published) }
    return (headers, results.reduce(0) { $0 + $1.total })
  }
}
