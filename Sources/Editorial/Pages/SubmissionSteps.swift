internal import InterfaceTexts
internal import Layout
internal import People
internal import Records

/// The sections of a questionnaire with how far each is, the files, and the check at the end.
struct SubmissionSteps {
  let questionnaire: Questionnaire
  let access: SubmissionAccess
  let frame: EditorialFrame
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    html.element("nav", .class("steps"), .label(texts[.submitSteps])) { html in
      html.element("ol") { html in
        for section in questionnaire.call.sections {
          step(.answers(access, section.key), section.title, words(questionnaire.progress(of: section)), &html)
        }
        step(.files(access), .filesTitle, &html)
        step(.check(access), .submitCheck, &html)
      }
    }
  }

  private func step(
    _ place: EditorialAddress.Place, _ title: LocalizedText, _ state: TextKey?, _ html: inout HTML
  ) {
    html.element("li") { html in
      let (words, language) = title.words(in: frame.language)
      html.element(
        "a", .href(frame.path(place)), current(place), .lang(language == frame.language ? nil : language), text: words)
      if let state { html.element("span", .class("minor"), text: " " + texts[state]) }
    }
  }

  private func step(_ place: EditorialAddress.Place, _ title: TextKey, _ html: inout HTML) {
    html.element("li") { $0.element("a", .href(frame.path(place)), current(place), text: texts[title]) }
  }

  private func current(_ place: EditorialAddress.Place) -> Attribute {
    Attribute("aria-current", frame.address.place == place ? "step" : nil)
  }

  private func words(_ progress: Questionnaire.Progress) -> TextKey? {
    switch progress {
    case .empty: .submitStepNeeded
    case .begun: nil
    case .faulty: .submitStepFaulty
    case .done: .submitStepDone
    }
  }
}
