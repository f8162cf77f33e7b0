import ICU
public import Practices
public import Records

/// Practices, counted by type. Overviews are not counted.
public struct PracticeTally: Hashable, Sendable {
  public private(set) var total = 0
  private var byType: [PracticeType: Int] = [:]
  /// Practices whose type is not known.
  public private(set) var untyped = 0

  /// A practice of two types counts in both.
  public func count(_ type: PracticeType) -> Int { byType[type] ?? 0 }

  mutating func add(_ header: PracticeHeader) {
    total += 1
    for type in Set(header.types) { byType[type, default: 0] += 1 }
    if header.types.isEmpty { untyped += 1 }
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
  /// The practices of one country, counted.
  public func practices(of country: Country) -> PracticeTally {
    published.reduce(into: PracticeTally()) { tally, header in
      if header.kind == .practice, header.countries.contains(country) { tally.add(header) }
    }
  }

  /// The countries in the alphabetical order of `language`, members as of `day`. Goes through all practices.
  public func countries(in language: Language, on day: PartialDate) -> CountryTallies {
    var byCountry: [Country: PracticeTally] = [:]
    var (international, unknown) = (PracticeTally(), PracticeTally())
    for header in published where header.kind == .practice {
      for country in Set(header.countries) { byCountry[country, default: PracticeTally()].add(header) }
      if header.international == true {
        international.add(header)
      } else if header.countries.isEmpty {
        unknown.add(header)
      }
    }
    let members = Set(memberships.values.flatMap { $0.members(on: day) })
    let collator = Collator(language: language.tag)
    let named = members.union(byCountry.keys).map { country in
      let name = country.name(in: language)
      let tally = CountryTally(
        country: country, name: name, isMember: members.contains(country),
        practices: byCountry[country] ?? PracticeTally())
      return (tally: tally, key: collator.key(for: name))
    }
    return CountryTallies(
      countries: named.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.tally),
      international: international, unknown: unknown)
  }
}
