internal import InterfaceTexts
public import Layout
public import Records

/// The beginning of a form that came back to the desk: to which call, in which language, how it came.
public struct TypeInPage: EditorialPage {
  let frame: EditorialFrame
  private let calls: [Call]
  private let values: FieldTree
  private let faults: [Fault]
  private let notice: Notice?

  public init(
    _ calls: [Call], values: FieldTree = .fields([]), faults: [Fault] = [], notice: Notice? = nil,
    _ frame: EditorialFrame
  ) {
    (self.calls, self.values, self.faults, self.notice, self.frame) = (calls, values, faults, notice, frame)
  }

  var title: String { texts[.typingTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    notice?.write(texts, &html)
    guard !calls.isEmpty else { return html.element("p", .class("lead"), text: texts[.typingNoCall]) }
    let view = FormView(
      Self.fields(calls, frame), values: values, faults: faults, texts: texts, language: frame.language,
      textLanguages: [], original: frame.language)
    view.writeSummary(&html)
    html.element("p", text: texts[.typingHelp])
    form(to: .desk(.typeIn), &html) { html in
      view.write(&html)
      html.element("p", .class("acts")) { button(.submitBegin, "begin", &$0) }
    }
  }

  /// Of all calls, closed ones too: a form may have come in time and be typed in later.
  public static func fields(_ calls: [Call], _ frame: EditorialFrame) -> [FormField] {
    func own(_ key: TextKey) -> Reading { .ofInterface(frame.texts[key], frame.language) }
    func choice(_ name: String, _ label: TextKey, _ choices: [FormChoice]) -> FormField {
      FormField(
        FieldShape(name, .choice(choices.map(\.value)), .required, .within), label: own(label), choices: choices)
    }
    let ways: [(TypedIn.Way, TextKey)] = [(.email, .typingEmail), (.paper, .typingPaper)]
    return [
      choice(
        "call", .inboxCall,
        calls.map { FormChoice(value: $0.id.text, label: $0.title.reading(in: frame.language)) }),
      choice(
        "language", .typingLanguage,
        frame.surroundings.site.languages.map {
          FormChoice(value: $0.tag, label: .ofInterface(frame.texts.name(of: $0), frame.language))
        }),
      choice("way", .typingWay, ways.map { FormChoice(value: $0.rawValue, label: own($1)) }),
      FormField(FieldShape("day", .date, .required, .within), label: own(.typingDay)),
    ]
  }
}
