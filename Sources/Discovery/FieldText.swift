/// A text of a document: plain text, without markup.
public struct FieldText: Sendable {
  /// Texts of one field share a weight (``IndexSettings/fields``). A phrase never crosses from one text into another.
  public var field: String
  /// BCP 47. Nil, or a language that has no stemmer, is found by its words as they stand.
  public var language: String?
  public var text: String

  public init(field: String, language: String?, text: String) {
    self.field = field
    self.language = language
    self.text = text
  }
}
