internal import People
public import Records

/// The questions of a call with the answers so far: which are asked, and what is still wrong.
///
/// An answer is kept under its question's key. What is not asked is neither required nor kept.
public struct Questionnaire: Sendable {
  public let call: Call
  /// Only of what is asked.
  public let answers: FieldTree

  public init(_ call: Call, answers: FieldTree) {
    self.call = call
    var kept: [FieldTree.Entry] = []
    for question in call.questions {
      guard Self.isAsked(question, kept), let answer = answers[question.key.text], !answer.isNothing,
        answer.value != .list([])
      else { continue }
      kept.append(FieldTree.Entry(question.key.text, answer))
    }
    self.answers = .fields(kept)
  }

  public func isAsked(_ question: CallQuestion) -> Bool { Self.isAsked(question, answers.entries) }

  /// A condition names an earlier question, so that one pass decides of all.
  private static func isAsked(_ question: CallQuestion, _ answers: [FieldTree.Entry]) -> Bool {
    guard let condition = question.shownWhen else { return true }
    guard let answer = answers.first(where: { $0.name == condition.question.text })?.tree else { return false }
    return answer.scalar == condition.value || answer.items.contains { $0.scalar == condition.value }
  }

  public func questions(in section: CallSection) -> [CallQuestion] { section.questions.filter(isAsked) }

  /// The answers with those of a section replaced by what a form sent.
  public func replacing(_ section: CallSection, by sent: FieldTree) -> Questionnaire {
    let own = Set(section.questions.map(\.key.text))
    let others = answers.entries.filter { !own.contains($0.name) }
    return Questionnaire(call, answers: .fields(others + sent.entries.filter { own.contains($0.name) }))
  }

  public var faults: [Fault] { call.sections.flatMap(faults) }

  public func faults(in section: CallSection) -> [Fault] {
    questions(in: section).flatMap { question in
      let path = FieldPath(question.key.text)
      guard let answer = answers[question.key.text] else {
        return question.isRequired ? [Fault(path, .unanswered)] : []
      }
      if question.isRequired, question.form == .flag, answer.scalar != "true" { return [Fault(path, .mustBeAgreed)] }
      let reading = TreeReading()
      question.read(FieldReader(answer, at: path, reading))
      return reading.faults
    }
  }

  /// How far a section is.
  public enum Progress: Sendable { case empty, begun, faulty, done }

  public func progress(of section: CallSection) -> Progress {
    let asked = questions(in: section)
    let answered = asked.filter { answers[$0.key.text] != nil }
    if !answered.isEmpty, !faults(in: section).isEmpty { return .faulty }
    if answered.isEmpty { return asked.contains(where: \.isRequired) ? .empty : .begun }
    return .done
  }
}

extension CallQuestion {
  /// The most bytes of an answer.
  private static let mostBytes = 20_000

  /// Notes what is wrong with an answer.
  fileprivate func read(_ reader: FieldReader) {
    if (reader.tree.scalar?.utf8.count ?? 0) > Self.mostBytes {
      reader.fault(.tooLong(limit: Self.mostBytes))
      return
    }
    switch form {
    case .line, .text: _ = reader.line()
    case .choice: _ = choice(reader)
    case .choices: _ = reader.list(choice)
    case .flag: _ = Bool.read(reader)
    case .date: _ = PartialDate.read(reader)
    case .number: _ = Int.read(reader)
    case .country: _ = Country.read(reader)
    case .countries: _ = reader.list(Country.read)
    case .language: _ = Language.read(reader)
    case .address: _ = reader.line().flatMap(WebAddress.fault).map(reader.fault)
    case .email: _ = reader.value("email", EmailAddress.init)
    }
  }

  private func choice(_ reader: FieldReader) -> String? {
    guard let text = reader.line() else { return nil }
    guard let values = fixedValues, !values.contains(text) else { return text }
    reader.fault(.expectedOneOf(values, found: reader.tree))
    return nil
  }
}
