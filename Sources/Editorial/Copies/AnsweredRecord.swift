internal import Records

/// The record that the answers to a call make, as far as they go.
struct AnsweredRecord {
  let questionnaire: Questionnaire
  let submission: Submission
  let id: Key

  init(_ questionnaire: Questionnaire, _ submission: Submission, id: Key) {
    self.questionnaire = questionnaire
    self.submission = submission
    self.id = id
  }

  /// In which it is taken to be answered: that of the pages on which it was.
  private var language: Language { submission.language }

  /// The fields of a record that have an answer.
  var fields: [String] {
    answered { $0.field?.hasPrefix(ContactField.prefix) == false }.compactMap(\.question.field)
  }

  private func answered(_ isWanted: (CallQuestion) -> Bool) -> [(question: CallQuestion, answer: FieldTree)] {
    questionnaire.call.questions.filter(isWanted).compactMap { question in
      questionnaire.answers[question.key.text].map { (question, $0) }
    }
  }

  func tree(of type: any Record.Type) -> FieldTree {
    let shapes = type.shapes
    var entries = [
      FieldTree.Entry("id", id.tree), FieldTree.Entry(KnownField.slug, id.tree),
      FieldTree.Entry("language", language.tree),
    ]
    // Where there are several sorts of record of the kind, the plain one.
    if case .choice(let sorts)? = shapes[KnownField.sort]?.form, sorts.contains(type.name) {
      entries.append(FieldTree.Entry(KnownField.sort, .text(type.name)))
    }
    var sections: [FieldTree] = []
    for (question, answer) in answered({ $0.field != nil }) {
      guard let field = question.field else { continue }
      if field.hasPrefix("sections.") {
        sections.append(section(String(field.dropFirst(9)), question, answer))
      } else if let shape = shapes[field], field != "language" {
        entries.append(FieldTree.Entry(field, value(answer, of: shape)))
      }
    }
    if !sections.isEmpty { entries.append(FieldTree.Entry(KnownField.sections, .list(sections))) }
    if let number = submission.number, shapes[KnownField.submissions] != nil {
      let own = FieldTree.fields([.init("number", .text(number.description)), .init("by", .text(submitter))])
      entries.append(FieldTree.Entry(KnownField.submissions, .list([own])))
    }
    return .fields(entries)
  }

  /// Whether a delegation or civil society submitted it, as records tell it.
  private var submitter: String {
    let answer = questionnaire.answer(to: "submissions.by")
    return ["delegation", "civil-society"].first { $0 == answer } ?? "unknown"
  }

  private func value(_ answer: FieldTree, of shape: FieldShape) -> FieldTree {
    let items = answer.scalar == nil ? answer.items : [answer]
    if shape.presence == .list { return .list(items.map { one($0, of: shape.form) }) }
    return one(answer, of: shape.form)
  }

  private func one(_ answer: FieldTree, of form: Form) -> FieldTree {
    if case .localized = form { localized(answer) } else { answer }
  }

  private func localized(_ answer: FieldTree) -> FieldTree { .fields([.init(language.tag, answer)]) }

  private func section(_ key: String, _ question: CallQuestion, _ answer: FieldTree) -> FieldTree {
    let heading = question.label.words(in: language).text
    return .fields([
      .init("key", .text(key)), .init("heading", localized(.text(heading))), .init("text", localized(answer)),
    ])
  }
}
