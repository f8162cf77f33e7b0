import ICU
import Practices
import Records
import Synchronization

/// The countries of ISO 3166-1 as a language names and sorts them.
struct CountryNames: Sendable {
  /// By name, in the collation of the language.
  private let inOrder: [(country: Country, name: String, key: [UInt8])]
  /// In that order, by code.
  private let places: [String: Int]

  private init(_ language: Language) {
    let collator = Self.collator(of: language)
    let named = Country.all.map { country in
      let name = country.name(in: language)
      return (country: country, name: name, key: collator.key(for: name))
    }
    inOrder = named.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    places = Dictionary(uniqueKeysWithValues: inOrder.enumerated().map { ($1.country.code, $0) })
  }

  /// The countries with these codes, by name; what is no code of a country is left out.
  func inOrder(_ codes: Set<String>) -> [(country: Country, name: String)] {
    codes.compactMap { places[$0] }.sorted().map { (inOrder[$0].country, inOrder[$0].name) }
  }

  /// The sort key of a country's name.
  static func key(of country: Country, in language: Language) -> [UInt8] {
    let names = names(in: language)
    return names.places[country.code].map { names.inOrder[$0].key } ?? []
  }

  /// Opened once for each language of the interface.
  static func collator(of language: Language) -> Collator {
    collators[language] ?? Collator(language: language.tag)
  }

  private static let collators = Dictionary(
    uniqueKeysWithValues: Language.interface.map { ($0, Collator(language: $0.tag)) })

  /// Made once for each language, which takes a few milliseconds; every catalogue page needs them.
  static func names(in language: Language) -> CountryNames {
    made.withLock { made in
      if let names = made[language] { return names }
      let names = CountryNames(language)
      made[language] = names
      return names
    }
  }

  private static let made = Mutex<[Language: CountryNames]>([:])

  /// Its name and those by which it is also known, such as UK; asked for once for each country and language.
  static func every(of country: Country, in language: Language) -> [String] {
    every.withLock { every in
      if let names = every[language]?[country] { return names }
      let names = [country.name(in: language)] + RegionNames.others(of: country.code, in: language.tag)
      every[language, default: [:]][country] = names
      return names
    }
  }

  private static let every = Mutex<[Language: [Country: [String]]]>([:])
}
