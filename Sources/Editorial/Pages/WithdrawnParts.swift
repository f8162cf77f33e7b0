public import Documents
internal import InterfaceTexts
internal import Layout
internal import Records

/// Submissions that were taken back after they went into a working copy: what each alone gave is taken out before work goes on.
struct WithdrawnParts {
  let submissions: [Document<Submission>]
  let record: Key
  let page: any EditorialPage

  func write(_ html: inout HTML) {
    for submission in submissions {
      page.form(to: .desk(.copy(record)), &html) { html in
        let title = SubmissionTitle(submission.body, page.frame).text
        html.element("p", text: page.texts.text(.copyTakenBack, ["submission": title]))
        html.void(
          "input", Attribute("type", "hidden"), Attribute("name", "submission"), Attribute("value", submission.id))
        html.element("p", .class("acts")) { page.button(.copyDrop, "drop", isMain: false, &$0) }
      }
    }
  }
}

extension DocumentReader {
  /// The submissions that went into a working copy and were taken back since.
  public func withdrawn(from copy: WorkingCopy) throws -> [Document<Submission>] {
    try Set(copy.origins.map(\.submission)).sorted().compactMap { try document(Submission.self, $0) }
      .filter { $0.body.state == .withdrawn }
  }
}
