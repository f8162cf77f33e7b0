public import Records

/// What a page says of itself in its head.
public struct PageHead: Sendable {
  /// As the tab and the search engine show it, with the language it is in.
  public var title: Reading
  /// What stands between the title and the name of the site, such as an edition.
  public var within: String?
  /// In plain words.
  public var summary: Reading?
  /// The languages in which the page's own text exists; the first is the original.
  public var languages: [Language]
  /// Whether the page brings a search of its own.
  public var hasSearch: Bool
  /// What the page adds to the script of every page.
  public var scripts: [Asset]
  /// Whether search engines may list the page.
  public var isIndexed: Bool

  public init(
    title: Reading, within: String?, summary: Reading?, languages: [Language], hasSearch: Bool, scripts: [Asset],
    isIndexed: Bool
  ) {
    self.title = title
    self.within = within
    self.summary = summary
    self.languages = languages
    self.hasSearch = hasSearch
    self.scripts = scripts
    self.isIndexed = isIndexed
  }
}

/// A page as it is sent.
public struct RenderedPage: Sendable {
  public let bytes: [UInt8]
  public let title: String
  public let language: Language
}
