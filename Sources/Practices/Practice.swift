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
  /// What is known about coercion itself; nil where editors have not said it yet.
  public var coercion: CoercionFinding?
  /// When somebody with lived experience reviewed the record; nil when nobody has.
  public var livedExperienceReview: PartialDate?
  public var sections: [Section]
  public var gettingStarted: GettingStarted?
  public var training: Training?
  public var costs: [Cost]
  public var dayInPractice: DayInPractice?
  public var safeguards: Safeguards?
  public var voices: [Voice]
  public var materials: [Material]
  public var contacts: [Contact]
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
    (costs, voices, materials, contacts) = ([], [], [], [])
    (aims, stages, rights, topics, populations, inferred) = ([], [], [], [], [], [])
    (parts, related, submissions, evidence, claims) = ([], [], [], [], [])
    (discrepancies, limits, references, links) = ([], [], [], [])
  }

  /// Every language in which the record can be read, at least in part: its title, its summary and a section exist. The original
  /// first.
  public var languages: [Language] {
    title.languages.filter { language in
      summary.state(in: language) != .missing
        && (sections.isEmpty || sections.contains { $0.text.state(in: language) != .missing })
    }
  }

  /// The text that stands for the record's body, by which a page tells its language: the summary in a language in which the record
  /// can be read, else the original one.
  public func body(in language: Language) -> Reading {
    summary.reading(in: languages.contains(language) ? language : self.language)
  }

  /// What lists call it, and by what they sort it.
  public var listTitle: LocalizedText { shortTitle ?? title }

  public func reference(_ key: Key) -> Reference? {
    references.first { $0.key == key }
  }
}

extension Practice: FieldGroup {
  public static let name = "practice"

  /// 2 added the short title; 3 what is known about coercion, the review and what one needs to act.
  public static let version = 3

  /// In the order in which a file has them. Facts are shown in this order too.
  public static let fields: [Field<Practice>] = [
    .one("id", \.id, .about),
    .one("kind", \.kind, .about),
    .one("slug", \.slug, .about),
    .each("oldSlugs", \.oldSlugs, .about),
    .one("language", \.language, .about),
    .one("title", \.title, .head).searched(as: .title).inferrable,
    .maybe("shortTitle", \.shortTitle, .head).searched(as: .title),
    .each("otherNames", \.otherNames, .head).searched(as: .title),
    .one("summary", \.summary, .head).markdown.searched(as: .summary),
    .maybe("coercion", \.coercion, .head),
    .maybe("livedExperienceReview", \.livedExperienceReview, .about),
    .each("sections", \.sections, .sections),
    .maybe("gettingStarted", \.gettingStarted, .gettingStarted),
    .maybe("training", \.training, .training),
    .each("costs", \.costs, .costs),
    .maybe("dayInPractice", \.dayInPractice, .dayInPractice),
    .maybe("safeguards", \.safeguards, .safeguards),
    .each("voices", \.voices, .voices),
    .each("materials", \.materials, .materials),
    .each("contacts", \.contacts, .contacts),
    .each("types", \.types, .facts).searched(as: .terms).inferrable,
    .each("countries", \.countries, .facts).searched(as: .place).inferrable,
    .maybe("international", \.international, .facts).joining("countries").inferrable,
    .each("places", \.places, .facts).searched(as: .place).inferrable,
    .maybe("provider", \.provider, .facts).searched(as: .place).inferrable,
    .maybe("started", \.started, .facts).inferrable,
    .maybe("ended", \.ended, .facts).silent.inferrable,
    .one("activity", \.activity, .facts, else: .unknown).inferrable,
    .each("aims", \.aims, .facts).terms(of: .aim).searched(as: .terms).inferrable,
    .each("stages", \.stages, .facts).terms(of: .stage).searched(as: .terms).inferrable,
    .each("rights", \.rights, .facts).terms(of: .right).silent.searched(as: .terms).inferrable,
    .each("topics", \.topics, .facts).terms(of: .topic).searched(as: .terms),
    .each("populations", \.populations, .facts).terms(of: .population).searched(as: .terms).inferrable,
    .each("inferred", \.inferred, .about).form(.field),
    .one("completeness", \.completeness, .about),
    .each("parts", \.parts, .about).form(.record(Practice.name)),
    .each("related", \.related, .about).form(.record(Practice.name)),
    .each("submissions", \.submissions, .submissions).inferrable,
    .each("evidence", \.evidence, .evidence),
    .each("claims", \.claims, .claims),
    .each("discrepancies", \.discrepancies, .discrepancies),
    .each("limits", \.limits, .limits).markdown.searched(as: .text),
    .each("references", \.references, .references),
    .each("links", \.links, .links),
  ]
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
