public import Records

/// A page of the site's own text: what it is, its terms, its limits...
public struct ContentPage: Hashable, Codable, Sendable {
  public var id: Key
  public var slug: Key
  /// Its place among the pages, ascending.
  public var order: Int
  public var language: Language
  public var title: LocalizedText
  public var summary: LocalizedText
  /// Markdown with citations; `{contact}` stands for the operator's contact.
  public var body: LocalizedText
  public var references: [Reference]

  public init(
    id: Key, slug: Key, order: Int, language: Language, title: LocalizedText, summary: LocalizedText,
    body: LocalizedText, references: [Reference] = []
  ) {
    self.id = id
    self.slug = slug
    self.order = order
    self.language = language
    self.title = title
    self.summary = summary
    self.body = body
    self.references = references
  }

  public var languages: [Language] { body.languages }
}
