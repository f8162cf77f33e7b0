internal import Foundation
internal import Records

/// What must hold of a single practice beside what the forms of its fields say.
struct PracticeRules {
  private let practice: Practice
  private(set) var faults: [Fault] = []

  init(_ practice: Practice) { self.practice = practice }

  mutating func check() {
    checkKind()
    checkDates()
    checkCosts()
    checkVoices()
    checkCoercion()
    checkEvidence()
    for (index, claim) in practice.claims.enumerated() { check(claim, FieldPath("claims").item(index)) }
    checkDiscrepancies()
    checkSubmissions()
    checkInferred()
    checkCalls()
  }

  private mutating func add(_ field: FieldPath, _ reason: Fault.Reason) { faults.append(Fault(field, reason)) }

  private mutating func checkKind() {
    if practice.kind == .practice, !practice.parts.isEmpty { add(FieldPath("parts"), .partsOfAPractice) }
    if practice.parts.contains(practice.id) { add(FieldPath("parts"), .partOfItself) }
    if practice.related.contains(practice.id) { add(FieldPath("related"), .relatedToItself) }
    if practice.oldSlugs.contains(practice.slug) { add(FieldPath("oldSlugs"), .presentSlug(practice.slug)) }
    if !(2...6).contains(practice.topics.count) { add(FieldPath("topics"), .topicCount(practice.topics.count)) }
  }

  private mutating func checkDates() {
    if let started = practice.started, let ended = practice.ended, ended.isCertainlyBefore(started) {
      add(FieldPath("ended"), .endedBeforeStart(ended: ended, started: started))
    }
    if practice.ended != nil, practice.activity == .running { add(FieldPath("activity"), .endedAndRunning) }
  }

  private mutating func checkCosts() {
    for (index, cost) in practice.costs.enumerated() {
      let field = FieldPath("costs").item(index)
      if let amount = cost.amount, amount < 1 { add(field.field("amount"), .notAbove0(String(amount))) }
      if (cost.amount == nil) != (cost.currency == nil) { add(field, .amountWithoutCurrency) }
      if cost.year != nil, cost.amount == nil { add(field.field("year"), .yearWithoutAmount) }
      if let currency = cost.currency, !Locale.Currency(currency).isISOCurrency || currency != currency.uppercased() {
        add(field.field("currency"), .noCurrency(currency))
      }
    }
  }

  private mutating func checkVoices() {
    for (index, voice) in practice.voices.enumerated() {
      guard let quotation = voice.quotation else { continue }
      let field = FieldPath("voices").item(index)
      if voice.cites.isEmpty { add(field.field("cites"), .quotationWithoutSource) }
      guard quotation.words.unicodeScalars.count > Quotation.longest else { continue }
      add(field.field("quotation").field("words"), .tooLong(limit: Quotation.longest))
    }
  }

  /// What says something is found, or that it is not, cites who found it.
  private mutating func checkCoercion() {
    guard let finding = practice.coercion, [.favourable, .mixed, .noEffect, .unfavourable].contains(finding.direction),
      CitedText(finding.text.original).citations.isEmpty
    else { return }
    add(FieldPath("coercion").field("text"), .findingWithoutSource)
  }

  /// Numbers to call stand in help in a crisis alone, each with a page of whoever answers.
  private mutating func checkCalls() {
    var found: [Fault] = []
    Practice.shapes.walk(practice.tree) { path, shape, value in
      guard case .localized(.markdown) = shape.form else { return }
      for text in value.texts {
        for link in text.text.matches(of: /\]\(\s*<?tel:([^)>]*)/.ignoresCase()) {
          found.append(Fault(path.field(text.language.tag), .numberInText(String(link.output.1))))
        }
      }
    }
    faults += found
  }

  private mutating func checkEvidence() {
    for (index, statement) in practice.evidence.enumerated() {
      let field = FieldPath("evidence").item(index)
      if statement.group != nil, statement.outcome == nil { add(field.field("group"), .groupWithoutOutcome) }
      if let count = statement.participants, count < 1 { add(field.field("participants"), .notAbove0(String(count))) }
      if let count = statement.studies, count < 1 { add(field.field("studies"), .notAbove0(String(count))) }
    }
  }

  private mutating func check(_ claim: Claim, _ field: FieldPath) {
    if claim.cites.isEmpty { add(field.field("cites"), .claimOfNobody) }
    switch claim.state {
    case .stands, .unchecked:
      if claim.instead != nil { add(field.field("instead"), .nothingInstead(claim.state)) }
    case .imprecise, .contested, .overtaken, .wrong, .sourcesDisagree:
      if claim.instead == nil { add(field.field("instead"), .insteadMissing(claim.state)) }
    }
    let checks = field.field("checks")
    if claim.state != .unchecked, claim.checks.isEmpty { add(checks, .checkMissing(claim.state)) }
    for (index, check) in claim.checks.enumerated() {
      if check.cites.isEmpty { add(checks.item(index).field("cites"), .checkWithoutSource) }
      if let due = check.due, due.isCertainlyBefore(check.recorded) {
        add(checks.item(index).field("due"), .dueBeforeRecorded(due: due, recorded: check.recorded))
      }
    }
    if claim.claim == .absenceOfEvidence, claim.state == .stands,
      claim.search?.date == nil || claim.search?.terms == nil
    {
      add(field.field("search"), .absenceWithoutSearch)
    }
  }

  private mutating func checkDiscrepancies() {
    for (index, discrepancy) in practice.discrepancies.enumerated() {
      let field = FieldPath("discrepancies").item(index).field("values")
      if discrepancy.values.count < 2 { add(field, .valuesMissing) }
      for (place, value) in discrepancy.values.enumerated() where value.cites.isEmpty {
        add(field.item(place).field("cites"), .valueWithoutSource)
      }
    }
  }

  private mutating func checkSubmissions() {
    let numbers = practice.submissionNumbers
    for (index, number) in numbers.enumerated() {
      let field = FieldPath("submissions").item(index).field("number")
      if !number.isSubmissionNumber { add(field, .noSubmissionNumber) }
      if numbers.firstIndex(of: number) != index { add(field, .twice(number)) }
    }
  }

  private mutating func checkInferred() {
    for (index, name) in practice.inferred.enumerated() {
      let field = FieldPath("inferred").item(index)
      if !Practice.inferrableFields.contains(name) { add(field, .notInferrable(name)) }
    }
  }
}
