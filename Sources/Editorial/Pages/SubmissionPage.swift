public import Documents
internal import InterfaceTexts
public import Layout
public import Records

/// What became of a submission, for whoever holds its private link or keeps it in an account. Looking changes nothing; buttons do.
public struct SubmissionPage: EditorialPage {
  let frame: EditorialFrame
  private let submission: Submission
  private let call: Call?
  private let access: SubmissionAccess
  private let siblings: [Document<Submission>]
  private let confirmable: [Confirmable]
  private let notice: Notice?
  private let faults: [Fault]
  private let reply: String

  /// An edited text that the submitter has not confirmed yet.
  public struct Confirmable: Sendable {
    public var record: Key
    public var copy: WorkingCopy
    public var type: any Record.Type

    public init(_ record: Key, _ copy: WorkingCopy, _ type: any Record.Type) {
      (self.record, self.copy, self.type) = (record, copy, type)
    }
  }

  /// `siblings`: what else the same submitter sent in, or began.
  /// `reply`: what was typed to the desk and could not be taken.
  public init(
    _ submission: Submission, to call: Call?, by access: SubmissionAccess,
    siblings: [Document<Submission>] = [], confirmable: [Confirmable] = [], notice: Notice? = nil, faults: [Fault] = [],
    reply: String = "", _ frame: EditorialFrame
  ) {
    (self.submission, self.call, self.access) = (submission, call, access)
    (self.siblings, self.confirmable) = (siblings, confirmable)
    (self.notice, self.faults, self.reply, self.frame) = (notice, faults, reply, frame)
  }

  var title: String {
    submission.number.map { texts.text(.submitNumber, ["number": $0.description]) }
      ?? texts[submission.call == nil ? .reportTitle : .submitDraft]
  }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    deskNavigation(access, &html)
    html.element("h1", text: title)
    notice?.write(texts, &html)
    html.element("p", .class("lead"), text: texts[submission.state.words])
    if let (former, number) = submission.renumbering {
      html.element("p", text: texts.text(.submitRenumbered, ["former": former, "number": number]))
    }
    if let decision = submission.decision {
      html.element("p", .class("typed"), text: decision.reason)
    }
    if access.isSecret { link(&html) }
    records(&html)
    for text in confirmable { confirmation(text, &html) }
    if submission.state == .draft { draft(&html) } else { told(&html) }
    let canGoOn = submission.state != .draft && call?.isOpen(on: frame.today) == true
    FurtherSubmissions(siblings: siblings, submission: submission, access: access, page: self)
      .write(canBegin: canGoOn, &html)
    if submission.state != .draft { end(&html) }
  }

  /// The address of the page is the key to it.
  private func link(_ html: inout HTML) {
    let base = frame.surroundings.site.publicURL ?? ""
    html.element("div", .class("note")) { html in
      html.element("p", text: texts[.submitKeepLink])
      html.element("p") { $0.element("code", .class("long"), text: base + frame.path(.submission(access))) }
    }
  }

  private func records(_ html: inout HTML) {
    let known = submission.records.compactMap(frame.record)
    guard submission.state == .published, !known.isEmpty else { return }
    html.element("ul") { html in
      for record in known {
        html.element("li") { html in
          html.element(
            "a", .href(record.path), .lang(record.title.language == frame.language ? nil : record.title.language),
            text: record.title.text)
        }
      }
    }
  }

  private func draft(_ html: inout HTML) {
    guard let call else { return }
    let questionnaire = Questionnaire(call, answers: submission.answers)
    SubmissionSteps(questionnaire: questionnaire, access: access, frame: frame).write(&html)
    form(to: .submission(access), &html) { html in
      html.element("p", .class("acts")) { button(.submitErase, "erase", isMain: false, &$0) }
    }
  }

  private func told(_ html: inout HTML) {
    if !submission.thread.isEmpty || submission.state.isOpen {
      html.element("h2", .id("thread"), text: texts[.threadTitle])
      Thread(messages: submission.thread, frame: frame, isDesk: false).write(&html)
    }
    if submission.state.isOpen || submission.state == .declined { reply(&html) }
    let canChange = SubmissionState.changeable.contains(submission.state)
    if let call {
      html.element("h2", text: texts[.submitAnswers])
      AnswerList(
        questionnaire: Questionnaire(call, answers: submission.answers), frame: frame,
        change: canChange ? { .answers(access, $0.key) } : nil
      ).write(&html)
    } else if case .report(let record, let text) = submission.matter {
      html.element("p") { html in
        if let record = frame.record(record) { html.element("a", .href(record.path), text: record.title.text) }
      }
      html.element("p", .class("typed"), text: text)
    }
    AttachmentList(submission: submission, frame: frame) { .file(access, $0) }
      .writeSection(change: canChange ? .files(access) : nil, &html)
  }

  private func reply(_ html: inout HTML) {
    form(to: .submission(access), &html) { html in
      let field = FormField(
        FieldShape("text", .text, .required, .within), label: .ofInterface(texts[.threadYours], frame.language))
      let view = FormView(
        [field], values: .fields([.init("text", .text(reply))]), faults: faults, texts: texts, language: frame.language,
        textLanguages: [],
        original: frame.language)
      view.writeSummary(&html)
      view.write(&html)
      html.element("p", .class("acts")) { button(.threadSend, "reply", &$0) }
    }
  }

  private func confirmation(_ text: Confirmable, _ html: inout HTML) {
    html.element("section", .class("to-confirm"), .labelledBy("confirm-\(text.record)")) { html in
      html.element("h2", .id("confirm-\(text.record)"), text: texts[.confirmTitle])
      html.element("p", text: texts[.confirmHelp])
      html.element("details") { html in
        html.element("summary", text: texts[.confirmRead])
        RecordText(tree: text.copy.tree, type: text.type, frame: frame).write(&html)
      }
      form(to: .submission(access), &html) { html in
        html.void(
          "input", Attribute("type", "hidden"), Attribute("name", "record"), Attribute("value", text.record.text))
        html.void(
          "input", Attribute("type", "hidden"), Attribute("name", "seen"),
          Attribute("value", text.copy.fingerprint.digits))
        html.element("p", .class("acts")) { button(.confirmAct, "confirm", &$0) }
      }
    }
  }

  private func end(_ html: inout HTML) {
    guard submission.state != .published else { return }
    html.element("details", .class("end")) { html in
      html.element("summary", text: texts[.submitEnd])
      html.element("p", text: texts[.submitEndHelp])
      form(to: .submission(access), &html) { html in
        html.element("p", .class("acts")) { html in
          if submission.state.isOpen { button(.submitWithdraw, "withdraw", isMain: false, &html) }
          button(.submitErase, "erase", isMain: false, &html)
        }
      }
    }
  }
}

extension SubmissionState {
  /// What the submitter is told.
  var words: TextKey {
    switch self {
    case .draft: .stateDraft
    case .received: .stateReceived
    case .clarifying: .stateClarifying
    case .accepted: .stateAccepted
    case .published: .statePublished
    case .declined: .stateDeclined
    case .withdrawn: .stateWithdrawn
    }
  }
}
