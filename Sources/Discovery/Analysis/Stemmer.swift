internal import CStemmer

/// A stemmer of libstemmer (Snowball), or a light one of our own. For one thread at a time; opening costs about 1 µs.
final class Stemmer {
  private enum Rules {
    case snowball(OpaquePointer)
    case light(LightStemmer)
  }

  private let rules: Rules

  /// - Parameter code: from ``code(for:)``; nil for a code without a stemmer.
  init?(code: String) {
    if let light = LightStemmer.named(code) {
      rules = .light(light)
    } else if let stemmer = sb_stemmer_new(code, "UTF_8") {
      rules = .snowball(stemmer)
    } else {
      return nil
    }
  }

  deinit {
    if case .snowball(let stemmer) = rules { sb_stemmer_delete(stemmer) }
  }

  /// The stem of a word, which must be in lower case.
  func stem(_ word: String) -> String {
    if case .light(let stemmer) = rules { return stemmer.stem(word) }
    var word = word
    return word.withUTF8 { String(decoding: stem($0) ?? $0, as: UTF8.self) }
  }

  /// As ``stem(_:)``, without copies; nil for a light stemmer and when there is no memory left. Valid until the next stem.
  func stem(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard case .snowball(let stemmer) = rules,
      let stem = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count))
    else { return nil }
    return UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer)))
  }

  /// The code under which a language's stemmer is known, nil for a language without one.
  static func code(for language: String?) -> String? {
    guard let language else { return nil }
    if codes.contains(language) { return language }
    let primary = language.lowercased().prefix { $0 != "-" && $0 != "_" }
    return switch primary {
    case "nb", "nn": "no"
    case "bs": "hr"
    case let other where codes.contains(String(other)) || LightStemmer.codes.contains(String(other)): String(other)
    default: nil
    }
  }

  private static let codes: Set<String> = [
    "ar", "ca", "da", "de", "el", "en", "es", "eu", "fi", "fr", "ga", "hi", "hu", "hy", "id", "it", "lt", "ne", "nl",
    "no", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi",
  ]
}
