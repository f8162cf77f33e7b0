internal import Records

/// What must hold of a call beside what its fields' forms say.
struct CallRules {
  let call: Call

  init(_ call: Call) { self.call = call }

  func check(_ add: (Fault) -> Void) {
    checkNames(add)
    if call.contactMonths < 0 || call.contactMonths > 120 {
      add(Fault(FieldPath("contactMonths"), .outOfRange(0, 120)))
    }
    if call.approvals < 1 || call.approvals > 9 { add(Fault(FieldPath("approvals"), .outOfRange(1, 9))) }
    var earlier: [Key: CallQuestion] = [:]
    for (index, section) in call.sections.enumerated() {
      let path = FieldPath("sections").item(index).field("questions")
      for (place, question) in section.questions.enumerated() {
        check(question, at: path.item(place), after: earlier, add)
        earlier[question.key] = question
      }
    }
  }

  private func checkNames(_ add: (Fault) -> Void) {
    var sections: Set<Key> = []
    var questions: Set<Key> = []
    for (index, section) in call.sections.enumerated() {
      let path = FieldPath("sections").item(index)
      if !sections.insert(section.key).inserted { add(Fault(path.field("key"), .twice(section.key.text))) }
      for (place, question) in section.questions.enumerated() where !questions.insert(question.key).inserted {
        add(Fault(path.field("questions").item(place).field("key"), .twice(question.key.text)))
      }
    }
  }

  private func check(
    _ question: CallQuestion, at path: FieldPath, after earlier: [Key: CallQuestion], _ add: (Fault) -> Void
  ) {
    let isChosen = question.form == .choice || question.form == .choices
    if isChosen != (question.vocabulary != nil || !question.options.isEmpty) {
      add(Fault(path.field("options"), .optionsOfChoices))
    }
    guard let condition = question.shownWhen else { return }
    let place = path.field("shownWhen")
    guard let asked = earlier[condition.question] else {
      add(Fault(place.field("question"), .noEarlierQuestion(condition.question)))
      return
    }
    if let values = asked.fixedValues, !values.contains(condition.value) {
      add(Fault(place.field("value"), .expectedOneOf(values, found: .text(condition.value))))
    }
  }
}

extension CallQuestion {
  /// The answers that there can be, where the call itself says them.
  var fixedValues: [String]? {
    switch form {
    case .flag: ["true", "false"]
    case .choice, .choices: options.isEmpty ? nil : options.map(\.key.text)
    default: nil
    }
  }
}
