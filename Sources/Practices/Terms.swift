public import Records

// The closed vocabularies: the code decides by these terms, so they are cases. The files in `content/vocabularies` give them
// their labels, and the content check compares both. Open vocabularies (topic, population, right, aim, stage, design) are keys.

extension VocabularyName {
  public static let type = VocabularyName("type")
  public static let aim = VocabularyName("aim")
  public static let stage = VocabularyName("stage")
  public static let right = VocabularyName("right")
  public static let topic = VocabularyName("topic")
  public static let population = VocabularyName("population")
  public static let design = VocabularyName("evidence-design")
  public static let outcome = VocabularyName("outcome")
  public static let evidenceStatus = VocabularyName("evidence-status")
  public static let evidenceFlag = VocabularyName("evidence-flag")
  public static let evidenceDirection = VocabularyName("evidence-direction")
  public static let claimState = VocabularyName("claim-state")
  public static let claimKind = VocabularyName("claim-kind")
  public static let activity = VocabularyName("activity")
  public static let completeness = VocabularyName("completeness")
  public static let submitter = VocabularyName("submitter")

  /// The vocabularies that practices use.
  public static let ofPractices: [VocabularyName] = [
    .type, .aim, .stage, .right, .topic, .population, .design, .outcome, .evidenceStatus, .evidenceFlag,
    .evidenceDirection,
    .claimState, .claimKind, .activity, .completeness, .submitter, .synonym,
  ]
}

/// Where a practice takes place, as the collection sorts it.
public enum PracticeType: String, ClosedVocabulary {
  case community, hospital, hybrid, other
  public static let vocabulary = VocabularyName.type
}

public enum Activity: String, ClosedVocabulary {
  case running, ended, unknown
  public static let vocabulary = VocabularyName.activity
}

/// How much of the source could be read when the record was made.
public enum Completeness: String, ClosedVocabulary {
  case whole, partial
  case titleOnly = "title-only"
  case notFound = "not-found"
  public static let vocabulary = VocabularyName.completeness
}

public enum Submitter: String, ClosedVocabulary {
  case delegation
  case civilSociety = "civil-society"
  case unknown
  public static let vocabulary = VocabularyName.submitter
}

/// What is known about one outcome, in the order of effect research; never a ranking of practices.
public enum EvidenceStatus: String, ClosedVocabulary {
  case noSearchDone = "no-search-done"
  case searchedNoneFound = "searched-none-found"
  case descriptionOnly = "description-only"
  case measurementStudyOnly = "measurement-study-only"
  case qualitativeStudy = "qualitative-study"
  case surveyOrUncontrolled = "survey-or-uncontrolled"
  case beforeAndAfter = "before-and-after"
  case comparedWithOtherPlaces = "compared-with-other-places"
  case controlledNotRandomised = "controlled-not-randomised"
  case randomisedOne = "randomised-one"
  case randomisedSeveral = "randomised-several"
  case synthesis
  public static let vocabulary = VocabularyName.evidenceStatus
}

public enum EvidenceFlag: String, ClosedVocabulary {
  case testedNoEffectFound = "tested-no-effect-found"
  case harmReported = "harm-reported"
  case conflicting
  case settingLevel = "setting-level-not-practice-level"
  case superseded
  public static let vocabulary = VocabularyName.evidenceFlag
}

public enum EvidenceDirection: String, ClosedVocabulary {
  case favourable, mixed
  case noEffect = "no-effect"
  case unfavourable, absent, pending
  case notAnOutcome = "not-an-outcome"
  public static let vocabulary = VocabularyName.evidenceDirection
}

public enum ClaimState: String, ClosedVocabulary {
  case stands, imprecise, contested, overtaken, wrong
  case sourcesDisagree = "sources-disagree"
  case unchecked
  public static let vocabulary = VocabularyName.claimState
}

public enum ClaimKind: String, ClosedVocabulary {
  case effect, description, count
  case absenceOfEvidence = "absence-of-evidence"
  case quotation
  public static let vocabulary = VocabularyName.claimKind
}
