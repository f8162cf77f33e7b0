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
    switch rules {
    case .snowball(let stemmer): Self.stem(word, stemmer)
    case .light(let stemmer): stemmer.stem(word)
    }
  }

  private static func stem(_ word: String, _ stemmer: OpaquePointer) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else {
        return String(decoding: bytes, as: UTF8.self)  // out of memory
      }
      let length = Int(sb_stemmer_length(stemmer))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }

  /// The code under which a language's stemmer is known, nil for a language without one.
  static func code(for language: String?) -> String? {
    guard let language else { return nil }
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
