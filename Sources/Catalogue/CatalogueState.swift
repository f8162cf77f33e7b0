public import Discovery
public import Ledger
public import Practices
public import Records

/// The published collection at one place in the ledger: one immutable value that readers share.
///
/// Of a published practice nothing is in memory: its header is kept with its document in the index, which may be a file.
public struct CatalogueState: Sendable {
  public internal(set) var head: LedgerHead
  /// The newest entry that changed more than what a published practice says at its address: what surrounds and links all pages
  /// shows the rest, and the day of the newest change. After a start from a checkpoint, its head.
  public internal(set) var structureSequence: Int64 = 0
  /// Practices and overviews that were taken back and not erased, since their addresses say so.
  var withdrawn: [Key: TakenBack] = [:]
  public internal(set) var pages: [Key: PageHeader] = [:]
  /// When each erased record was erased; nothing else is left of it but its id.
  public internal(set) var erased: [Key: Publication] = [:]
  /// When those records were first published whose content is erased and whose `erased` entry is still to come.
  var lost: [Key: Int64] = [:]
  /// Published pages in their order.
  public internal(set) var pagesInOrder: [PageHeader] = []
  public internal(set) var vocabularies = Vocabularies()
  public internal(set) var memberships: [Key: Membership] = [:]
  /// Help in a crisis, of every country that has a record of it.
  public internal(set) var help: [Key: HelpLines] = [:]
  public internal(set) var editions: [Edition] = []
  /// The newest public changes, newest first, at most ``CatalogueState/mostChanges``.
  public internal(set) var changes: [Change] = []
  /// What each published overview holds.
  var parts: [Key: [Key]] = [:]
  /// The overview that holds a practice.
  public internal(set) var overviews: [Key: Key] = [:]
  public internal(set) var index: SearchIndex { didSet { headers = HeaderCache() } }

  /// What the published practices and overviews say on outcomes, and what is claimed of them.
  var (statements, claims) = (Facts(), Facts())

  /// The codes of the countries that are members now of some organisation.
  var memberCodes: Set<String> = []

  var idByOldSlug: [Key: Key] = [:]
  /// Whose address each was when it was taken back.
  var withdrawnSlugs: [Key: Key] = [:]

  /// The terms that the index was made with.
  let terms: IndexedTerms

  private var headers = HeaderCache()

  public static let mostChanges = 50

  /// The state of a ledger without entries.
  public init() { self.init(terms: IndexedTerms()) }

  init(terms: IndexedTerms) {
    self.terms = terms
    head = .origin
    index = SearchIndex(Self.indexSettings)
  }

  /// Something that happened to a practice, an overview or a page.
  public struct Change: Hashable, Codable, Sendable {
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
    if let header = holder(of: slug) ?? idByOldSlug[slug].flatMap(header) {
      guard header.publication.state == .published else { return .gone(header.publication) }
      return header.slug == slug ? .practice(header) : .moved(to: header)
    }
    return erased[slug].map(Found.gone)
  }

  /// The practice whose present address it is: a published one, else one that was taken back.
  func holder(of slug: Key) -> PracticeHeader? {
    let found = index.documents(withKey: Array(slug.text.utf8), of: SortKey.slug)
      .compactMap { PracticeHeader(KeptTexts(bytes: $0.payload)) }
    return found.max { $0.publication.sequence < $1.publication.sequence }
      ?? withdrawnSlugs[slug].flatMap { withdrawn[$0]?.header }
  }

  public func page(_ slug: Key) -> PageHeader? { pagesInOrder.first { $0.slug == slug } }

  /// A content page that was withdrawn, where no other stands at its address now.
  public func gonePage(_ slug: Key) -> PageHeader? {
    page(slug) == nil
      ? pages.values.filter { $0.slug == slug }.max { $0.publication.newest < $1.publication.newest } : nil
  }

  /// A published practice or overview.
  public func published(_ id: Key) -> PracticeHeader? {
    if let header = headers[id] { return header }
    guard let payload = index.payload(of: id.text), let header = PracticeHeader(KeptTexts(bytes: payload)) else {
      return nil
    }
    headers[id] = header
    return header
  }

  /// The published practice or overview whose newest entry it is.
  func published(at sequence: Int64) -> PracticeHeader? {
    index.ids(withKey: SortKey.descending(sequence), of: SortKey.newest).first.flatMap { Key($0) }.flatMap(published)
  }

  /// A practice or an overview, also one that was taken back.
  public func header(_ id: Key) -> PracticeHeader? { published(id) ?? withdrawn[id]?.header }

  /// How many practices and overviews are published.
  public var publishedCount: Int { index.count - pagesInOrder.count }
}

/// What is left of a practice that was taken back.
struct TakenBack: Sendable {
  let header: PracticeHeader
  /// From which the header was read.
  let kept: [UInt8]

  /// Nil where `kept` is no practice's.
  init?(_ kept: [UInt8], _ publication: Publication) {
    guard let header = PracticeHeader(KeptTexts(bytes: kept), publication: publication) else { return nil }
    self.header = header
    self.kept = KeptTexts.head(of: kept)
  }
}
