internal import InterfaceTexts
internal import Layout
internal import Records

/// What one typed before and did not save, offered above the form of a working copy; and beside its buttons a place where a script
/// says when it kept what is typed.
struct DraftOffer {
  let draft: CopyPage.RecordForm.Draft
  let body: WorkingCopy
  let page: CopyPage

  func write(to record: Key, _ html: inout HTML) {
    guard case .offered(let kept) = draft else { return }
    page.form(to: .desk(.copy(record)), &html) { html in
      html.element("div", .class("note")) { html in
        html.element("p", text: page.texts.text(.draftOffer, ["date": page.day(kept.keptAt)]))
        if !kept.isOf(body) { html.element("p", text: page.texts[.draftOlder]) }
        html.element("p", text: page.texts[.draftHelp])
      }
      html.element("p", .class("acts")) { html in
        page.button(.draftTakeUp, "take-up-draft", &html)
        page.button(.draftThrowAway, "throw-away-draft", isMain: false, &html)
      }
    }
  }

  /// Within the record's form. Where something is offered, the script finds no place and keeps nothing over it.
  func writeStatus(_ html: inout HTML) {
    let isUnsaved: Bool
    switch draft {
    case .offered: return
    case .taken: isUnsaved = true
    case .none: isUnsaved = false
    }
    let kept = page.texts.text(.draftKept, ["time": "{time}"])
    html.element(
      "span", .class("minor"), Attribute("role", "status"), Attribute("data-draft", isUnsaved ? "unsaved" : "saved"),
      Attribute("data-kept-at", kept), Attribute("data-not-kept", page.texts[.draftNotKept])
    ) { _ in }
  }
}
