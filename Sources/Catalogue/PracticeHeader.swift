public import Ledger
public import Practices
public import Records

/// What a list shows of a practice or an overview, and where its body is.
///
/// A class, because lists hand it on many times, and it holds two dozen texts and arrays.
public final class PracticeHeader: Sendable {
  public let id: Key
  public let kind: Practice.Kind
  public let slug: Key
  public let oldSlugs: [Key]
  public let title: LocalizedText
  /// In plain words.
  public let summary: LocalizedText
  public let types: [PracticeType]
  public let countries: [Country]
  public let international: Bool?
  public let evidence: [EvidenceStatus]
  public let evidenceFlags: [EvidenceFlag]
  public let evidenceStatements: [EvidenceSummary]
  public let claims: [Claim]
  public let activity: Activity
  public let completeness: Completeness
  public let topics: [Key]
  public let languages: [Language]
  public let parts: [Key]
  public let related: [Key]
  public let publication: Publication

  init(_ practice: Practice, publication: Publication) {
    id = practice.id
    kind = practice.kind
    slug = practice.slug
    oldSlugs = practice.oldSlugs
    title = practice.title
    summary = practice.summary.withoutMarks
    types = practice.types
    countries = practice.countries
    international = practice.international
    evidence = Set(practice.evidence.map(\.status)).inOrder
    evidenceFlags = Set(practice.evidence.flatMap(\.flags)).inOrder
    evidenceStatements = practice.evidence.map(EvidenceSummary.init)
    claims = practice.claims
    activity = practice.activity
    completeness = practice.completeness
    topics = practice.topics
    languages = practice.languages
    parts = practice.parts
    related = practice.related
    self.publication = publication
  }

  /// The same, after its newest revision was taken back.
  init(_ former: PracticeHeader, publication: Publication) {
    id = former.id
    kind = former.kind
    slug = former.slug
    oldSlugs = former.oldSlugs
    title = former.title
    summary = former.summary
    types = former.types
    countries = former.countries
    international = former.international
    evidence = former.evidence
    evidenceFlags = former.evidenceFlags
    evidenceStatements = former.evidenceStatements
    claims = former.claims
    activity = former.activity
    completeness = former.completeness
    topics = former.topics
    languages = former.languages
    parts = former.parts
    related = former.related
    self.publication = publication
  }
}

/// A publication says which revision a header is of, and so everything in it.
extension PracticeHeader: Hashable {
  public static func == (left: PracticeHeader, right: PracticeHeader) -> Bool {
    left.id == right.id && left.publication == right.publication
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(publication)
  }
}

/// What the evidence map shows of a statement.
public struct EvidenceSummary: Hashable, Sendable {
  /// The statement's key, and its anchor in the practice's page.
  public var key: Key
  public var outcome: LocalizedText?
  public var status: EvidenceStatus
  public var direction: EvidenceDirection?
  public var flags: [EvidenceFlag]

  init(_ statement: EvidenceStatement) {
    key = statement.key
    outcome = statement.outcome
    status = statement.status
    direction = statement.direction
    flags = statement.flags
  }
}

/// Which entry holds a record's newest revision, and when its revisions were published.
public struct Publication: Hashable, Sendable {
  public var sequence: Int64
  public var revision: Int
  public var state: RecordState
  /// When the first revision was published.
  public var first: Timestamp
  /// When the newest revision was published, withdrawn or erased.
  public var newest: Timestamp
  /// What the newest revision's writer said of it; empty when erased.
  public var note: String

  public init(sequence: Int64, revision: Int, state: RecordState, first: Timestamp, newest: Timestamp, note: String) {
    self.sequence = sequence
    self.revision = revision
    self.state = state
    self.first = first
    self.newest = newest
    self.note = note
  }
}

/// What the site's navigation shows of a content page.
public struct PageHeader: Hashable, Sendable {
  public var id: Key
  public var slug: Key
  public var order: Int
  public var title: LocalizedText
  /// In plain words.
  public var summary: LocalizedText
  public var languages: [Language]
  public var publication: Publication

  init(_ page: ContentPage, publication: Publication) {
    id = page.id
    slug = page.slug
    order = page.order
    title = page.title
    summary = page.summary.withoutMarks
    languages = page.languages
    self.publication = publication
  }
}

extension Set where Element: CaseIterable {
  /// The elements in the order of their cases.
  var inOrder: [Element] { Element.allCases.filter(contains) }
}
