internal import InterfaceTexts
internal import Layout
internal import Records

/// What a reviewer said of passages, each with a way to its field in the form.
struct CommentedPassages {
  let review: Review
  let body: WorkingCopy
  let editor: FormView
  let frame: EditorialFrame
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    guard !review.passages.isEmpty else { return }
    html.element("p", .class("kicker"), text: texts[.passagesTitle])
    html.element("ul") { html in
      for passage in review.passages { html.element("li") { write(passage, &$0) } }
    }
  }

  private func write(_ passage: Review.Passage, _ html: inout HTML) {
    let path = FieldPath(passage.field)
    let label = editor.label(of: path) ?? passage.field
    if let anchor = editor.anchor(of: path) {
      html.element("a", .href(anchor: anchor), text: label)
    } else {
      html.text(label)
    }
    if let words = passage.words { html.element("blockquote", .class("typed"), text: words) }
    if !body.has(passage) { html.element("p", .class("minor"), text: texts[.passagesGone]) }
    html.element("p", .class("typed"), text: passage.comment)
  }
}
