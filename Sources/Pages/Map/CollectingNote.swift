internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// What a missing practice means, and an invitation: the page on how practices are collected.
struct CollectingNote {
  let frame: Frame

  func write(_ html: inout HTML) {
    guard let page = frame.state.page("method") else { return }
    html.element("p", .class("collecting")) { html in
      html.text(frame.texts[.mapInvite] + " ")
      html.element("a", .href(frame.page(page.slug))) { $0.reading(page.title, frame) }
    }
  }
}
