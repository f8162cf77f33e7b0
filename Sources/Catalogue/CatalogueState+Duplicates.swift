import Discovery
import Practices
public import Records

/// A published practice by what tells whether a text is of the same one.
public struct PracticeFacts: Sendable {
  public var header: PracticeHeader
  public var places: [String]
  public var provider: String?
}

extension CatalogueState {
  /// Published practices that a text may be of, the most similar first: found by the words of its title and summary,
  /// and by who provides it and where.
  ///
  /// - Complexity: that of a search for 25 words, and reading `limit` headers.
  public func practices(
    titled title: String, summary: String?, names: [String], countries: [Country], language: Language, limit: Int
  ) -> [PracticeFacts] {
    let texts =
      [FieldText(.title, language, title)] + (summary.map { [FieldText(.summary, language, $0)] } ?? [])
      + names.map { FieldText(.place, language, $0) }
    let values = countries.map { (facet: Facet.country.name, value: $0.code) }
    let hits = index.similar(to: texts, values: values, kind: DocumentKind.practice.rawValue, without: "", limit: limit)
    return hits.compactMap { hit in
      guard let payload = index.payload(of: hit.id) else { return nil }
      let kept = KeptTexts(bytes: payload)
      guard let header = PracticeHeader(kept) else { return nil }
      return PracticeFacts(header: header, places: kept.names(.place), provider: kept.names(.provider).first)
    }
  }
}
