internal import CStemmer

/// A Snowball stemmer (libstemmer). For one thread at a time; opening costs about 1 µs.
final class Stemmer {
  private let stemmer: OpaquePointer

  /// - Parameter code: from ``code(for:)``; nil for a code without a stemmer.
  init?(code: String) {
    guard let stemmer = sb_stemmer_new(code, "UTF_8") else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word, which must be in lower case.
  func stem(_ word: String) -> String {
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
    case let other where codes.contains(String(other)): String(other)
    default: nil
    }
  }

  private static let codes: Set<String> = [
    "ar", "ca", "da", "de", "el", "en", "es", "eu", "fi", "fr", "ga", "hi", "hu", "hy", "id", "it", "lt", "ne", "nl",
    "no",
    "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi",
  ]
}
