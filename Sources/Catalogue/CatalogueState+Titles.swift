internal import ICU
internal import Practices
public import Records

extension CatalogueState {
  /// Published practices and overviews in the order of their titles in `language`.
  public func byTitle(in language: Language) -> [PracticeHeader] {
    let collator = Collator(language: language.tag)
    return published.map { ($0, collator.key(for: $0.title.reading(in: language).text)) }
      .sorted { $0.1 == $1.1 ? $0.0.id < $1.0.id : $0.1.lexicographicallyPrecedes($1.1) }
      .map(\.0)
  }
}
