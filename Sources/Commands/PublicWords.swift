/// Words given on the command line that everyone will read for ever.
enum PublicWords {
  case note, reason, editionName

  /// Characters that are not seen and can change how what stands around them is shown: controls, and those that turn the
  /// direction of writing.
  private static let hidden: [ClosedRange<UInt32>] = [0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069]

  /// - Throws: ``CommandError/hiddenCharacter(_:in:)`` for words with a character that is not seen.
  func check(_ words: String) throws(CommandError) {
    let found = words.unicodeScalars.first { scalar in Self.hidden.contains { $0.contains(scalar.value) } }
    if let found { throw .hiddenCharacter(found.value, in: self) }
  }
}
