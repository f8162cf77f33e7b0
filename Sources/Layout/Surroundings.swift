public import Addresses
public import InterfaceTexts
public import Records

/// What surrounds a page: whose language, and where the site's parts are. Addresses are handed over; the layout knows none.
public struct Surroundings: Sendable {
  public var site: Site
  public var language: Language
  public var texts: InterfaceTexts
  /// Where the page stands, from the root of the site; nil for a page without an address of its own, such as an error.
  public var address: String?
  public var home: String
  /// Where the page is in each language of the site.
  public var languages: [Language: String]
  public var navigation: [NavigationLink]
  public var search: SearchTarget
  /// What the footer leads to under the heading *About*.
  public var pages: [NavigationLink]
  /// What the imprint leads to.
  public var tools: [NavigationLink]
  /// How current the collection is, in words.
  public var state: String
  public var notUnderstood: [NotUnderstood]

  public init(
    site: Site, language: Language, texts: InterfaceTexts, address: String?, home: String,
    languages: [Language: String], navigation: [NavigationLink], search: SearchTarget, pages: [NavigationLink],
    tools: [NavigationLink], state: String, notUnderstood: [NotUnderstood]
  ) {
    self.site = site
    self.language = language
    self.texts = texts
    self.address = address
    self.home = home
    self.languages = languages
    self.navigation = navigation
    self.search = search
    self.pages = pages
    self.tools = tools
    self.state = state
    self.notUnderstood = notUnderstood
  }
}

/// A link of the layout.
public struct NavigationLink: Sendable {
  public var text: String
  /// The language of the text where it is not the page's.
  public var language: Language?
  public var address: String
  public var isCurrent: Bool

  public init(_ text: String, in language: Language? = nil, to address: String, isCurrent: Bool = false) {
    self.text = text
    self.language = language
    self.address = address
    self.isCurrent = isCurrent
  }
}

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
