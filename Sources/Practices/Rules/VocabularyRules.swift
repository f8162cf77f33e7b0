import Records

extension Vocabulary {
  /// Every fault of this vocabulary: labels in every language, terms once, groups one level deep, closed terms complete.
  var faults: [Fault] {
    var faults = label.faults(FieldPath("label"))
    var groups: Set<Key> = []
    var seen: Set<Key> = []
    for (index, term) in terms.enumerated() {
      let field = FieldPath("terms").item(index)
      if !seen.insert(term.key).inserted {
        faults.append(Fault(field.field("key"), "The term “\(term.key)” stands here twice."))
      }
      if let parent = term.parent, !groups.contains(parent) {
        faults.append(
          Fault(
            field.field("parent"),
            "“\(parent)” is no group above this term. A group stands before its terms and has no parent."))
      }
      if term.parent == nil { groups.insert(term.key) }
      faults += term.label.faults(field.field("label"))
      faults += term.definition?.faults(field.field("definition")) ?? []
    }
    return faults + closedFaults
  }

  /// A closed vocabulary has exactly the terms that the program knows.
  private var closedFaults: [Fault] {
    guard let known = Self.closed[name] else { return [] }
    let found = Set(terms.map(\.key.text))
    let missing = known.subtracting(found).sorted()
    let unknown = found.subtracting(known).sorted()
    return missing.map { Fault(FieldPath("terms"), "The term “\($0)” is missing.") }
      + unknown.map { Fault(FieldPath("terms"), "The program knows no term “\($0)” in this vocabulary.") }
  }

  private static let closed: [VocabularyName: Set<String>] = {
    func terms<T: ClosedVocabulary>(_: T.Type) -> (VocabularyName, Set<String>) {
      (T.vocabulary, Set(T.allCases.map(\.rawValue)))
    }
    return Dictionary(
      uniqueKeysWithValues: [
        terms(PracticeType.self), terms(Activity.self), terms(Completeness.self), terms(Submitter.self),
        terms(EvidenceStatus.self), terms(EvidenceFlag.self), terms(EvidenceDirection.self), terms(ClaimState.self),
        terms(ClaimKind.self),
      ])
  }()
}

extension Labels {
  func faults(_ field: FieldPath) -> [Fault] {
    missing.map { Fault(field.field($0.tag), "The label in “\($0)” is missing. Every interface language needs one.") }
  }
}

extension Membership {
  var faults: [Fault] {
    var faults = organisation.faults(FieldPath("organisation")) + SourceRules(self).faults
    for (index, state) in states.enumerated() {
      let field = FieldPath("states").item(index)
      if states.firstIndex(where: { $0.country == state.country }) != index {
        faults.append(Fault(field.field("country"), "“\(state.country)” stands here twice."))
      }
      if let since = state.since, let until = state.until, until.isCertainlyBefore(since) {
        faults.append(Fault(field.field("until"), "It left (\(until)) before it joined (\(since))."))
      }
    }
    return faults
  }
}
