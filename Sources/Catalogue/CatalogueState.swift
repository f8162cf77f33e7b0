public import Discovery
public import Ledger
internal import Practices
public import Records

/// The published collection at one place in the ledger: one immutable value that readers share.
public struct CatalogueState: Sendable {
  public internal(set) var head: LedgerHead
  /// By id; withdrawn ones too, since their addresses say so.
  public internal(set) var practices: [Key: PracticeHeader] = [:]
  public internal(set) var pages: [Key: PageHeader] = [:]
  /// When each erased record was erased; nothing else is left of it but its id.
  public internal(set) var erased: [Key: Publication] = [:]
  /// Published pages in their order.
  public internal(set) var pagesInOrder: [PageHeader] = []
  public internal(set) var vocabularies = Vocabularies()
  public internal(set) var memberships: [Key: Membership] = [:]
  public internal(set) var editions: [Edition] = []
  /// The newest public changes, newest first, at most ``CatalogueState/mostChanges``.
  public internal(set) var changes: [Change] = []
  /// The overview that holds a practice.
  public internal(set) var overviews: [Key: Key] = [:]
  public internal(set) var index: SearchIndex

  /// The codes of the countries that are members now of some organisation.
  var memberCodes: Set<String> = []

  var idBySlug: [Key: Key] = [:]
  var idByOldSlug: [Key: Key] = [:]
  var publications: [String: Publication] = [:]

  /// The terms that the index was made with.
  let terms: IndexedTerms

  static let mostChanges = 50

  public init() { self.init(terms: IndexedTerms()) }

  init(terms: IndexedTerms) {
    self.terms = terms
    head = .origin
    index = SearchIndex(Self.indexSettings)
  }

  /// Something that happened to a practice, an overview or a page.
  public struct Change: Hashable, Sendable {
    public var recordID: Key
    /// The name of its record type.
    public var kind: String
    public var publication: Publication
  }

  /// What stands at a practice's address.
  public enum Found: Hashable, Sendable {
    case practice(PracticeHeader)
    /// The practice is at another address now.
    case moved(to: PracticeHeader)
    /// Withdrawn or erased: the address says so and since when.
    case gone(Publication)
  }

  /// An erased record answers at the address that bears its id; its other addresses went with it.
  public func find(_ slug: Key) -> Found? {
    if let id = idBySlug[slug], let header = practices[id] {
      return header.publication.state == .published ? .practice(header) : .gone(header.publication)
    }
    if let id = idByOldSlug[slug], let header = practices[id] {
      return header.publication.state == .published ? .moved(to: header) : .gone(header.publication)
    }
    return erased[slug].map(Found.gone)
  }

  public func page(_ slug: Key) -> PageHeader? { pagesInOrder.first { $0.slug == slug } }

  /// A content page that was withdrawn, where no other stands at its address now.
  public func gonePage(_ slug: Key) -> PageHeader? {
    page(slug) == nil
      ? pages.values.filter { $0.slug == slug }.max { $0.publication.newest < $1.publication.newest } : nil
  }

  /// Published practices and overviews, in no particular order.
  public var published: [PracticeHeader] { practices.values.filter { $0.publication.state == .published } }

  /// A published practice or overview.
  public func published(_ id: Key) -> PracticeHeader? {
    guard let header = practices[id], header.publication.state == .published else { return nil }
    return header
  }
}
