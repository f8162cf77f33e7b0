internal import InterfaceTexts
public import Layout
public import Records

/// The questions of one section.
public struct AnswersPage: EditorialPage {
  let frame: EditorialFrame
  private let questionnaire: Questionnaire
  private let section: CallSection
  private let access: SubmissionAccess
  private let faults: [Fault]
  private let notice: Notice?

  /// `faults`: what is shown as wrong; nothing on a page that is seen for the first time.
  public init(
    _ questionnaire: Questionnaire, _ section: CallSection, by access: SubmissionAccess, faults: [Fault] = [],
    notice: Notice? = nil, _ frame: EditorialFrame
  ) {
    self.questionnaire = questionnaire
    self.section = section
    self.access = access
    self.faults = faults
    self.notice = notice
    self.frame = frame
  }

  var title: String { section.title.words(in: frame.language).text }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    let fields = QuestionFields(questionnaire, frame).fields(of: section)
    let view = FormView(
      fields, values: questionnaire.answers, faults: faults, texts: texts, language: frame.language, textLanguages: [],
      original: frame.language)
    deskNavigation(access, &html)
    html.element("p", .class("kicker")) { words(questionnaire.call.title, &$0) }
    html.element("h1") { words(section.title, &$0) }
    notice?.write(texts, &html)
    view.writeSummary(&html)
    SubmissionSteps(questionnaire: questionnaire, access: access, frame: frame).write(&html)
    if let text = section.text { prose(text, &html) }
    form(to: .answers(access, section.key), &html) { html in
      view.write(&html)
      html.element("p", .class("acts")) { html in
        button(.submitSaveOn, "next", &html)
        button(.submitSave, "save", isMain: false, &html)
      }
    }
    html.element("p", .class("minor"), text: texts[.submitSaved])
  }
}
