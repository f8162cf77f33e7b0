internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices

/// Who made a revision, by role, and why.
struct RevisionFacts {
  let frame: Frame
  let revision: Revision
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    guard let role = revision.role else {
      html.element("p", .class("unknown"), text: texts[.historyErasedContent])
      return
    }
    html.element("dl", .class("measures")) { html in
      html.element("div") { html in
        html.element("dt", text: texts[.historyBy])
        html.element("dd", text: texts[role.name])
      }
      html.element("div") { html in
        html.element("dt", text: texts[.historyWhy])
        if let note = revision.note, !note.isEmpty {
          html.element("dd") { $0.element("bdi", text: note) }
        } else {
          html.element("dd", .class("unknown"), text: texts[.historyNoNote])
        }
      }
    }
  }
}
