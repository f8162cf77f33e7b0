public import Records

/// What must hold of a single practice, whatever else is in the collection.
struct PracticeRules {
  let practice: Practice
  let vocabularies: VocabularyTerms
  private(set) var faults: [Fault] = []

  init(_ practice: Practice, _ vocabularies: VocabularyTerms) {
    self.practice = practice
    self.vocabularies = vocabularies
  }

  mutating func check() {
    checkKind()
    checkTerms()
    checkListsAreUnique()
    checkDates()
    checkKeysAreUnique()
    checkEvidence()
    checkClaims()
    checkDiscrepancies()
    checkInferred()
    faults += SourceRules(practice).faults
  }

  private mutating func add(_ field: FieldPath, _ message: String) { faults.append(Fault(field, message)) }

  private mutating func checkKind() {
    if practice.kind == .practice, !practice.parts.isEmpty {
      add("parts", "A practice holds no parts. Make it an overview (kind: overview), or leave `parts` out.")
    }
    if practice.parts.contains(practice.id) { add("parts", "A record cannot be a part of itself.") }
    if practice.related.contains(practice.id) { add("related", "A record is not related to itself.") }
    if practice.oldSlugs.contains(practice.slug) {
      add("oldSlugs", "“\(practice.slug)” is the present address; `oldSlugs` holds earlier ones.")
    }
    if practice.topics.count < 2 || practice.topics.count > 6 {
      add("topics", "A record has 2 to 6 topics; this one has \(practice.topics.count).")
    }
  }

  private mutating func checkTerms() {
    for (field, name, keys) in [
      ("aims", VocabularyName.aim, practice.aims), ("stages", .stage, practice.stages),
      ("rights", .right, practice.rights), ("topics", .topic, practice.topics),
      ("populations", .population, practice.populations),
    ] {
      for (index, key) in keys.enumerated() { checkTerm(key, name, FieldPath(field).item(index)) }
    }
    for (index, statement) in practice.evidence.enumerated() {
      checkTerm(statement.design, .design, FieldPath("evidence").item(index).field("design"))
    }
  }

  private mutating func checkTerm(_ key: Key, _ name: VocabularyName, _ field: FieldPath) {
    guard !vocabularies.holds(key, in: name) else { return }
    add(field, "The vocabulary “\(name.rawValue)” has no term “\(key)”.\(vocabularies.suggestion(for: key, in: name))")
  }

  private mutating func checkListsAreUnique() {
    for (field, values) in [
      ("oldSlugs", practice.oldSlugs.map(\.text)), ("types", practice.types.map(\.rawValue)),
      ("countries", practice.countries.map(\.code)), ("aims", practice.aims.map(\.text)),
      ("stages", practice.stages.map(\.text)), ("rights", practice.rights.map(\.text)),
      ("topics", practice.topics.map(\.text)), ("populations", practice.populations.map(\.text)),
      ("parts", practice.parts.map(\.text)), ("related", practice.related.map(\.text)),
      ("inferred", practice.inferred),
    ] {
      for (index, value) in values.enumerated() where values.firstIndex(of: value) != index {
        add(FieldPath(field).item(index), "“\(value)” stands here twice.")
      }
    }
  }

  private mutating func checkDates() {
    if let started = practice.started, let ended = practice.ended, ended.isCertainlyBefore(started) {
      add("ended", "It ended (\(ended)) before it started (\(started)).")
    }
    if practice.ended != nil, practice.activity == .running {
      add("activity", "It has an end date, so it is not running. Write `activity: ended`, or leave `ended` out.")
    }
  }

  private mutating func checkKeysAreUnique() {
    for (field, keys) in [
      ("sections", practice.sections.map(\.key)), ("evidence", practice.evidence.map(\.key)),
      ("claims", practice.claims.map(\.key)), ("discrepancies", practice.discrepancies.map(\.key)),
    ] {
      for (index, key) in keys.enumerated() where keys.firstIndex(of: key) != index {
        add(FieldPath(field).item(index).field("key"), "The key “\(key)” stands in `\(field)` twice. Keys are unique.")
      }
    }
  }

  private mutating func checkEvidence() {
    for (index, statement) in practice.evidence.enumerated() {
      let field = FieldPath("evidence").item(index)
      if let count = statement.participants, count < 1 {
        add(field.field("participants"), "Give a whole number of people above 0, or leave it out.")
      }
      if let count = statement.studies, count < 1 {
        add(field.field("studies"), "Give a whole number of studies above 0, or leave it out.")
      }
    }
  }

  private mutating func checkClaims() {
    for (index, claim) in practice.claims.enumerated() {
      let field = FieldPath("claims").item(index)
      if claim.cites.isEmpty { add(field.field("cites"), "A claim was made by somebody: cite who made it.") }
      switch claim.state {
      case .stands, .unchecked:
        if claim.instead != nil {
          add(field.field("instead"), "A claim that is “\(claim.state.rawValue)” has nothing that stands instead.")
        }
      case .imprecise, .contested, .overtaken, .wrong, .sourcesDisagree:
        if claim.instead == nil {
          add(field.field("instead"), "Say what stands instead: the claim is “\(claim.state.rawValue)”.")
        }
      }
      checkChecks(claim, field)
      if claim.claim == .absenceOfEvidence, claim.state == .stands,
        claim.search?.date == nil || claim.search?.terms == nil
      {
        add(field.field("search"), "That there is no evidence can only stand with the date and the terms of a search.")
      }
    }
  }

  private mutating func checkChecks(_ claim: Claim, _ claimField: FieldPath) {
    let field = claimField.field("checks")
    if claim.state != .unchecked, claim.checks.isEmpty {
      add(field, "A claim that is “\(claim.state.rawValue)” needs at least one check, with its date and sources.")
    }
    for (index, check) in claim.checks.enumerated() {
      if check.cites.isEmpty { add(field.item(index).field("cites"), "Cite what the claim was checked against.") }
      if let due = check.due, due.isCertainlyBefore(check.recorded) {
        add(field.item(index).field("due"), "It is due (\(due)) before it was recorded (\(check.recorded)).")
      }
    }
  }

  private mutating func checkDiscrepancies() {
    for (index, discrepancy) in practice.discrepancies.enumerated() {
      let field = FieldPath("discrepancies").item(index).field("values")
      if discrepancy.values.count < 2 { add(field, "A discrepancy needs two or more values.") }
      for (place, value) in discrepancy.values.enumerated() where value.cites.isEmpty {
        add(field.item(place).field("cites"), "A value without a source is no value: cite who gave it.")
      }
    }
  }

  private mutating func checkInferred() {
    for (index, name) in practice.inferred.enumerated() where !Practice.inferrableFields.contains(name) {
      add(
        FieldPath("inferred").item(index),
        "“\(name)” is no field that can be inferred; these can: \(Practice.inferrableFields.joined(separator: ", ")).")
    }
  }

  private mutating func add(_ field: String, _ message: String) { add(FieldPath(field), message) }
}

extension Practice {
  /// The fields of which a record may say that editors inferred them.
  public static let inferrableFields = [
    "title", "types", "countries", "international", "places", "provider", "aims", "stages", "rights", "populations",
    "started", "ended", "activity", "submissions",
  ]

  /// Every fault of this record taken by itself.
  public func faults(_ vocabularies: VocabularyTerms) -> [Fault] {
    var rules = PracticeRules(self, vocabularies)
    rules.check()
    return rules.faults
  }
}
