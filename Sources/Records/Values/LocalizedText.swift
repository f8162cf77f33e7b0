import Digests
import Foundation

/// A text in its original language, with the translations made from it.
///
/// In JSON and YAML an object from language to text, in which the original is a plain string and a translation says of
/// which text it was made: `{"en": "Peer support", "fr": {"of": "5f0f9e3c21ab", "text": "Pair-aidance"}}`.
public struct LocalizedText: Hashable, Sendable {
  public struct Translation: Hashable, Codable, Sendable {
    /// The fingerprint of the original text that was translated.
    public var of: Fingerprint
    public var text: String

    public init(of: Fingerprint, text: String) {
      self.of = of
      self.text = text
    }
  }

  public var language: Language
  public var original: String
  public var translations: [Language: Translation]

  public init(_ original: String, in language: Language, translations: [Language: Translation] = [:]) {
    self.original = original
    self.language = language
    self.translations = translations
  }

  public var fingerprint: Fingerprint { Fingerprint(of: original) }

  public enum TranslationState: String, Sendable {
    case original, current, outdated, missing
  }

  public func state(in language: Language) -> TranslationState {
    if language == self.language { return .original }
    guard let translation = translations[language] else { return .missing }
    return translation.of == fingerprint ? .current : .outdated
  }

  /// What a reader of `language` gets: the translation where there is one, otherwise the original, always with its language.
  public func reading(in language: Language) -> Reading {
    if let translation = translations[language], language != self.language {
      return Reading(text: translation.text, language: language, state: state(in: language))
    }
    return Reading(text: original, language: self.language, state: state(in: language))
  }

  /// The text and language of ``reading(in:)``, without the fingerprint that tells how current a translation is.
  public func words(in language: Language) -> (text: String, language: Language) {
    guard language != self.language, let translation = translations[language] else { return (original, self.language) }
    return (translation.text, language)
  }

  /// Every language in which the text exists, the original first.
  public var languages: [Language] { [language] + translations.keys.filter { $0 != language }.sorted() }
}

/// A text as a reader gets it.
public struct Reading: Hashable, Sendable {
  public var text: String
  /// The language that `text` is in, which need not be the reader's.
  public var language: Language
  public var state: LocalizedText.TranslationState

  public init(text: String, language: Language, state: LocalizedText.TranslationState) {
    self.text = text
    self.language = language
    self.state = state
  }
}

/// The first 12 hexadecimal digits of the SHA-256 of a text's UTF-8 bytes, in NFC and without white space at both ends.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  public let digits: String

  public init(of text: String) {
    let trimmed = text.trimmed
    // What has no character from U+0300 on, where combining marks begin, is in NFC.
    let isComposed = trimmed.utf8.allSatisfy { $0 < 0xCC }
    let composed = isComposed ? trimmed : trimmed.precomposedStringWithCanonicalMapping
    digits = String(SHA256Digest(of: composed).hex.prefix(12))
  }

  /// Nil unless `digits` are 12 lower-case hexadecimal digits.
  public init?(_ digits: String) {
    guard digits.utf8.count == 12,
      digits.utf8.allSatisfy({ $0.isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) })
    else { return nil }
    self.digits = digits
  }

  public var description: String { digits }
}

extension Fingerprint: Codable {
  public init(from decoder: any Decoder) throws {
    let digits = try decoder.singleValueContainer().decode(String.self)
    guard let fingerprint = Fingerprint(digits) else {
      throw DecodingError.invalid(digits, "fingerprint", decoder)
    }
    self = fingerprint
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(digits)
  }
}

extension LocalizedText: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: NameKey.self)
    var original: (Language, String)?
    var translations: [Language: Translation] = [:]
    for key in container.allKeys {
      guard let language = Language(key.stringValue) else {
        throw DecodingError.invalid(key.stringValue, "language", decoder)
      }
      if let text = try? container.decode(String.self, forKey: key) {
        guard original == nil else { throw DecodingError.invalid(.unreadableValue, decoder) }
        original = (language, text)
      } else {
        translations[language] = try container.decode(Translation.self, forKey: key)
      }
    }
    guard let (language, text) = original else { throw DecodingError.invalid(.unreadableValue, decoder) }
    self.init(text, in: language, translations: translations)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: NameKey.self)
    try container.encode(original, forKey: NameKey(language.tag))
    for (language, translation) in translations {
      try container.encode(translation, forKey: NameKey(language.tag))
    }
  }
}
