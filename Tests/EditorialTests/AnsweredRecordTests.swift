@testable import Editorial
import Ledger
import People
import Practices
import Records
import Testing

struct AnsweredRecordTests {
  /// An answer to every question that the shipped call asks.
  private func answer(_ question: CallQuestion) -> FieldTree {
    let closed = question.vocabulary.flatMap { RecordTypes.compendium.closed[VocabularyName(rawValue: $0.text)]?.first }
    let choice = FieldTree.typed(closed ?? question.options.first?.key.text ?? "any")
    return switch question.form {
    case .line, .text: .typed("Words that somebody wrote.")
    case .choice: choice
    case .choices: .list([choice])
    case .flag: .typed("true")
    case .date: .typed("2020-05")
    case .number: .typed("3")
    case .country: .typed("FR")
    case .countries: .list([.typed("FR"), .typed("IT")])
    case .language: .typed("fr")
    case .address: .typed("https://example.org/")
    case .email: .typed("ana@example.org")
    }
  }

  private func record(_ language: Language, all: Bool) throws -> AnsweredRecord {
    let call = try Call.shipped()
    let asked = call.questions.filter { all || $0.isRequired }
    let questionnaire = Questionnaire(call, answers: .fields(asked.map { .init($0.key.text, answer($0)) }))
    #expect(questionnaire.faults == [])
    var submission = Editorial.Submission(
      .practice(call: call.id, answers: JSONValue(questionnaire.answers)), link: Secret().hash, language: language,
      at: Timestamp(milliseconds: 0))
    submission.number = SubmissionNumber(31, place: 2)
    return AnsweredRecord(questionnaire, submission, id: "talking")
  }

  @Test(arguments: [true, false], [Language.english, .greek])
  func isAPracticeButForWhatIsMissing(all: Bool, language: Language) throws {
    let tree = try record(language, all: all).tree(of: Practice.self)
    let reading = TreeReading(language: language)
    _ = Practice.read(FieldReader(tree, reading))
    #expect(reading.faults.filter { $0.reason.name != "missing" } == [])
    let whole = FieldTree.fields(tree.entries + [.init("completeness", .text("partial"))])
    let practice = try #require(Practice.read(FieldReader(whole, TreeReading(language: language))))
    #expect(practice.language == language && practice.id == "talking" && practice.slug == "talking")
    #expect(practice.submissions.map(\.number) == ["31B"])
    #expect(practice.title == LocalizedText("Words that somebody wrote.", in: language))
  }

  @Test func tellsNobodyWhomToWriteTo() throws {
    let record = try record(.english, all: true)
    #expect(!JSONValue(record.tree(of: Practice.self)).text.contains("ana@example.org"))
    #expect(!record.fields.contains { $0.hasPrefix("contact.") })
    #expect(record.questionnaire.contact.email == EmailAddress("ana@example.org"))
    #expect(record.questionnaire.contactLanguage == .french)
  }
}
