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
