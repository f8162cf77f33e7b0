/// A list of terms with a label in every language of the interface.
public struct Vocabulary: Hashable, Codable, Sendable {
  public var id: Key
  public var name: VocabularyName
  public var label: Labels
  /// In the order in which they are shown; a group directly before its terms.
  public var terms: [Term]

  public init(id: Key, name: VocabularyName, label: Labels, terms: [Term]) {
    self.id = id
    self.name = name
    self.label = label
    self.terms = terms
  }
}

public struct Term: Hashable, Codable, Sendable {
  public var key: Key
  /// The group that the term belongs to; a group has none.
  public var parent: Key?
  public var label: Labels
  /// One plain sentence for laypeople.
  public var definition: Labels?
  /// What else people call it when they look for it. Read by the search only.
  public var synonyms: Synonyms?
  /// The record that people look for by these words, where no field of a record has such terms.
  public var record: Key?

  public init(
    key: Key, parent: Key? = nil, label: Labels, definition: Labels? = nil, synonyms: Synonyms? = nil,
    record: Key? = nil
  ) {
    self.key = key
    self.parent = parent
    self.label = label
    self.definition = definition
    self.synonyms = synonyms
    self.record = record
  }
}

/// Words and phrases of each language that mean the same as a term, or lead to it.
public struct Synonyms: Hashable, Codable, Sendable {
  public var texts: [Language: [String]]

  public init(_ texts: [Language: [String]]) { self.texts = texts.filter { !$0.value.isEmpty } }

  public init(from decoder: any Decoder) throws { texts = try [Language: [String]](from: decoder) }

  public func encode(to encoder: any Encoder) throws { try texts.encode(to: encoder) }

  public subscript(language: Language) -> [String] {
    get { texts[language] ?? [] }
    set { texts[language] = newValue.isEmpty ? nil : newValue }
  }
}

/// A short text that exists in every language of the interface.
public struct Labels: Hashable, Codable, Sendable {
  public var texts: [Language: String]

  public init(_ texts: [Language: String]) { self.texts = texts }

  public init(from decoder: any Decoder) throws { texts = try [Language: String](from: decoder) }

  public func encode(to encoder: any Encoder) throws { try texts.encode(to: encoder) }

  public subscript(language: Language) -> String? { texts[language] }

  public var missing: [Language] { Language.interface.filter { (texts[$0] ?? "").isEmpty } }
}

extension VocabularyName {
  /// Terms that no record has: words that mean the same as each other, or lead to a record.
  public static let synonym = VocabularyName("synonym")
}

/// The name of a vocabulary, and of its file. Which there are say the rooms that use them.
public struct VocabularyName: RawRepresentable, Hashable, Codable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ name: StaticString) { rawValue = name.description }
}

/// A closed vocabulary whose raw values are the keys of the vocabulary file `vocabulary.yaml`.
public protocol ClosedVocabulary: FieldValue, RawRepresentable<String>, CaseIterable, Codable, Hashable {
  static var vocabulary: VocabularyName { get }
}
