internal import InterfaceTexts
public import Layout
internal import Records

/// Every answer, before they are handed in.
public struct CheckPage: EditorialPage {
  let frame: EditorialFrame
  private let questionnaire: Questionnaire
  private let submission: Submission
  private let access: SubmissionAccess
  private let notice: Notice?

  public init(
    _ questionnaire: Questionnaire, of submission: Submission, by access: SubmissionAccess, notice: Notice? = nil,
    _ frame: EditorialFrame
  ) {
    self.questionnaire = questionnaire
    self.submission = submission
    self.access = access
    self.notice = notice
    self.frame = frame
  }

  var title: String { texts[.submitCheck] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    let faults = questionnaire.faults
    deskNavigation(access, &html)
    html.element("p", .class("kicker")) { words(questionnaire.call.title, &$0) }
    html.element("h1", text: title)
    notice?.write(texts, &html)
    if !faults.isEmpty { summary(faults, &html) }
    AnswerList(questionnaire: questionnaire, frame: frame, change: { .answers(access, $0.key) }).write(&html)
    AttachmentList(submission: submission, frame: frame) { .file(access, $0) }
      .writeSection(change: .files(access), &html)
    guard faults.isEmpty else { return }
    form(to: .submission(access), &html) { html in
      html.element("p", text: texts[.submitHandInHelp])
      html.element("p", .class("acts")) { button(.submitHandIn, "hand-in", &$0) }
    }
  }

  /// What is still missing, each with a link to its question.
  private func summary(_ faults: [Fault], _ html: inout HTML) {
    html.element("div", .class("note fault"), Attribute("role", "group"), .labelledBy("missing")) { html in
      html.element("h2", .id("missing"), text: texts.text(.submitMissing, count: faults.count))
      html.element("ul") { html in
        for fault in faults { html.element("li") { missing(fault, &$0) } }
      }
    }
  }

  private func missing(_ fault: Fault, _ html: inout HTML) {
    guard case .field(let name)? = fault.field.steps.first,
      let section = questionnaire.call.sections.first(where: { $0.questions.contains { $0.key.text == name } }),
      let question = section.questions.first(where: { $0.key.text == name })
    else { return }
    let (words, language) = question.label.words(in: frame.language)
    html.element(
      "a", Attribute("href", frame.path(.answers(access, section.key)) + "#" + fault.field.anchor),
      .lang(language == frame.language ? nil : language), text: words)
    html.text(" ")
    html.element("span", text: texts.sentence(fault))
  }
}
