internal import Discovery
internal import ICU
internal import Practices
public import Records

extension CatalogueState {
  /// Published practices and overviews in the order of their titles in `language`; nil where there are more than `most`.
  public func byTitle(in language: Language, upTo most: Int) -> [PracticeHeader]? {
    guard publishedCount <= most else { return nil }
    let collator = CountryNames.collator(of: language)
    return listed(by: SortKey.title(language), upTo: most)
      .map { ($0, collator.key(for: $0.title.words(in: language).text)) }
      .sorted { $0.1 == $1.1 ? $0.0.id < $1.0.id : $0.1.lexicographicallyPrecedes($1.1) }
      .map(\.0)
  }

  /// The first published practices and overviews in the order of their addresses.
  public func bySlug(upTo most: Int) -> [PracticeHeader] {
    Array(listed(by: SortKey.slug, upTo: most).sorted { $0.slug < $1.slug }.prefix(most))
  }

  /// The first practices and the first overviews of an order.
  private func listed(by sort: String, upTo most: Int) -> [PracticeHeader] {
    [DocumentKind.practice, .overview].flatMap { kind in
      index.search(
        SearchRequest(kind: kind.rawValue, sort: .key(sort), limit: most, payloads: false)
      ).hits.compactMap { Key($0.id).flatMap(published) }
    }
  }
}
