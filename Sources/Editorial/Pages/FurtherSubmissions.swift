internal import Documents
internal import InterfaceTexts
internal import Layout
internal import Records

/// What else a submitter sent in, and the way to one more.
///
/// Others are named, and open by their own private links; only the account that keeps them goes from one to the other.
struct FurtherSubmissions {
  let siblings: [Document<Submission>]
  let submission: Submission
  let access: SubmissionAccess
  let page: any EditorialPage

  private var texts: InterfaceTexts { page.texts }

  /// `canBegin`: whether there can be one more now.
  func write(canBegin: Bool, _ html: inout HTML) {
    if !siblings.isEmpty {
      html.element("h2", text: texts[.submitSiblings])
      html.element("ul", .class("inbox")) { html in
        for sibling in siblings { html.element("li") { item(sibling, &$0) } }
      }
      if access.isSecret { html.element("p", .class("minor"), text: texts[.submitSiblingsHelp]) }
    }
    guard canBegin else { return }
    page.form(to: .submission(access), &html) { html in
      html.element("p", text: texts[.submitFurtherHelp])
      html.element("p", .class("acts")) { page.button(.submitFurther, "further", isMain: false, &$0) }
    }
  }

  private func item(_ sibling: Document<Submission>, _ html: inout HTML) {
    let title = SubmissionTitle(sibling.body, page.frame).text
    if !access.isSecret, sibling.body.account == submission.account {
      page.link(title, to: .submission(.own(sibling.id)), &html)
    } else {
      html.text(title)
    }
    html.element("span", .class("minor"), text: " · " + texts[sibling.body.state.name])
  }
}

extension Submission {
  /// What its number was, and is, where that changed.
  var renumbering: (former: String, number: String)? {
    guard let formerNumber, let number else { return nil }
    return (formerNumber.description, number.description)
  }
}
