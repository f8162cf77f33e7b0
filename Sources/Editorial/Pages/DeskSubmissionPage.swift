public import Documents
internal import InterfaceTexts
public import Layout
internal import People
public import Records

/// A submission as the desk sees it: what it says, what was asked, what can be done.
public struct DeskSubmissionPage: EditorialPage {
  let frame: EditorialFrame
  private let submission: Document<Submission>
  private let call: Call?
  private let values: FieldTree
  private let faults: [Fault]
  private let notice: Notice?
  /// A private link that was just made, shown once.
  private let link: String?
  private let handlers: [Handler]
  private let alike: [Alike]
  private let origin: SubmissionOrigin

  /// `handlers`: who can see to it.
  /// `alike`: what may be of the same practice.
  public init(
    _ submission: Document<Submission>, to call: Call?, from origin: SubmissionOrigin, handlers: [Handler],
    alike: [Alike], values: FieldTree = .fields([]), faults: [Fault] = [], notice: Notice? = nil, link: String? = nil,
    _ frame: EditorialFrame
  ) {
    (self.origin, self.handlers, self.alike) = (origin, handlers, alike)
    (self.submission, self.call, self.values, self.faults) = (submission, call, values, faults)
    (self.notice, self.link, self.frame) = (notice, link, frame)
  }

  private var body: Submission { submission.body }
  var title: String { SubmissionTitle(body, frame).text }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    notice?.write(texts, &html)
    linkOnce(link, &html)
    html.element("p", .class("kicker"), text: texts[body.state.name] + " · " + day(body.changedAt))
    contact(&html)
    origin.write(of: body, self, &html)
    handler(&html)
    content(&html)
    AttachmentList(submission: body, frame: frame) { .desk(.file(submission.id, $0)) }.writeSection(change: nil, &html)
    if call != nil, body.state.isOpen { AlikeList(alike: alike, frame: frame).write(&html) }
    html.element("h2", text: texts[.threadTitle])
    Thread(messages: body.thread, frame: frame, isDesk: true).write(&html)
    if let decision = body.decision {
      html.element("h2", text: texts[.deskDecision])
      html.element("p", .class("typed"), text: decision.reason)
    }
    records(&html)
    if body.state.isOpen { acts(&html) }
  }

  private func contact(_ html: inout HTML) {
    let known = [body.contact?.name, body.contact?.email?.text].compactMap { $0 }
    if known.isEmpty, body.account != nil { return }
    html.element("p", text: known.isEmpty ? texts[.deskNoContact] : known.joined(separator: " · "))
  }

  /// Who sees to it, and while it is open the choice of who does.
  private func handler(_ html: inout HTML) {
    let name = body.handler.map { id in handlers.first { $0.id == id }?.name ?? texts[.inboxFormer] }
    guard body.state.isOpen else {
      if let name { html.element("p", text: texts.text(.inboxBy, ["name": name])) }
      return
    }
    form(to: .desk(.submission(submission.id)), &html) { html in
      html.element("p", .class("acts")) { html in
        html.element("label", Attribute("for", "handler"), text: texts[.inboxWhose])
        html.element("select", .id("handler"), Attribute("name", "handler")) { html in
          html.element("option", Attribute("value", ""), text: texts[.inboxNobody])
          for handler in handlers {
            html.element(
              "option", Attribute("value", handler.id), .flag("selected", handler.id == body.handler),
              text: handler.id == frame.person.id ? "\(handler.name) (\(texts[.inboxMine]))" : handler.name)
          }
        }
        button(.deskAssign, "assign", isMain: false, &html)
      }
    }
  }

  private func content(_ html: inout HTML) {
    if case .report(let record, let text) = body.matter {
      if let known = frame.record(record) {
        html.element("p") { $0.element("a", .href(known.path), text: known.title.text) }
      }
      html.element("p", .class("typed"), .lang(nil), text: text)
    } else if let call {
      AnswerList(questionnaire: Questionnaire(call, answers: body.answers), frame: frame, change: nil).write(&html)
    }
  }

  private func records(_ html: inout HTML) {
    guard !body.records.isEmpty else { return }
    html.element("ul") { html in
      for record in body.records {
        html.element("li") { html in
          if body.state == .accepted {
            link(record.text, to: .desk(.copy(record)), &html)
          } else {
            html.element("a", .href(frame.record(record)?.path ?? ""), text: record.text)
          }
        }
      }
    }
  }

  private func acts(_ html: inout HTML) {
    act(.deskAsk, "ask", [area("question", .deskQuestion)], &html)
    if call != nil {
      let record = FormField(
        FieldShape("record", .key, .optional, .within),
        label: .ofInterface(texts[.deskRecord], frame.language),
        help: .ofInterface(texts[.deskRecordHelp], frame.language))
      act(.deskAccept, "accept", [into, record, area("acceptance", .deskReason)], &html)
    }
    if body.state != .accepted {
      act(call == nil ? .deskClose : .deskDecline, "decline", [area("reason", .deskReason)], &html)
    }
    form(to: .desk(.submission(submission.id)), &html) { html in
      html.element("p", .class("acts")) { button(.deskMakeLink, "link", isMain: false, &$0) }
    }
  }

  /// A new record, or one of those that may be of the same practice.
  private var into: FormField {
    var seen = Set<Key>()
    let records = (alike.flatMap(\.records) + body.records).filter { seen.insert($0).inserted }
    let known = records.map { id in
      FormChoice(
        value: id.text, label: frame.record(id)?.title ?? .ofInterface(id.text, frame.language))
    }
    let new = FormChoice(
      value: DeskSubmissionPage.newRecord, label: .ofInterface(texts[.deskNewRecord], frame.language))
    return FormField(
      FieldShape("into", .choice(([new] + known).map(\.value)), .required, .within),
      label: .ofInterface(texts[.deskInto], frame.language), choices: [new] + known)
  }

  /// What the choice of a record says for a new one; no key has a full stop.
  public static let newRecord = ".new"

  private func act(_ name: TextKey, _ value: String, _ fields: [FormField], _ html: inout HTML) {
    let isOpen = faults.contains { fault in fields.contains { .field($0.shape.name) == fault.field.steps.first } }
    html.element("details", .flag("open", isOpen)) { html in
      html.element("summary", text: texts[name])
      form(to: .desk(.submission(submission.id)), &html) { html in
        let own = faults.filter { fault in fields.contains { .field($0.shape.name) == fault.field.steps.first } }
        let view = FormView(
          fields, values: values, faults: own, texts: texts, language: frame.language, textLanguages: [],
          original: frame.language)
        view.writeSummary(&html)
        view.write(&html)
        html.element("p", .class("acts")) { button(name, value, &$0) }
      }
    }
  }

  private func area(_ name: String, _ label: TextKey) -> FormField {
    FormField(FieldShape(name, .text, .required, .within), label: .ofInterface(texts[label], frame.language))
  }
}
