/// Words given on the command line that everyone will read for ever.
enum PublicWords {
  /// Characters that are not seen and can change how what stands around them is shown: controls, and those that turn the
  /// direction of writing.
  private static let hidden: [ClosedRange<UInt32>] = [0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069]

  /// - Parameters:
  ///   - words: the words.
  ///   - name: what they are, as the sentence begins.
  /// - Throws: ``CommandError/wrongUsage(_:)`` for words with a character that is not seen.
  static func check(_ words: String, _ name: String) throws(CommandError) {
    let found = words.unicodeScalars.first { scalar in hidden.contains { $0.contains(scalar.value) } }
    guard let found else { return }
    let digits = String(found.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    throw .wrongUsage("\(name) holds the control character U+\(number). Remove it.")
  }
}
