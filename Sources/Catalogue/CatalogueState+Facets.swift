import Discovery
import Addresses
import Practices

extension FacetName {
  /// The vocabulary whose terms are the facet's values; countries have none.
  var vocabulary: VocabularyName? {
    switch self {
    case .type: .type
    case .country: nil
    case .topic: .topic
    case .aim: .aim
    case .stage: .stage
    case .right: .right
    case .evidence: .evidenceStatus
    case .activity: .activity
    }
  }
}

extension CatalogueState {
  /// Every facet with every value it can have, those without a practice too.
  func facets(
    _ counts: FacetCounts, _ query: CatalogueQuery, _ language: Language
  ) -> [ListedFacet] {
    FacetName.allCases.map { facet in
      let counted = counts[facet.rawValue] ?? [:]
      let chosen = query.chosen[facet] ?? []
      let terms = facet.vocabulary.map { termValues($0, language) } ?? countryValues(counted, chosen, language)
      let values = terms.map { value, label, parent in
        ListedFacetValue(
          value: value, label: label, parent: parent, count: counted[value] ?? 0, isChosen: chosen.contains(value))
      }
      return ListedFacet(name: facet, values: values)
    }
  }

  private typealias Value = (value: String, label: String?, parent: String?)

  private func termValues(_ name: VocabularyName, _ language: Language) -> [Value] {
    let terms = vocabularies.terms(name).map { term in
      (term.key.text, term.label[language] ?? term.key.text, term.parent?.text) as Value
    }
    let hasUnknown = terms.contains { $0.value == FacetName.unknown }
    return hasUnknown ? terms : terms + [(FacetName.unknown, nil, nil)]
  }

  /// Present members, what else has practices and what is chosen, by name; then International and unknown, apart.
  private func countryValues(_ counted: [String: Int], _ chosen: Set<String>, _ language: Language) -> [Value] {
    let codes = memberCodes.union(counted.keys).union(chosen)
    return CountryNames.names(in: language).inOrder(codes).map { ($0.country.code, $0.name, nil) as Value }
      + [(FacetName.international, nil, nil), (FacetName.unknown, nil, nil)]
  }
}
