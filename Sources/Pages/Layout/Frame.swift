public import Addresses
public import Catalogue
public import Layout
internal import InterfaceTexts
internal import Practices
public import Records

/// What surrounds a page: for whom it is made, where it stands, and the state of the collection it shows.
public struct Frame: Sendable {
  private var ground: Ground
  public var language: Language
  /// Nil for a page that has no address of its own, such as an error.
  public var address: CatalogueAddress?
  /// By which checks of claims are due.
  public var today: PartialDate
  public var notUnderstood: [NotUnderstood]
  /// The edition whose collection ``state`` is; nil for the present one.
  public var edition: ShownEdition?

  public var site: Site {
    get { ground.site }
    set { ground = Ground(site: newValue, state: state, texts: texts) }
  }
  public var state: CatalogueState {
    get { ground.state }
    set { ground = Ground(site: site, state: newValue, texts: texts) }
  }
  var texts: InterfaceTexts { ground.texts }

  /// Nil for a language that the site does not have.
  public init?(
    site: Site, state: CatalogueState, language: Language, address: CatalogueAddress?, today: PartialDate,
    notUnderstood: [NotUnderstood] = []
  ) {
    guard let texts = site.texts[language] else { return nil }
    ground = Ground(site: site, state: state, texts: texts)
    self.language = language
    self.address = address
    self.today = today
    self.notUnderstood = notUnderstood
  }

  /// What all pages of a language share: every view of a page holds its frame, and copies one reference for all of this.
  private final class Ground: Sendable {
    let site: Site
    let state: CatalogueState
    let texts: InterfaceTexts

    init(site: Site, state: CatalogueState, texts: InterfaceTexts) {
      self.site = site
      self.state = state
      self.texts = texts
    }
  }

  var vocabularies: Vocabularies { state.vocabularies }

  /// What records say, in the reader's words.
  var facts: RecordFacts { RecordFacts(texts, vocabularies) }

  func label<Term: ClosedVocabulary>(_ term: Term) -> String { vocabularies.label(term, language) }

  func label(_ key: Key, in name: VocabularyName) -> String { vocabularies.label(key, in: name, language) }

  /// What a vocabulary as a whole is called.
  func label(of name: VocabularyName) -> String { vocabularies.byName[name]?.label[language] ?? name.rawValue }

  /// A practice's address: in an edition, how it stood there.
  func practice(_ slug: Key) -> CatalogueAddress {
    edition.map { .init(.editionPractice($0.number, slug), language) } ?? .practice(language, slug)
  }

  func page(_ slug: Key) -> CatalogueAddress { .page(language, slug) }

  func catalogue(_ query: CatalogueQuery = CatalogueQuery()) -> CatalogueAddress {
    edition.map { .init(.edition($0.number, query), language) } ?? .catalogue(language, query)
  }

  /// The same on the present collection: what surrounds a page that shows an edition.
  var present: Frame {
    guard let edition else { return self }
    var frame = self
    frame.state = edition.present
    frame.edition = nil
    return frame
  }

  /// The texts for words that stand within a text of another language.
  func texts(within language: Language) -> InterfaceTexts { site.texts[language] ?? texts }
}

extension Attribute {
  static func href(_ address: CatalogueAddress) -> Attribute { .href(address.path) }

  /// A place on another page.
  static func href(_ address: CatalogueAddress, anchor: String) -> Attribute { .href(address.path + "#" + anchor) }
}
