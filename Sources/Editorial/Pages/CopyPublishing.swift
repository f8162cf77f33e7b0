internal import InterfaceTexts
internal import Layout
internal import Ledger
internal import People
internal import Records

/// What a working copy still needs before readers see it, and the ways in which it then gets there: now, later, or by the shorter
/// way of a spelling.
struct CopyPublishing {
  let body: WorkingCopy
  let version: Int
  let record: Key
  let state: CopyPage.Publishing
  let page: CopyPage
  private var frame: EditorialFrame { page.frame }
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    if state.isBehind { act(.copyBehind, .copyUpToDate, "up-to-date", &html) }
    if let missed = body.missed {
      html.element("p", .class("note fault"), text: texts.text(.scheduleMissed, ["moment": moment(missed.at)]))
    }
    scheduled(&html)
    if state.needs.contains(where: { if case .confirmation = $0 { true } else { false } }) {
      act(nil, .copyAskConfirmation, "confirmation", &html)
    }
    guard state.needs.isEmpty else { return needs(&html) }
    guard frame.person.may(Publish.permission), body.schedule == nil, !state.isBehind else { return }
    publish(&html)
    later(&html)
  }

  private func moment(_ moment: Timestamp) -> String { texts.moment(milliseconds: moment.milliseconds) }

  /// A button of its own, with a word on what it is for.
  private func act(_ words: TextKey?, _ button: TextKey, _ act: String, _ html: inout HTML) {
    page.form(to: .desk(.copy(record)), &html) { html in
      if let words { html.element("p", text: texts[words]) }
      hiddenVersion(&html)
      html.element("p", .class("acts")) { page.button(button, act, isMain: false, &$0) }
    }
  }

  private func hiddenVersion(_ html: inout HTML) {
    html.void(
      "input", Attribute("type", "hidden"), Attribute("name", "version"), Attribute("value", String(version)))
  }

  // MARK: - What is needed

  private func needs(_ html: inout HTML) {
    html.element("h3", text: texts[.copyNeeds])
    html.element("ul") { html in
      for need in state.needs { html.element("li", text: words(need)) }
    }
    if !body.pending.isEmpty { act(.copyPendingHelp, .copyLeaveOut, "leave-out", &html) }
    if state.needs.contains(where: \.isOfReview), let spelling = state.spelling { self.spelling(spelling, &html) }
  }

  private func words(_ need: PublishingNeed) -> String {
    switch need {
    case .approvals(let count): texts.text(.needApprovals, count: count)
    case .livedExperience: texts[.needLivedExperience]
    case .block: texts[.needBlock]
    case .confirmation: texts[.needConfirmation]
    case .pending(let count): texts.text(.needPending, count: count)
    case .faults(let faults): texts.text(.needFaults, count: faults.count)
    }
  }

  private func spelling(_ spelling: Spelling, _ html: inout HTML) {
    html.element("h3", text: texts[.spellingTitle])
    html.element("p", text: texts[.spellingHelp])
    html.element("ul") { html in
      for word in spelling.words {
        html.element("li", .lang(word.language == frame.language ? nil : word.language)) { html in
          html.element("del", text: word.former)
          html.text(" ")
          html.element("ins", text: word.present)
        }
      }
    }
    guard let own = frame.person.id, !body.writers.contains(own) else {
      return html.element("p", .class("minor"), text: texts[.spellingOther])
    }
    page.form(to: .desk(.copy(record)), &html) { html in
      page.seen(&html)
      html.element("p", .class("acts")) { page.button(.spellingApprove, "spelling", isMain: false, &$0) }
    }
  }

  // MARK: - Publishing

  private func publish(_ html: inout HTML) {
    page.form(to: .desk(.copy(record)), &html) { html in
      page.seen(&html)
      fields([Self.note(frame)], &html)
      html.element("p", .class("acts")) { page.button(.copyPublish, "publish", &$0) }
    }
  }

  private func later(_ html: inout HTML) {
    html.element("details", .flag("open", !state.faults.isEmpty)) { html in
      html.element("summary", text: texts[.scheduleLater])
      page.form(to: .desk(.copy(record)), &html) { html in
        page.seen(&html)
        fields(Self.laterFields(frame), &html)
        html.element("p", .class("acts")) { page.button(.scheduleSet, "schedule", isMain: false, &$0) }
      }
    }
  }

  private func scheduled(_ html: inout HTML) {
    guard let schedule = body.schedule else { return }
    let isPresent = schedule.of == body.fingerprint && state.needs.isEmpty
    html.element("div", .class(isPresent ? "note" : "note fault")) { html in
      html.element("p", text: texts.text(.scheduleAt, ["moment": moment(schedule.at)]))
      if !isPresent { html.element("p", text: texts[.scheduleNotReady]) }
    }
    if frame.person.may(CancelSchedule.permission) { act(nil, .scheduleCancel, "cancel-schedule", &html) }
  }

  private func fields(_ fields: [FormField], _ html: inout HTML) {
    FormView(
      fields, values: state.typed, faults: state.faults, texts: texts, language: frame.language, textLanguages: [],
      original: frame.language
    ).write(&html)
  }

  private static func note(_ frame: EditorialFrame) -> FormField {
    FormField(
      FieldShape("note", .line, .optional, .within), label: .ofInterface(frame.texts[.copyNote], frame.language),
      help: .ofInterface(frame.texts[.copyNoteHelp], frame.language))
  }

  static func laterFields(_ frame: EditorialFrame) -> [FormField] {
    var note = note(frame)
    note.shape.name = "later-note"
    return [
      FormField(
        FieldShape("moment", .line, .required, .within),
        label: .ofInterface(frame.texts[.scheduleMoment], frame.language),
        help: .ofInterface(frame.texts[.scheduleMomentHelp], frame.language),
        input: FormField.Input(type: "datetime-local")), note,
    ]
  }
}

extension PublishingNeed {
  /// Whether the shorter way of a spelling does without it.
  fileprivate var isOfReview: Bool {
    switch self {
    case .approvals, .livedExperience: true
    case .block, .confirmation, .pending, .faults: false
    }
  }
}
