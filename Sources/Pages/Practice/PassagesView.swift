internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// A part of what one needs in order to act: each text with its name, what goes with it and where it is from.
struct PassagesView {
  let passages: [RecordPassage]
  let context: TextContext
  /// Of the passages' names.
  var level: Level = .three

  enum Level {
    case three, four

    var tag: StaticString { self == .three ? "h3" : "h4" }
    var heading: Int { self == .three ? 4 : 5 }
  }

  func write(_ html: inout HTML) {
    for passage in passages {
      html.element("div", .class("passage-of")) { self.passage(passage, &$0) }
    }
  }

  private func passage(_ passage: RecordPassage, _ html: inout HTML) {
    html.element(level.tag, .reading(passage.title, context.frame)) { html in
      guard let address = passage.address else { return html.text(passage.title.text) }
      html.element("a", .href(outside: address), text: passage.title.text)
    }
    details(passage.details, &html)
    for (label, text) in passage.texts {
      if let label { html.element("p", .class("label"), text: label) }
      html.prose(text, "prose", context, topHeading: level.heading)
    }
    if let quotation = passage.quotation {
      html.element("blockquote", .class("quotation"), .reading(quotation, context.frame)) {
        $0.element("p") { $0.element("q", text: quotation.text) }
      }
    }
    if !passage.cites.isEmpty {
      html.element("p", .class("minor")) { html in
        html.text(context.frame.texts[.practiceSources] + context.frame.texts[.siteColon])
        context.sources(passage.cites, &html)
      }
    }
    PassagesView(passages: passage.passages, context: context, level: .four).write(&html)
  }

  private func details(_ details: [Reading], _ html: inout HTML) {
    guard !details.isEmpty else { return }
    html.element("p", .class("details")) { html in
      for (index, detail) in details.enumerated() {
        if index > 0 { html.text(" · ") }
        html.element("span", .reading(detail, context.frame), text: detail.text)
      }
    }
  }
}
