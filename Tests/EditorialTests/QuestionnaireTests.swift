@testable import Editorial
import Records
import Testing

struct QuestionnaireTests {
  private let call = Call.ofLeaflets

  private func questionnaire(_ answers: [String: String]) -> Questionnaire {
    Questionnaire(call, answers: .sent(answers))
  }

  private static let story = ["name": "Talking", "agree": "true", "involved": "yes", "led": "true", "story": "So."]

  /// What is sent, and which of it is kept.
  private static let sent: [([String: String], Set<String>)] = [
    (story, Set(story.keys)),
    (story.merging(["involved": "no"]) { $1 }, ["name", "agree", "involved"]),
    (story.merging(["led": "false"]) { $1 }, ["name", "agree", "involved", "led"]),
    (["story": "So."], []),
    (["led": "true", "story": "So."], []),
    (["name": "Talking", "unknown": "x"], ["name"]),
  ]

  @Test(arguments: sent) func keepsOnlyWhatIsAsked(sent: [String: String], kept: Set<String>) {
    #expect(Set(questionnaire(sent).answers.entries.map(\.name)) == kept)
  }

  @Test func wantsNothingThatIsHidden() {
    let visible = questionnaire(["name": "Talking", "agree": "true", "involved": "yes", "led": "true"])
    #expect(visible.faults == [Fault(FieldPath("story"), .unanswered)])
    let hidden = questionnaire(["name": "Talking", "agree": "true", "involved": "no", "led": "true"])
    #expect(hidden.faults == [])
  }

  @Test func dropsALaterSectionsAnswersWithWhatAskedForThem() {
    var call = call
    var later = CallQuestion(key: "later", label: LocalizedText("Later?", in: .english), form: .line)
    later.shownWhen = CallCondition(question: "involved", value: "yes")
    call.sections[1].questions.append(later)
    let before = Questionnaire(call, answers: .sent(["involved": "yes", "later": "Said."]))
    #expect(before.answers["later"]?.scalar == "Said.")
    #expect(before.replacing(call.sections[0], by: .sent(["involved": "no"])).answers == .sent(["involved": "no"]))
  }

  @Test func takesOnlyASectionsOwnAnswersFromItsForm() {
    let before = questionnaire(["name": "Talking", "email": "a@b.eu"])
    let after = before.replacing(call.sections[1], by: .sent(["name": "Forged", "agree": "true"]))
    #expect(after.answers == .fields([.init("name", .typed("Talking")), .init("agree", .typed("true"))]))
  }

  @Test(arguments: [("true", true), ("false", false), ("on", false), ("", false)])
  func wantsAConsentToBeGiven(value: String, isGiven: Bool) {
    let faults = questionnaire(["name": "Talking", "agree": value]).faults
    #expect(faults == (isGiven ? [] : [Fault(FieldPath("agree"), .mustBeAgreed)]))
  }

  /// A form, an answer that it takes and one that it does not.
  @Test(arguments: [
    (CallQuestion.Form.line, "Words", " "), (.text, "Words", "\u{0}"), (.choice, "a", "c"), (.flag, "true", "on"),
    (.date, "2026-11", "2026-13"), (.number, "12", "1.5"), (.country, "FR", "France"), (.language, "fr", "françois"),
    (.address, "https://example.org/", "javascript:alert(1)"), (.email, "ana@example.org", "ana@"),
    (.line, String(repeating: "a", count: 100), String(repeating: "a", count: 20_001)),
    (.text, String(repeating: "é", count: 10_000), String(repeating: "é", count: 10_001)),
  ]) func knowsItsForms(form: CallQuestion.Form, right: String, wrong: String) {
    var question = CallQuestion(key: "q", label: LocalizedText("?", in: .english), form: form)
    question.options = ["a", "b"].map { CallOption(key: $0, label: LocalizedText("?", in: .english)) }
    var call = call
    call.sections = [CallSection(key: "s", title: LocalizedText("?", in: .english), questions: [question])]
    let faults = [right, wrong].map { Questionnaire(call, answers: .sent(["q": $0])).faults.count }
    #expect(faults == [0, 1])
  }

  @Test func readsListsItemByItem() {
    var call = call
    var question = CallQuestion(key: "q", label: LocalizedText("?", in: .english), form: .countries)
    question.isRequired = true
    call.sections = [CallSection(key: "s", title: LocalizedText("?", in: .english), questions: [question])]
    func faults(_ tree: FieldTree) -> [String] {
      Questionnaire(call, answers: .fields([.init("q", tree)])).faults.map(\.field.description)
    }
    #expect(faults(.list([.typed("FR"), .typed("XX")])) == ["q[1]"])
    #expect(faults(.list([.typed("FR")])) == [])
    #expect(faults(.list([])) == ["q"])
    #expect(faults(.typed("FR")) == ["q"])
  }

  @Test func tellsHowFarASectionIs() {
    func progress(_ answers: [String: String]) -> [Questionnaire.Progress] {
      call.sections.map(questionnaire(answers).progress)
    }
    #expect(progress([:]) == [.empty, .empty])
    #expect(progress(["name": "Talking", "email": "none"]) == [.done, .faulty])
    #expect(progress(["place": "Lyon", "agree": "true"]) == [.faulty, .done])
  }
}
