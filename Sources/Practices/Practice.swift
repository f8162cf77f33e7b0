public import Records

/// A good practice, or an overview that holds several.
public struct Practice: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, Choice {
    case practice
    /// A heading with a text of its own that holds several practices as parts.
    case overview
  }

  public var id: Key
  public var kind: Kind
  public var slug: Key
  /// Earlier addresses, which redirect.
  public var oldSlugs: [Key]
  public var language: Language
  public var title: LocalizedText
  /// What lists call it where the title is long.
  public var shortTitle: LocalizedText?
  public var otherNames: [String]
  public var summary: LocalizedText
  public var sections: [Section]
  public var types: [PracticeType]
  public var countries: [Country]
  /// Practised across countries, also or only; nil when the source does not say.
  public var international: Bool?
  public var places: [String]
  public var provider: String?
  public var aims: [Key]
  public var stages: [Key]
  public var rights: [Key]
  public var topics: [Key]
  public var populations: [Key]
  public var started: PartialDate?
  public var ended: PartialDate?
  public var activity: Activity
  /// Fields whose values editors inferred because the source does not state them.
  public var inferred: [String]
  public var completeness: Completeness
  /// Of an overview: the practices it holds, in order.
  public var parts: [Key]
  public var related: [Key]
  public var submissions: [Submission]
  public var evidence: [EvidenceStatement]
  public var claims: [Claim]
  public var discrepancies: [Discrepancy]
  public var limits: [LocalizedText]
  public var references: [Reference]
  public var links: [Link]

  public init(
    id: Key, kind: Kind = .practice, slug: Key, language: Language, title: LocalizedText, summary: LocalizedText,
    completeness: Completeness
  ) {
    self.id = id
    self.kind = kind
    self.slug = slug
    self.language = language
    self.title = title
    self.summary = summary
    self.completeness = completeness
    activity = .unknown
    (oldSlugs, otherNames, sections, types, countries, places) = ([], [], [], [], [], [])
    (aims, stages, rights, topics, populations, inferred) = ([], [], [], [], [], [])
    (parts, related, submissions, evidence, claims) = ([], [], [], [], [])
    (discrepancies, limits, references, links) = ([], [], [], [])
  }

  /// Every language in which at least the title and the summary exist, the original first.
  public var languages: [Language] {
    title.languages.filter { summary.state(in: $0) != .missing }
  }

  /// What lists call it, and by what they sort it.
  public var listTitle: LocalizedText { shortTitle ?? title }

  public func reference(_ key: Key) -> Reference? {
    references.first { $0.key == key }
  }
}

/// A part of a record's text under a heading of its own.
public struct Section: Hashable, Codable, Sendable {
  /// Stable, and the anchor in the page.
  public var key: Key
  public var heading: LocalizedText
  /// Markdown with citations.
  public var text: LocalizedText

  public init(key: Key, heading: LocalizedText, text: LocalizedText) {
    self.key = key
    self.heading = heading
    self.text = text
  }
}
