import Discovery
public import Practices
public import Records

/// Practices, counted by type. Overviews are not counted.
public struct PracticeTally: Hashable, Sendable {
  public let total: Int
  private var byType: [PracticeType: Int] = [:]
  /// Practices whose type is not known.
  public let untyped: Int

  /// A practice of two types counts in both.
  public func count(_ type: PracticeType) -> Int { byType[type] ?? 0 }

  init(total: Int = 0, types: (String) -> Int = { _ in 0 }) {
    self.total = total
    for type in PracticeType.allCases { byType[type] = types(type.rawValue) }
    untyped = types(Facet.unknown)
  }
}

/// What the collection holds of a country.
public struct CountryTally: Hashable, Sendable {
  public var country: Country
  /// In the reader's language.
  public var name: String
  /// Whether it belongs to an organisation that the collection follows.
  public var isMember: Bool
  public var practices: PracticeTally
}

/// Where the practices of the collection come from. A practice of several countries counts in each.
public struct CountryTallies: Sendable {
  /// Member states and every other country with a practice, by name.
  public var countries: [CountryTally]
  /// Practised across countries; some have a country as well.
  public var international: PracticeTally
  /// Of no country that is known, and not international either.
  public var unknown: PracticeTally
}

extension CatalogueState {
  /// All practices, counted.
  public var practiceTally: PracticeTally { tally([:]) }

  /// The practices of one country, counted.
  public func practices(of country: Country) -> PracticeTally { tally([.country: [country.code]]) }

  /// Practices of a country of which only a part, or only the title, could be read.
  public func partlyRead(of country: Country) -> Int {
    index.search(
      SearchRequest(
        chosen: [Facet.country.name: [country.code]], ranges: [Self.partlyRead: 1...1],
        kind: DocumentKind.practice.rawValue, limit: 0, payloads: false)
    ).total
  }

  /// The countries in the alphabetical order of `language`, members as of `day`. Counted by the index, in one search for each type.
  public func countries(in language: Language, on day: PartialDate) -> CountryTallies {
    let all = counted([:]).counts[Facet.country.name] ?? [:]
    var byType: [String: [String: Int]] = [:]
    for type in PracticeType.allCases.map(\.rawValue) + [Facet.unknown] {
      byType[type] = counted([.type: [type]]).counts[Facet.country.name]
    }
    func tally(_ place: String) -> PracticeTally {
      PracticeTally(total: all[place] ?? 0) { byType[$0]?[place] ?? 0 }
    }
    let members = Set(memberships.values.flatMap { $0.members(on: day) })
    let codes = Set(members.map(\.code)).union(all.filter { $0.value > 0 }.keys)
    return CountryTallies(
      countries: CountryNames.names(in: language).inOrder(codes).map { country, name in
        CountryTally(
          country: country, name: name, isMember: members.contains(country), practices: tally(country.code))
      },
      international: tally(Facet.international), unknown: tally(Facet.unknown))
  }

  /// Help in a crisis by country, in the alphabetical order of `language`.
  public func help(in language: Language) -> [(name: String, help: HelpLines)] {
    let byCode = Dictionary(help.values.map { ($0.country.code, $0) }) { $0.id < $1.id ? $0 : $1 }
    return CountryNames.names(in: language).inOrder(Set(byCode.keys)).compactMap { country, name in
      byCode[country.code].map { (name, $0) }
    }
  }

  public func help(of country: Country) -> HelpLines? {
    help.values.filter { $0.country == country }.min { $0.id < $1.id }
  }

  private func tally(_ chosen: [Facet: Set<String>]) -> PracticeTally {
    let (total, counts) = counted(chosen)
    let types = counts[Facet.type.name] ?? [:]
    return PracticeTally(total: total) { types[$0] ?? 0 }
  }

  func counted(_ chosen: [Facet: Set<String>]) -> (total: Int, counts: FacetCounts) {
    let found = index.search(
      SearchRequest(
        chosen: Dictionary(uniqueKeysWithValues: chosen.map { ($0.key.name, $0.value) }),
        kind: DocumentKind.practice.rawValue, limit: 0, payloads: false))
    return (found.total, found.counts)
  }
}
