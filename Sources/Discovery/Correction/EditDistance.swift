/// How many slips of typing part words from one word, as far as a limit: a letter too many, too few, another one, or two swapped.
///
/// That is the Damerau-Levenshtein distance in which no letter takes part in two slips (optimal string alignment; Damerau 1964,
/// doi:10.1145/363958.363994). Words are given letter by letter, so that those that begin alike share the work: a row of the
/// table of distances belongs to each letter of the beginning, and only its cells near the diagonal are made.
struct EditDistance: ~Copyable {
  let limit: Int
  private let word: [Unicode.Scalar]
  /// For each letter given so far, and for none: the distances of that beginning from each beginning of the word.
  private let rows: UnsafeMutablePointer<UInt8>
  private var letters: [Unicode.Scalar] = []
  private var width: Int { word.count + 1 }

  /// At most `limit` slips, fewer than 255.
  init(from word: [Unicode.Scalar], limit: Int) {
    self.word = word
    self.limit = limit
    let size = (word.count + 1) * (word.count + limit + 2)
    rows = .allocate(capacity: size)
    rows.initialize(repeating: UInt8(limit + 1), count: size)
    for column in 0...word.count { rows[column] = UInt8(min(column, limit + 1)) }
  }

  deinit { rows.deallocate() }

  /// Letters given.
  var count: Int { letters.count }

  /// Goes back to so many letters.
  mutating func keep(_ count: Int) {
    if count < letters.count { letters.removeLast(letters.count - count) }
  }

  /// Adds a letter.
  ///
  /// - Returns: Whether a word that begins so can still be near enough.
  mutating func append(_ letter: Unicode.Scalar) -> Bool {
    let depth = letters.count + 1
    guard depth <= word.count + limit else { return false }
    let row = rows + depth * width
    let above = row - width
    let far = UInt8(limit + 1)
    let first = max(0, depth - limit)
    let last = min(word.count, depth + limit)
    if first > 0 { row[first - 1] = far }
    if last < word.count { row[last + 1] = far }
    var least = far
    for column in first...max(first, last) {
      var distance = column == 0 ? UInt8(min(depth, Int(far))) : min(above[column], row[column - 1]) + 1
      if column > 0 {
        distance = min(distance, above[column - 1] + (word[column - 1] == letter ? 0 : 1))
        if depth > 1, column > 1, letters[depth - 2] == word[column - 1], letter == word[column - 2] {
          distance = min(distance, (above - width)[column - 2] + 1)
        }
      }
      row[column] = min(distance, far)
      least = min(least, row[column])
    }
    letters.append(letter)
    return least <= limit
  }

  /// The distance of the letters given; above the limit for any that is.
  var distance: Int {
    let near = letters.count >= word.count - limit && letters.count <= word.count + limit
    return near ? Int(rows[letters.count * width + word.count]) : limit + 1
  }
}
