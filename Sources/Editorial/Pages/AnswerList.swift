internal import InterfaceTexts
internal import Layout
internal import People
internal import Records

/// The answers to a call as they will be read.
struct AnswerList {
  let questionnaire: Questionnaire
  let frame: EditorialFrame
  /// Where an answer is changed; nil where it can not be.
  let change: ((CallSection) -> EditorialAddress.Place)?
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    let faults = Dictionary(grouping: questionnaire.faults, by: { $0.field.steps.first })
    for section in questionnaire.call.sections {
      let asked = questionnaire.questions(in: section)
      let shown = asked.filter { questionnaire.answers[$0.key.text] != nil || faults[.field($0.key.text)] != nil }
      guard change != nil || !shown.isEmpty else { continue }
      html.element("section", .class("answers")) { html in
        html.element("h2") { html in
          let (words, language) = section.title.words(in: frame.language)
          html.element("bdi", .lang(language == frame.language ? nil : language), text: words)
        }
        if let change {
          html.element("p", .class("minor")) { html in
            html.element("a", .href(frame.path(change(section))), text: texts[.submitChange])
          }
        }
        if !shown.isEmpty {
          html.element("dl", .class("measures")) { html in
            for question in shown { answer(question, faults[.field(question.key.text)] ?? [], &html) }
          }
        }
      }
    }
  }

  private func answer(_ question: CallQuestion, _ faults: [Fault], _ html: inout HTML) {
    let field = QuestionFields(questionnaire, frame).field(question)
    html.element("div") { html in
      html.element(
        "dt", .lang(field.label.language == frame.language ? nil : field.label.language), text: field.label.text)
      html.element("dd") { html in
        for text in values(of: question, field) { html.element("p", .class("typed"), text: text) }
        for fault in faults { html.element("p", .class("fault-word"), text: texts.sentence(fault)) }
      }
    }
  }

  private func values(of question: CallQuestion, _ field: FormField) -> [String] {
    guard let answer = questionnaire.answers[question.key.text] else { return [] }
    let items = answer.scalar.map { [$0] } ?? answer.items.compactMap(\.scalar)
    if question.form == .flag { return items.map { texts[$0 == "true" ? .formYes : .formNo] } }
    return items.map { item in field.choices.first { $0.value == item }?.label.text ?? item }
  }
}
