public import Ledger
public import People
public import Records

/// What a reviewer says of a text.
public struct Review: Codable, Hashable, Sendable {
  public enum Recommendation: String, Codable, CaseIterable, Sendable {
    case approve, change, block
  }

  /// What is judged, each with a rating and a reason.
  public enum Criterion: String, Codable, CaseIterable, Sendable {
    case accuracy
    /// The five headings of rights in care (WHO QualityRights).
    case standardOfLiving = "standard-of-living"
    case health, legalCapacity = "legal-capacity", freedomFromCoercion = "freedom-from-coercion", community
    case evidence, language
  }

  public enum Rating: String, Codable, CaseIterable, Sendable {
    case met, partly
    case notMet = "not-met"
    case notApplicable = "not-applicable"
    case notEnoughInformation = "not-enough-information"
  }

  public struct Judgement: Codable, Hashable, Sendable {
    public var criterion: Criterion
    public var rating: Rating
    public var reason: String?

    public init(_ criterion: Criterion, _ rating: Rating, reason: String?) {
      (self.criterion, self.rating, self.reason) = (criterion, rating, reason)
    }
  }

  /// What is said of some words of the text.
  public struct Passage: Codable, Hashable, Sendable {
    /// The field that they are in.
    public var field: String
    /// The words, as they were read; nil for the whole field.
    public var words: String?
    public var comment: String

    public init(in field: String, _ words: String?, comment: String) {
      (self.field, self.words, self.comment) = (field, words, comment)
    }
  }

  public var id: String
  /// The account of the reviewer, or the invitation by which the review was given.
  public var by: String
  public var capacity: Role
  /// In the reviewer's words, given before the text was shown; nil for none.
  public var conflicts: String?
  /// Whether the reviewer does not take part because of them.
  public var isExcluded = false
  public var judgements: [Judgement]
  public var comment: String?
  public var passages: [Passage] = []
  public var recommendation: Recommendation
  /// The text that was reviewed.
  public var of: Fingerprint
  public var at: Timestamp
}

/// That somebody may review a text until a moment: by an account, or by a private link without one.
public struct ReviewInvitation: Codable, Hashable, Sendable {
  public var id: String
  /// Of an invitation by account alone: of a link that nobody has.
  public var link: SecretHash
  /// The account of whoever is asked, where they have one: they review signed in, too. Nil for whoever has the link.
  public var account: String?
  public var capacity: Role
  public var email: EmailAddress?
  public var language: Language
  public var endsAt: Timestamp
  /// Declared before the text was shown; nil until then.
  public var conflicts: Declaration?

  public struct Declaration: Codable, Hashable, Sendable {
    /// Nil where there is no conflict.
    public var text: String?
    public var isExcluded: Bool
    public var at: Timestamp
  }
}
