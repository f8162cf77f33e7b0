internal import Assets

/// Words by which people ask and join what they say, such as "how", "the" and "find", language by language.
///
/// They say nothing of what is looked for; and as texts that answer seldom hold some of them, these would seem rare and weigh much.
enum CommonWords {
  /// Word → the codes of the languages in which it is common. Without accents.
  private static let languages: [String: [String]] = read(embedded_common_words_txt())

  /// A line for each language: its code, then its words. Lines that begin with # say what the file is.
  private static func read(_ file: EmbeddedBytes) -> [String: [String]] {
    let text = String(decoding: UnsafeBufferPointer(start: file.bytes, count: Int(file.count)), as: UTF8.self)
    var languages: [String: [String]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      guard let code = words.first.map(String.init) else { continue }
      for word in Set(words.dropFirst().map { Folding.folded(String($0)) }) {
        languages[word, default: []].append(code)
      }
    }
    return languages
  }

  /// The languages in which words are most likely put: those in which most of them are common, and of these the reader's where it is
  /// one. None where no word is common in any.
  static func languages(of words: [String], reader: String?) -> [String] {
    var counts: [String: Int] = [:]
    for word in words { for code in languages[word] ?? [] { counts[code, default: 0] += 1 } }
    guard let most = counts.values.max() else { return [] }
    let likely = counts.filter { $0.value == most }.keys.sorted()
    return reader.map(likely.contains) == true ? likely.filter { $0 == reader } : likely
  }

  static func contains(_ folded: String, in codes: [String]) -> Bool {
    (languages[folded] ?? []).contains { codes.contains($0) }
  }
}
