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
  /// Help for whoever cannot wait: in sight on every screen, never within the menu.
  public var urgent: NavigationLink?
  /// Where what a reader gathers is, each with the name under which the script keeps it.
  public var gathered: [(kind: String, link: NavigationLink)]
  /// Where a practice is handed in.
  public var submit: NavigationLink?
  /// Where a mistake in the record of the page is told; nil on a page without a record.
  public var report: String?
  public var search: SearchTarget
  /// What the footer leads to under the heading *About*.
  public var pages: [NavigationLink]
  /// What the imprint leads to.
  public var imprint: [NavigationLink]
  /// How current the collection is, in words.
  public var state: String
  public var notUnderstood: [NotUnderstood]

  public init(
    site: Site, language: Language, texts: InterfaceTexts, address: String?, home: String,
    languages: [Language: String], navigation: [NavigationLink], urgent: NavigationLink?,
    gathered: [(kind: String, link: NavigationLink)], submit: NavigationLink?, search: SearchTarget,
    pages: [NavigationLink], imprint: [NavigationLink], state: String, notUnderstood: [NotUnderstood]
  ) {
    self.site = site
    self.language = language
    self.texts = texts
    self.address = address
    self.home = home
    self.languages = languages
    self.navigation = navigation
    self.urgent = urgent
    self.gathered = gathered
    self.submit = submit
    self.search = search
    self.pages = pages
    self.imprint = imprint
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
