import Discovery
import Practices
import Records

extension CatalogueState {
  /// Every facet with every value it can have, those without a practice too.
  func facets(
    _ counts: FacetCounts, _ query: CatalogueQuery, _ language: Language
  ) -> [ListedFacet] {
    // Which countries stand first does not follow what is asked for: a list in which one chooses stays as it is.
    let filled = query.isEmpty ? counts : counted([:]).counts
    return Facet.all.map { facet in
      let (counted, filled) = (counts[facet.name] ?? [:], filled[facet.name] ?? [:])
      let chosen = query.chosen[facet] ?? []
      func listed(_ value: String, _ label: String?, parent: String? = nil) -> ListedFacetValue {
        ListedFacetValue(
          value: value, label: label, parent: parent, count: counted[value] ?? 0,
          isChosen: !chosen.isEmpty && chosen.contains(value), isFilled: filled[value, default: 0] > 0)
      }
      var values =
        switch facet.values {
        case .terms(let name):
          vocabularies.terms(name).map { term in
            listed(term.key.text, term.label[language] ?? term.key.text, parent: term.parent?.text)
          }
        case .countries:
          countries(filled, chosen, language).map { listed($0.country.code, $0.name) }
            + [listed(Facet.international, nil)]
        }
      if !values.contains(where: { $0.value == Facet.unknown }) { values.append(listed(Facet.unknown, nil)) }
      return ListedFacet(facet: facet, values: values)
    }
  }

  /// What can be chosen in a facet; for countries those of present members.
  public func values(of facet: Facet) -> [String] {
    switch facet.values {
    case .terms(let name): vocabularies.terms(name).map(\.key.text)
    case .countries: memberCodes.sorted()
    }
  }

  /// Present members, what else has practices and what is chosen, by name.
  private func countries(
    _ counted: [String: Int], _ chosen: Set<String>, _ language: Language
  ) -> [(country: Country, name: String)] {
    CountryNames.names(in: language).inOrder(memberCodes.union(counted.keys).union(chosen))
  }
}
