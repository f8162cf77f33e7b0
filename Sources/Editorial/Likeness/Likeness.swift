public import Records

/// What a submission or a record says of itself by which two of them may be of the same practice.
public struct Likeness: Sendable {
  let titles: [PlainWords]
  let countries: Set<Country>
  let places: [PlainWords]
  let provider: PlainWords?
  let texts: [Set<String>]

  /// `titles`: in every language in which there is one, as are `texts`.
  public init(titles: [String], countries: [Country], places: [String], provider: String?, texts: [String]) {
    self.titles = titles.map { PlainWords($0) }.filter { !$0.isEmpty }
    self.countries = Set(countries)
    self.places = places.map { PlainWords($0) }.filter { !$0.isEmpty }
    self.provider = provider.map { PlainWords($0) }.flatMap { $0.isEmpty ? nil : $0 }
    self.texts = texts.map { PlainWords($0).telling }
  }

  /// Why two may be the same, the most telling first.
  public enum Reason: CaseIterable, Hashable, Comparable, Sendable {
    case sameTitle, sameProvider, likeTitle, likeText, samePlace
  }

  /// Why it may be the same as another one; nothing where nothing says so.
  public func reasons(_ other: Likeness) -> [Reason] {
    var reasons: [Reason] = []
    if Set(titles).intersection(other.titles).isEmpty {
      if titles.contains(where: { title in other.titles.contains { Self.areAlike(title, $0) } }) {
        reasons.append(.likeTitle)
      }
    } else {
      reasons.append(.sameTitle)
    }
    if !countries.isDisjoint(with: other.countries) {
      if let provider, provider == other.provider { reasons.append(.sameProvider) }
      if places.contains(where: { place in other.places.contains { place.holds($0) || $0.holds(place) } }) {
        reasons.append(.samePlace)
      }
    }
    if texts.contains(where: { text in other.texts.contains { Self.areAlike(text, $0) } }) { reasons.append(.likeText) }
    return reasons.sorted()
  }

  /// One title within the other, or more than half of the telling words of both in both.
  private static func areAlike(_ one: PlainWords, _ other: PlainWords) -> Bool {
    let (shorter, longer) = one.words.count < other.words.count ? (one, other) : (other, one)
    if shorter.telling.count > 1, longer.holds(shorter) { return true }
    let common = one.telling.intersection(other.telling).count
    return common > 1 && common * 2 > one.telling.union(other.telling).count
  }

  /// Of the telling words of the shorter text so many stand in the longer one, in percent.
  private static let likePercent = 45
  private static let fewestCommon = 6

  private static func areAlike(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let common = one.intersection(other).count
    return common >= fewestCommon && common * 100 >= likePercent * min(one.count, other.count)
  }
}
