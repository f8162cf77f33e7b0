internal import Documents
internal import People
internal import Records

/// Whose a submission is.
extension Submission {
  /// The account among whose submissions it stands: that under which it was sent in or, until it is handed in, that of who types it
  /// in.
  public var keeper: String? { account ?? (state == .draft ? typed?.by : nil) }

  /// By whom it is found as a document that names them: every address that it holds, and the account.
  var persons: [KeyTuple] {
    let answered: FieldTree = contactAnswers.isEmpty ? .fields([]) : answers
    let addresses = contactAnswers.map { answered[$0]?.scalar.flatMap(EmailAddress.init) }
    let known = Set(([contact?.email] + addresses).compactMap { $0?.keyTuple })
    return Array(known) + (account.map { [Account.keyTuple(of: $0)] } ?? [])
  }

  /// Notes whom to write to, so that it is found and can be forgotten.
  mutating func takeContact(from questionnaire: Questionnaire) {
    contact = questionnaire.contact
    contactAnswers = questionnaire.call.questions.filter(\.isOfContact).map(\.key.text)
  }

  /// Answers the questions about whom to write to; `values` by their fields.
  mutating func introduce(_ values: [String: FieldTree], to call: Call) {
    let entries = call.questions.compactMap { question in
      question.field.flatMap { values[$0] }.map { FieldTree.Entry(question.key.text, $0) }
    }
    let questionnaire = Questionnaire(call, answers: .fields(entries))
    matter = .practice(call: call.id, answers: JSONValue(questionnaire.answers))
    takeContact(from: questionnaire)
  }
}

extension CallQuestion {
  /// Whether its answer says whom to write to.
  var isOfContact: Bool { field?.hasPrefix(ContactField.prefix) == true }
}

extension Questionnaire {
  /// The answers on whom to write to, by the fields that they give.
  var introduction: [String: FieldTree] {
    let given = call.questions.filter(\.isOfContact).compactMap { question -> (String, FieldTree)? in
      guard let field = question.field, let answer = answers[question.key.text] else { return nil }
      return (field, answer)
    }
    return Dictionary(given) { first, _ in first }
  }

  /// Whom to ask, as the answers say it.
  var contact: SubmissionContact {
    SubmissionContact(
      name: answer(to: ContactField.name), email: answer(to: ContactField.email).flatMap(EmailAddress.init))
  }

  /// In which language of the interface to write; nil where that is not said.
  var contactLanguage: Language? {
    answer(to: ContactField.language).flatMap { tag in Language.interface.first { $0.tag == tag } }
  }

  /// The answer to the question that gives a field.
  func answer(to field: String) -> String? {
    call.questions.first { $0.field == field }.flatMap { answers[$0.key.text]?.scalar }
  }
}

/// Fields of questions whose answers say whom to write to. They go into no record.
enum ContactField {
  static let (name, email, language) = ("contact.name", "contact.email", "contact.language")
  static let prefix = "contact."
}
