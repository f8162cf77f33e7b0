internal import Foundation
public import Ledger
public import Practices
public import Records

/// What a list shows of a practice or an overview, and where its body is: what is kept with its document in the index.
///
/// A class, because lists hand it on many times, and it holds two dozen texts and arrays.
public final class PracticeHeader: Sendable {
  public let id: Key
  public let kind: Practice.Kind
  public let slug: Key
  public let oldSlugs: [Key]
  /// As lists call it.
  public let title: LocalizedText
  /// Where lists call it by a shorter one.
  public let fullTitle: LocalizedText?
  /// In plain words.
  public let summary: LocalizedText
  public let types: [PracticeType]
  public let countries: [Country]
  public let international: Bool?
  public let evidence: [EvidenceStatus]
  public let evidenceFlags: [EvidenceFlag]
  public let activity: Activity
  public let completeness: Completeness
  public let topics: [Key]
  public let languages: [Language]
  public let parts: [Key]
  public let related: [Key]
  public let publication: Publication
  /// As they are kept; read when they are asked for.
  private let statementBytes: [UInt8]
  private let claimBytes: [UInt8]

  /// Reads what ``KeptTexts/bytes(of:_:)`` wrote; nil for anything else. `publication` takes the place of the one that is kept,
  /// where the newest revision was taken back.
  init?(_ kept: KeptTexts, publication: Publication? = nil) {
    let nature = kept.list(.nature)
    guard nature.count == 4, let kind = Practice.Kind(rawValue: nature[0]),
      let activity = Activity(rawValue: nature[1]),
      let completeness = Completeness(rawValue: nature[2]), let id = kept.names(.id).first.flatMap({ Key($0) }),
      let slug = kept.names(.slug).first.flatMap({ Key($0) }), let title = kept.localized(.title, .titleOf),
      let summary = kept.localized(.summary, .summaryOf),
      let own = Publication(kept.list(.publication), note: kept.names(.note).first ?? "")
    else { return nil }
    (self.kind, self.activity, self.completeness) = (kind, activity, completeness)
    (self.id, self.slug, self.title, self.summary) = (id, slug, title, summary)
    self.publication = publication ?? own
    fullTitle = kept.localized(.fullTitle, .fullTitleOf)
    international = nature[3] == "unknown" ? nil : nature[3] == "yes"
    oldSlugs = kept.list(.oldSlugs).compactMap { Key($0) }
    types = kept.keys(of: .type).compactMap { PracticeType(rawValue: $0.text) }
    countries = kept.list(.countries).compactMap { Country($0) }
    evidence = kept.list(.evidence).compactMap(EvidenceStatus.init)
    evidenceFlags = kept.list(.evidenceFlags).compactMap(EvidenceFlag.init)
    topics = kept.keys(of: .topic)
    languages = kept.list(.languages).compactMap { Language($0) }
    parts = kept.list(.parts).compactMap { Key($0) }
    related = kept.list(.related).compactMap { Key($0) }
    statementBytes = Array(kept.bytes(.statements))
    claimBytes = Array(kept.bytes(.claims))
  }

  /// Read anew each time.
  public var evidenceStatements: [EvidenceSummary] {
    statementBytes.split(separator: 3).compactMap { EvidenceSummary($0) }
  }

  /// Read anew each time.
  public var claims: [Claim] {
    claimBytes.isEmpty ? [] : (try? JSONDecoder().decode([Claim].self, from: Data(claimBytes))) ?? []
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
  /// A term of the vocabulary `outcome`.
  public var group: Key?
  public var status: EvidenceStatus
  public var direction: EvidenceDirection?
  public var flags: [EvidenceFlag]

  init(_ statement: EvidenceStatement) {
    key = statement.key
    outcome = statement.outcome
    group = statement.group
    status = statement.status
    direction = statement.direction
    flags = statement.flags
  }

  /// As ``init(_:)-(ArraySlice<UInt8>)`` reads it: parts that end with one control character, and an outcome's with another; no text of a
  /// record holds either.
  var written: String {
    var parts = [
      key.text, status.rawValue, direction?.rawValue ?? "", flags.map(\.rawValue).joined(separator: " "),
      group?.text ?? "",
    ]
    if let outcome {
      for language in outcome.languages {
        let of = outcome.translations[language]?.of.digits ?? ""
        parts.append([language.tag, of, outcome.words(in: language).text].joined(separator: "\u{2}"))
      }
    }
    return parts.joined(separator: "\u{1}")
  }

  init?(_ written: ArraySlice<UInt8>) {
    func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    let parts = written.split(separator: 1, omittingEmptySubsequences: false)
    guard parts.count >= 5, let key = Key(text(parts[0])), let status = EvidenceStatus(rawValue: text(parts[1]))
    else {
      return nil
    }
    (self.key, self.status) = (key, status)
    direction = EvidenceDirection(rawValue: text(parts[2]))
    flags = parts[3].split(separator: UInt8(ascii: " ")).compactMap { EvidenceFlag(rawValue: text($0)) }
    group = Key(text(parts[4]))
    for part in parts.dropFirst(5) {
      let reading = part.split(separator: 2, omittingEmptySubsequences: false).map(text)
      guard reading.count == 3, let language = Language(reading[0]) else { return nil }
      if outcome == nil {
        outcome = LocalizedText(reading[2], in: language)
      } else if let of = Fingerprint(reading[1]) {
        outcome?.translations[language] = .init(of: of, text: reading[2])
      }
    }
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

  /// Without the note, as ``init(_:note:)`` reads it.
  var written: String { "\(sequence) \(revision) \(state.rawValue) \(first.milliseconds) \(newest.milliseconds)" }

  init?(_ parts: [String], note: String) {
    guard parts.count == 5, let sequence = Int64(parts[0]), let revision = Int(parts[1]),
      let state = RecordState(rawValue: parts[2]), let first = Int64(parts[3]), let newest = Int64(parts[4])
    else { return nil }
    self.init(
      sequence: sequence, revision: revision, state: state, first: Timestamp(milliseconds: first),
      newest: Timestamp(milliseconds: newest), note: note)
  }
}

extension Publication: Codable {
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    let parts = try container.decode(String.self).split(separator: " ").map(String.init)
    guard let publication = Publication(parts, note: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no publication")
    }
    self = publication
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(written)
    try container.encode(note)
  }
}

/// What the site's navigation shows of a content page.
public struct PageHeader: Hashable, Codable, Sendable {
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
