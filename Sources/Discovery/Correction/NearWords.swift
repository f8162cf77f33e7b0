/// The words of an index that are nearest to one that was typed, itself left out.
struct NearWords {
  /// Words this short are taken as they stand: too many others are near.
  static let shortest = 4
  /// From so many letters on two slips are looked for.
  static let long = 8

  struct Found {
    var folded: [UInt8]
    /// Live documents; those that have two forms of it count twice.
    var documents = 0
    /// With its accents.
    fileprivate var forms: [String: Int] = [:]

    /// As it stands in most documents, with the sigma at its end that folding has taken for one within.
    var word: String {
      let form = forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
      return form.hasSuffix("σ") ? form.dropLast() + "ς" : form
    }
  }

  /// Words that are equally near, those of most documents first.
  private(set) var found: [Found] = []
  private let languages: Set<String>?
  /// The slips that part the words found, or the most that may.
  private var limit: Int

  /// Looks among the words that begin with the same letter; where there are none, for words that one slip in the first
  /// letter parts from this one, and only then for those that a second slip parts too.
  ///
  /// - Complexity: O(words that begin so), in the end O(words); what shares a beginning that is too far away is passed
  ///   over. A long word that is like no other takes some milliseconds among millions.
  ///
  /// `languages` are the codes of the stemmers of texts whose words count, beside texts without one; nil for all.
  init(to folded: String, in segments: [LiveSegment], languages: Set<String>? = nil) {
    self.languages = languages
    let letters = Array(folded.unicodeScalars)
    let most = letters.count >= Self.long ? 2 : 1
    limit = most
    guard letters.count >= Self.shortest, let first = letters.first else { return }
    let start = Array(String(first).utf8)
    for part in segments { look(for: letters, beginning: start, in: part) }
    if found.isEmpty {
      limit = 1
      for part in segments { lookForOtherBeginnings(of: letters, in: part) }
    }
    if found.isEmpty, most > 1 {
      limit = most
      for part in segments { look(for: letters, beginning: [], in: part) }
    }
    found.sort {
      $0.documents != $1.documents
        ? $0.documents > $1.documents : $0.folded.lexicographicallyPrecedes($1.folded)
    }
  }

  private mutating func look(for letters: [Unicode.Scalar], beginning start: [UInt8], in part: LiveSegment) {
    start.withUnsafeBytes { start in
      var cursor = part.segment.wordTable.cursor(notBefore: start)
      guard var distance = EditDistance(from: letters, limit: limit) else { return }
      while cursor.isValid, cursor.shared >= start.count || cursor.hasPrefix(start) {
        // Entries of one folded form stand side by side; what the key shares with the one before is known.
        distance.keep(bytes: cursor.shared)
        if let (shared, least) = Self.read(cursor.key, &distance) {
          cursor.skip(sharing: shared, below: least)
        } else {
          let slips = distance.distance
          if slips > 0, slips <= limit { add(cursor.key, cursor.value, slips, part) }
          cursor.advance()
        }
      }
    }
  }

  /// One slip in the first letter leaves few words to look for: without it, with the two first letters swapped, and for
  /// each letter with which words begin, that one before the word or in place of its first.
  private mutating func lookForOtherBeginnings(of letters: [Unicode.Scalar], in part: LiveSegment) {
    let (first, rest) = (Self.bytes(of: letters[..<1]), Self.bytes(of: letters.dropFirst()))
    add(rest, part)
    if letters[1] != letters[0] {
      add(Self.bytes(of: letters[1..<2]) + first + Self.bytes(of: letters.dropFirst(2)), part)
    }
    for other in Self.firstLetters(of: part.segment.wordTable) where other != first {
      add(other + first + rest, part)
      add(other + rest, part)
    }
  }

  private static func bytes(of letters: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    Array(String(String.UnicodeScalarView(letters)).utf8)
  }

  /// Adds the forms of a word that is one slip away, where there are any.
  private mutating func add(_ word: [UInt8], _ part: LiveSegment) {
    (word + [0]).withUnsafeBytes { start in
      var cursor = part.segment.wordTable.cursor(notBefore: start)
      while cursor.isValid, cursor.hasPrefix(start) {
        add(cursor.key, cursor.value, 1, part)
        cursor.advance()
      }
    }
  }

  /// The letters with which words begin, found by going from each to the first word behind all that begin so.
  private static func firstLetters(of table: SortedTable) -> [[UInt8]] {
    var letters: [[UInt8]] = []
    var next: [UInt8] = [0]
    while !next.isEmpty {
      next = next.withUnsafeBytes { bytes in
        let cursor = table.cursor(notBefore: bytes)
        guard cursor.isValid, cursor.key.count > 0 else { return [] }
        let letter = Array(cursor.key[..<cursor.key.letter(at: 0).length])
        letters.append(letter)
        let last = letter[letter.count - 1]
        return last == .max ? [] : letter.dropLast() + [last + 1]
      }
    }
    return letters
  }

  /// Gives the letters of a key's folded form that are not known yet.
  ///
  /// - Returns: Nil where all its letters can be read; otherwise of how many bytes of the key near words may be the
  ///   beginning, and the least byte that follows these in one that comes later, 255 for none.
  private static func read(
    _ key: UnsafeRawBufferPointer, _ distance: inout EditDistance
  ) -> (shared: Int, least: UInt8)? {
    var place = distance.end
    while place < key.count, key[place] != 0 {
      let (letter, length) = key.letter(at: place)
      guard distance.append(letter, bytes: length) else {
        let least = distance.nextLetter(after: letter).map { UTF8.encode($0)?.first ?? 0 } ?? .max
        // Among letters that begin with the same byte only the first is passed over.
        return least == key[place] ? (place + length, .max) : (place, least)
      }
      place += length
    }
    return nil
  }

  private func isWanted(_ stemmer: UInt8, _ segment: Segment) -> Bool {
    guard let languages, stemmer > 0, Int(stemmer) < segment.meta.stemmers.count else { return true }
    return languages.contains(segment.meta.stemmers[Int(stemmer)])
  }

  private mutating func add(
    _ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, _ distance: Int, _ part: LiveSegment
  ) {
    guard isWanted(WordKey.stemmer(key), part.segment), let list = part.segment.list(value) else { return }
    let documents = part.liveCount(list)
    guard documents > 0 else { return }
    if distance < limit { found.removeAll() }
    limit = distance
    let folded = Array(WordKey.folded(key))
    let place = found.firstIndex { $0.folded == folded } ?? found.count
    if place == found.count { found.append(Found(folded: folded)) }
    found[place].documents += documents
    found[place].forms[WordKey.form(key), default: 0] += documents
  }
}

extension UnsafeRawBufferPointer {
  /// The letter of a UTF-8 text that begins at an offset, and its bytes; a replacement for a byte that begins none.
  fileprivate func letter(at offset: Int) -> (letter: Unicode.Scalar, length: Int) {
    let first = self[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, offset + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for place in offset + 1..<offset + length { value = value << 6 | UInt32(self[place] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }
}
