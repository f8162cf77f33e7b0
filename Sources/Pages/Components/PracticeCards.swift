internal import Catalogue
internal import Layout
internal import Practices
internal import Records

/// Practices with what they are in short, such as the parts of an overview.
struct PracticeCards {
  let frame: Frame
  let practices: [PracticeHeader]

  func write(_ html: inout HTML) {
    html.element("ul", .class("cards")) { html in
      for header in practices { html.element("li") { card(header, &$0) } }
    }
  }

  private func card(_ header: PracticeHeader, _ html: inout HTML) {
    let summary = header.summary.reading(in: frame.language)
    html.element("h3") { html in
      html.element("a", .href(frame.practice(header.slug))) { $0.reading(header.title, frame) }
    }
    html.element("p", .class("kicker"), text: PracticeLine.kicker(header, frame))
    html.element("p", .reading(summary, frame), text: summary.text)
    PracticeLine.address(header, frame, &html)
  }
}
