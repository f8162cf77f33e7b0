internal import InterfaceTexts
public import Layout
public import Records

/// A mistake in a record, told in two fields.
public struct ReportPage: EditorialPage {
  let frame: EditorialFrame
  private let record: Key
  private let values: FieldTree
  private let faults: [Fault]
  private let notice: Notice?

  public init(
    _ record: Key, values: FieldTree = .fields([]), faults: [Fault] = [], notice: Notice? = nil, _ frame: EditorialFrame
  ) {
    (self.record, self.values, self.faults, self.notice, self.frame) = (record, values, faults, notice, frame)
  }

  var title: String {
    [texts[.reportTitle], frame.record(record)?.title.text].compactMap { $0 }.joined(separator: texts[.siteColon])
  }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    html.element("h1", text: texts[.reportTitle])
    notice?.write(texts, &html)
    if let known = frame.record(record) {
      html.element("p", .class("lead")) { html in
        html.element(
          "a", .href(known.path), .lang(known.title.language == frame.language ? nil : known.title.language),
          text: known.title.text)
      }
    }
    let view = FormView(
      Self.fields(frame), values: values, faults: faults, texts: texts, language: frame.language, textLanguages: [],
      original: frame.language)
    view.writeSummary(&html)
    form(to: .report(record), &html) { html in
      view.write(&html)
      html.element("p", .class("acts")) { button(.reportSend, "report", &$0) }
    }
    html.element("p", .class("minor"), text: texts[.reportHelp])
  }

  public static func fields(_ frame: EditorialFrame) -> [FormField] {
    let texts = frame.texts
    return [
      FormField(
        FieldShape("text", .text, .required, .within), label: .ofInterface(texts[.reportText], frame.language)),
      FormField(
        FieldShape("email", .line, .optional, .within), label: .ofInterface(texts[.reportEmail], frame.language),
        help: .ofInterface(texts[.reportEmailHelp], frame.language),
        input: FormField.Input(type: "email", autocomplete: "email")),
    ]
  }
}
