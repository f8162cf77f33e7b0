internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// What a missing practice means, and an invitation: how practices are collected, and where one is handed in.
struct CollectingNote {
  let frame: Frame

  func write(_ html: inout HTML) {
    let method = frame.state.page("method")
    let submit = frame.site.contributing == nil ? nil : frame.present.submit
    guard method != nil || submit != nil else { return }
    html.element("p", .class("collecting")) { html in
      html.text(frame.texts[.mapInvite] + " ")
      if let method { html.element("a", .href(frame.page(method.slug))) { $0.reading(method.title, frame) } }
      if let submit {
        if method != nil { html.raw(" · ") }
        html.element("a", .href(submit.address), text: submit.text)
      }
    }
  }
}
