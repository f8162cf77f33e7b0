import Discovery
import Practices
public import Records

extension FacetName {
  /// The vocabulary whose terms are the facet's values; countries have none.
  public var vocabulary: VocabularyName? {
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
      func listed(_ value: String, _ label: String?, parent: String? = nil) -> ListedFacetValue {
        ListedFacetValue(
          value: value, label: label, parent: parent, count: counted[value] ?? 0,
          isChosen: !chosen.isEmpty && chosen.contains(value))
      }
      var values: [ListedFacetValue] = []
      if let name = facet.vocabulary {
        values = vocabularies.terms(name).map { term in
          listed(term.key.text, term.label[language] ?? term.key.text, parent: term.parent?.text)
        }
      } else {
        values = countries(counted, chosen, language).map { listed($0.country.code, $0.name) }
        values.append(listed(FacetName.international, nil))
      }
      if !values.contains(where: { $0.value == FacetName.unknown }) { values.append(listed(FacetName.unknown, nil)) }
      return ListedFacet(name: facet, values: values)
    }
  }

  /// What can be chosen in a facet; for countries those of present members.
  public func values(of facet: FacetName) -> [String] {
    guard let name = facet.vocabulary else { return memberCodes.sorted() }
    return vocabularies.terms(name).map(\.key.text)
  }

  /// Present members, what else has practices and what is chosen, by name.
  private func countries(
    _ counted: [String: Int], _ chosen: Set<String>, _ language: Language
  ) -> [(country: Country, name: String)] {
    CountryNames.names(in: language).inOrder(memberCodes.union(counted.keys).union(chosen))
  }
}
