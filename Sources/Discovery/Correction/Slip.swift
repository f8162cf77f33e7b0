/// A word that was mistyped: by which slips of the fingers, or of the ear, it became what was typed.
///
/// Not every word that is near another is a slip of it. "belter" is no "better": the l and the t lie far apart, and one hears them
/// apart. Nor is another ending a slip ("sectioned", "section"), but a form of the word.
struct Slip {
  /// Letters that lie side by side, or that sound alike.
  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map(Array.init)
  private static let alike: [Set<Character>] = [
    Set("aeiouy"), Set("αεηιουωυ"), Set("bvwf"), Set("ckqgsxz"), Set("dt"), Set("mn"), Set("pb"), Set("gj"), Set("φπ"),
    Set("ξκσζ"), Set("τδθ"), Set("λρ"),
  ]

  private static let long = 7

  private let typed: [Character]
  private let meant: [Character]

  /// Both words folded.
  init(_ typed: String, for meant: String) { (self.typed, self.meant) = (Array(typed), Array(meant)) }

  /// Whether somebody who meant the one is likely to have typed the other, by `most` slips at most.
  func isLikely(most: Int) -> Bool {
    guard let slips = slips(from: 0, 0, most: most), slips > 0 else { return false }
    // Two slips and another beginning: more likely another word.
    return slips == 1 || typed.first == meant.first
  }

  /// The fewest likely slips that lead from a place in the one to the end of both; nil where more than `most` are needed.
  private func slips(from place: Int, _ other: Int, most: Int) -> Int? {
    var (place, other) = (place, other)
    while place < typed.count, other < meant.count, typed[place] == meant[other] {
      (place, other) = (place + 1, other + 1)
    }
    if place == typed.count && other == meant.count { return 0 }
    guard most > 0 else { return nil }
    return next(place, other).compactMap { slips(from: $0.0, $0.1, most: most - 1).map { $0 + 1 } }.min()
  }

  /// Where each likely slip leads.
  private func next(_ place: Int, _ other: Int) -> [(Int, Int)] {
    var next: [(Int, Int)] = []
    let (left, right) = (typed.count - place, meant.count - other)
    if left > 1, right > 1, typed[place] == meant[other + 1], typed[place + 1] == meant[other] {
      next.append((place + 2, other + 2))
    }
    if left > 0, right > 0, Self.areAlike(typed[place], meant[other]) { next.append((place + 1, other + 1)) }
    if left > 0, right > 0 && isLong || isDoubled(typed, place) { next.append((place + 1, other)) }
    if right > 0, left > 0 && isLong || isDoubled(meant, other) { next.append((place, other + 1)) }
    return next
  }

  /// A short word with a letter more or less is most often another word: patent, patient.
  private var isLong: Bool { typed.count >= Self.long }

  private func isDoubled(_ word: [Character], _ place: Int) -> Bool { place > 0 && word[place] == word[place - 1] }

  private static func areAlike(_ one: Character, _ other: Character) -> Bool {
    if alike.contains(where: { $0.contains(one) && $0.contains(other) }) { return true }
    return rows.contains { row in
      guard let first = row.firstIndex(of: one), let second = row.firstIndex(of: other) else { return false }
      return abs(first - second) == 1
    }
  }
}
