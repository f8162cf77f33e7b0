public import Documents
internal import InterfaceTexts
internal import Layout
internal import Ledger
internal import People
internal import Records

/// How a submission came to the desk: under whose account or typed in by whom, and what else the same submitter sent in.
public struct SubmissionOrigin: Sendable {
  let sender: Account?
  let typist: String?
  let siblings: [Document<Submission>]
}

extension DocumentReader {
  public func origin(of submission: Document<Submission>) throws -> SubmissionOrigin {
    func account(_ id: String?) throws -> Account? { try id.flatMap { try document(Account.self, $0)?.body } }
    return SubmissionOrigin(
      sender: try account(submission.body.account), typist: try account(submission.body.typed?.by)?.name,
      siblings: try siblings(of: submission).filter { $0.body.state != .draft })
  }
}

extension SubmissionOrigin {
  func write(of submission: Submission, _ page: any EditorialPage, _ html: inout HTML) {
    let texts = page.texts
    if let sender {
      let values = ["name": sender.name, "email": sender.email.text]
      html.element("p", text: texts.text(.deskAccount, values))
    }
    if let typed = submission.typed {
      let values = ["name": typist ?? texts[.inboxFormer], "date": texts.date(typed.on)]
      html.element("p", text: texts.text(typed.way == .email ? .deskTypedEmail : .deskTypedPaper, values))
    }
    if let (former, number) = submission.renumbering {
      html.element("p", text: texts.text(.deskRenumbered, ["former": former, "number": number]))
    }
    guard !siblings.isEmpty else { return }
    html.element("p", .class("acts")) { html in
      for sibling in siblings {
        let number = sibling.body.number?.description ?? ""
        page.link(
          texts.text(.deskWith, ["number": number]), to: .desk(.submission(sibling.id)), &html)
      }
    }
  }
}
