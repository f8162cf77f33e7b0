/// The keys of the tables of words and stems.
///
/// A word: its folded form, a zero, its accented form where that differs, a zero, and the number of the stemmer of its text. So the
/// forms of a word that differ in accents or in the language of their text stand side by side, and words that begin alike too.
/// A stem: the number of the stemmer, then the stem.
enum WordKey {
  static func word(_ token: Token, stemmer: UInt8) -> [UInt8] {
    var key = start(token.folded)
    if token.accented != token.folded { key.append(contentsOf: token.accented.utf8.lazy.filter { $0 != 0 }) }
    key.append(0)
    key.append(stemmer)
    return shortened(key, keeping: 2)
  }

  /// Bytes behind the folded form in the key of a word without accents.
  static let plainEnd = 3

  /// Writes them.
  static func endPlain(_ end: UnsafeMutableRawBufferPointer, stemmer: UInt8) {
    (end[0], end[1], end[2]) = (0, 0, stemmer)
  }

  /// What the keys of a word's forms begin with.
  static func start(_ folded: String) -> [UInt8] {
    var key = prefix(folded)
    key.append(0)
    return key
  }

  /// What the keys of words that begin so begin with.
  static func prefix(_ folded: String) -> [UInt8] {
    var bytes = Array(folded.utf8)
    bytes.removeAll { $0 == 0 }
    return bytes
  }

  static func stem(_ stem: String, stemmer: UInt8) -> [UInt8] { [stemmer] + stem.utf8.filter { $0 != 0 } }

  /// The folded form in a word's key.
  static func folded(_ key: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: key.prefix { $0 != 0 })
  }

  /// The accented form in a word's key; empty where it is the folded one.
  static func accented(_ key: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: key.drop { $0 != 0 }.dropFirst().dropLast(2))
  }

  /// The form with accents, as text.
  static func form(_ key: UnsafeRawBufferPointer) -> String {
    let accented = accented(key)
    return String(decoding: accented.isEmpty ? folded(key) : accented, as: UTF8.self)
  }

  static func stemmer(_ key: UnsafeRawBufferPointer) -> UInt8 { key.last ?? 0 }

  /// Folding can make a word longer than it was; the two forms and their marks must fit the table.
  private static func shortened(_ key: [UInt8], keeping last: Int) -> [UInt8] {
    guard key.count > SortedTable.longestKey else { return key }
    return Array(key.prefix(SortedTable.longestKey - last) + key.suffix(last))
  }
}
