internal import Documents
internal import InterfaceTexts
public import Layout
public import Records

/// The files of a submission, to be added and removed.
public struct FilesPage: EditorialPage {
  let frame: EditorialFrame
  private let submission: Submission
  private let call: Call?
  private let access: SubmissionAccess
  private let faults: [Fault]
  private let notice: Notice?

  public init(
    _ submission: Submission, to call: Call?, by access: SubmissionAccess, faults: [Fault] = [],
    notice: Notice? = nil, _ frame: EditorialFrame
  ) {
    (self.submission, self.call, self.access, self.faults) = (submission, call, access, faults)
    (self.notice, self.frame) = (notice, frame)
  }

  var title: String { texts[.filesTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    deskNavigation(access, &html)
    if let call { html.element("p", .class("kicker")) { words(call.title, &$0) } }
    html.element("h1", text: title)
    notice?.write(texts, &html)
    view.writeSummary(&html)
    if let call {
      let questionnaire = Questionnaire(call, answers: submission.answers)
      SubmissionSteps(questionnaire: questionnaire, access: access, frame: frame).write(&html)
    }
    html.element("p", text: texts[.filesProperties])
    form(to: .files(access), takesFiles: true, &html) { html in
      if submission.files.count < Attachment.mostFiles || !faults.isEmpty { view.write(&html) }
      html.element("p", .class("acts")) { html in
        button(.submitSaveOn, "next", &html)
        if submission.files.count < Attachment.mostFiles { button(.filesAttach, "attach", isMain: false, &html) }
      }
    }
    AttachmentList(submission: submission, frame: frame) { .file(access, $0) }.writeSection(change: nil, &html)
    if !submission.files.isEmpty { removal(&html) }
  }

  private var view: FormView {
    let limits = ["count": texts.number(Attachment.mostFiles), "size": texts.number(Attachment.mostBytes >> 20)]
    let types = AttachmentType.allCases.map { "." + $0.ending } + [".jpeg"]
    let field = FormField(
      FieldShape("file", .line, .optional, .within), label: .ofInterface(texts[.filesChoose], frame.language),
      help: .ofInterface(texts.text(.filesHelp, limits), frame.language),
      input: FormField.Input(type: "file", accept: types.joined(separator: ",")))
    return FormView(
      [field], values: .fields([]), faults: faults, texts: texts, language: frame.language, textLanguages: [],
      original: frame.language)
  }

  private func removal(_ html: inout HTML) {
    form(to: .files(access), &html) { html in
      html.element("p", .class("acts")) { html in
        for file in submission.files {
          html.element(
            "button", .class("act quiet"), Attribute("type", "submit"), Attribute("name", "remove"),
            Attribute("value", file.hash.hex), text: texts.text(.filesRemove, ["file": submission.name(of: file)]))
        }
      }
    }
  }
}
