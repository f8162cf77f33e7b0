public import Documents
internal import InterfaceTexts
public import Layout
internal import Records

/// What was sent in under one's account, and the forms that one is typing in.
public struct MinePage: EditorialPage {
  let frame: EditorialFrame
  private let submissions: [Document<Submission>]
  private let email: String

  /// `email`: the address of the account, to which mails go.
  public init(_ submissions: [Document<Submission>], email: String, _ frame: EditorialFrame) {
    (self.submissions, self.email, self.frame) = (submissions, email, frame)
  }

  var title: String { texts[.mineTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    if submissions.isEmpty { html.element("p", .class("lead"), text: texts[.mineNone]) }
    html.element("p", text: texts.text(.mineHelp, ["email": email]))
    html.element("ul", .class("inbox")) { html in
      for submission in submissions { html.element("li") { item(submission, &$0) } }
    }
    html.element("p", .class("acts")) { link(texts[.submitTitle], to: .start, &$0) }
  }

  private func item(_ submission: Document<Submission>, _ html: inout HTML) {
    let title = SubmissionTitle(submission.body, frame).text
    link(title, to: .submission(.own(submission.id)), &html)
    let parts = [texts[submission.body.state.name], day(submission.body.changedAt)]
    html.element("span", .class("minor"), text: " " + parts.joined(separator: " · "))
  }
}
