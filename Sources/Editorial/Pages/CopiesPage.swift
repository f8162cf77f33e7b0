public import Documents
internal import InterfaceTexts
public import Layout
internal import Records

/// The records that are worked on, and those that were last.
public struct CopiesPage: EditorialPage {
  let frame: EditorialFrame
  private let copies: [Document<WorkingCopy>]
  private let past: [Document<PastCopy>]

  /// `past`: the copies on which the work ended last.
  public init(_ copies: [Document<WorkingCopy>], past: [Document<PastCopy>], _ frame: EditorialFrame) {
    (self.copies, self.past, self.frame) = (copies, past, frame)
  }

  var title: String { texts[.copiesTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    if copies.isEmpty { html.element("p", .class("lead"), text: texts[.copiesNone]) }
    html.element("ul", .class("inbox")) { html in
      for copy in copies {
        html.element("li") { html in
          if let record = Key(copy.id) {
            link(copy.body.title(in: frame.language) ?? copy.id, to: .desk(.copy(record)), &html)
          }
          html.element("span", .class("minor"), text: " " + day(copy.body.changedAt))
        }
      }
    }
    form(to: .desk(.copies), &html) { html in
      let field = FormField(
        FieldShape("record", .key, .required, .within), label: .ofInterface(texts[.deskRecord], frame.language),
        help: .ofInterface(texts[.copiesOpenHelp], frame.language))
      FormView(
        [field], values: .fields([]), faults: [], texts: texts, language: frame.language, textLanguages: [],
        original: frame.language
      ).write(&html)
      html.element("p", .class("acts")) { button(.copiesOpen, "open", &$0) }
    }
    guard !past.isEmpty else { return }
    html.element("h2", text: texts[.copiesPast])
    html.element("ul", .class("inbox")) { html in
      for copy in past {
        html.element("li") { html in
          let record = copy.body.record
          link(copy.body.copy.title(in: frame.language) ?? record.text, to: .desk(.copy(record)), &html)
          html.element("span", .class("minor"), text: " " + copy.body.words(texts))
        }
      }
    }
  }
}

extension WorkingCopy {
  /// In a language or, where it has none in that, in the first one that it has.
  func title(in language: Language) -> String? {
    let texts = tree[KnownField.title]?.texts ?? []
    return (texts.first { $0.language == language } ?? texts.first)?.text
  }
}
