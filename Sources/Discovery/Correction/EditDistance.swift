/// How many slips of typing part words from one word, as far as a limit: a letter too many, too few, another one, or two swapped.
///
/// That is the Damerau-Levenshtein distance in which no letter takes part in two slips (optimal string alignment; Damerau 1964,
/// doi:10.1145/363958.363994). Words are given letter by letter, so that those that begin alike share the work. After each letter
/// a bit says, for each number of slips, which beginnings of the word are no more than that away (Wu & Manber 1992,
/// doi:10.1145/135239.135244; here with swapped letters too).
struct EditDistance: ~Copyable {
  /// Letters of a word: a bit for each beginning of it, the empty one included.
  static let longest = 63
  static let mostSlips = 2

  private struct State {
    /// For no slip, one and two: bit *n* for the first *n* letters of the word.
    var within: (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// Where the last letter stands in the word: bit *n* for the *n*th letter.
    var places: UInt64 = 0
    /// How many bytes the letters given take.
    var end = 0
  }

  private let limit: Int
  private let word: [Unicode.Scalar]
  private let length: Int
  /// Where each letter of ASCII stands in the word.
  private let ascii: UnsafeMutablePointer<UInt64>
  private let others: [(letter: Unicode.Scalar, places: UInt64)]
  /// For no letter and for each that was given.
  private let states: UnsafeMutablePointer<State>
  private var count = 0

  /// Nil for a word that is longer than ``longest``. At most `limit` slips, and at most ``mostSlips``.
  init?(from word: [Unicode.Scalar], limit: Int) {
    guard word.count <= Self.longest else { return nil }
    self.limit = min(limit, Self.mostSlips)
    self.word = word
    length = word.count
    ascii = .allocate(capacity: 128)
    ascii.initialize(repeating: 0, count: 128)
    var others: [Unicode.Scalar: UInt64] = [:]
    for (index, letter) in word.enumerated() {
      if letter.isASCII {
        ascii[Int(letter.value)] |= 2 << UInt64(index)
      } else {
        others[letter, default: 0] |= 2 << UInt64(index)
      }
    }
    self.others = others.map { ($0, $1) }
    states = .allocate(capacity: word.count + self.limit + 1)
    states.initialize(repeating: State(), count: word.count + self.limit + 1)
    states[0].within = (0b1, 0b11, 0b111)
  }

  deinit {
    ascii.deallocate()
    states.deallocate()
  }

  /// Bytes of the letters given.
  var end: Int { states[count].end }

  /// Goes back to the letters that end within so many bytes.
  mutating func keep(bytes: Int) {
    while states[count].end > bytes { count -= 1 }
  }

  /// Adds a letter, unless no word that begins so can be near enough.
  ///
  /// - Returns: Whether one can.
  @inline(__always)
  mutating func append(_ letter: Unicode.Scalar, bytes: Int) -> Bool {
    guard count < length + limit else { return false }
    let places = letter.isASCII ? ascii[Int(letter.value)] : self.places(ofOther: letter)
    let last = states[count]
    let (none, one, two) = last.within
    var next = State(places: places, end: last.end + bytes)
    // Each: the letter is the next one; it is one too many, or another one; one is missing before the next; it was swapped.
    next.within.0 = none << 1 & places
    next.within.1 = one << 1 & places | none | none << 1 | next.within.0 << 1
    next.within.2 = two << 1 & places | one | one << 1 | next.within.1 << 1
    if count > 0 {
      let swapped = places << 1 & last.places
      let before = states[count - 1].within
      next.within.1 |= before.0 << 2 & swapped
      next.within.2 |= before.1 << 2 & swapped
    }
    states[count + 1] = next
    guard within(limit, at: count + 1) & (UInt64.max >> UInt64(Self.longest - length)) != 0 else { return false }
    count += 1
    return true
  }

  /// The next letter, in the order of their numbers, that could be added where ``append(_:bytes:)`` has refused one: only letters
  /// of the word are near enough there.
  func nextLetter(after letter: Unicode.Scalar) -> Unicode.Scalar? {
    // Those that are next in the word, and those that would be swapped with the last one.
    var places = within(limit, at: count) << 1
    if count > 0, limit > 0 { places |= (within(limit - 1, at: count - 1) << 2 & states[count].places) >> 1 }
    var next: Unicode.Scalar?
    places &= (UInt64.max >> UInt64(Self.longest - length)) & ~1
    while places != 0 {
      let other = word[places.trailingZeroBitCount - 1]
      if other > letter, next.map({ other < $0 }) ?? true { next = other }
      places &= places - 1
    }
    return next
  }

  private func places(ofOther letter: Unicode.Scalar) -> UInt64 { others.first { $0.letter == letter }?.places ?? 0 }

  private func within(_ slips: Int, at count: Int) -> UInt64 {
    let within = states[count].within
    return slips == 0 ? within.0 : slips == 1 ? within.1 : within.2
  }

  /// The distance of the letters given; above the limit for any that is.
  var distance: Int { (0...limit).first { within($0, at: count) >> UInt64(length) & 1 == 1 } ?? limit + 1 }
}
