public import Documents
internal import InterfaceTexts
internal import Layout
public import Records

/// Something that may be of the same practice as a submission.
public struct Alike: Sendable {
  public enum Matter: Sendable {
    case submission(Document<Submission>)
    /// One that readers see.
    case record(Key)
  }

  public var matter: Matter
  public var reasons: [Likeness.Reason]

  public init(_ matter: Matter, _ reasons: [Likeness.Reason]) { (self.matter, self.reasons) = (matter, reasons) }

  /// The records into which a submission of the same practice goes.
  var records: [Key] {
    switch matter {
    case .submission(let submission): submission.body.state == .accepted ? submission.body.records : []
    case .record(let id): [id]
    }
  }
}

/// What may be of the same practice as a submission, each with its reasons.
struct AlikeList {
  let alike: [Alike]
  let frame: EditorialFrame

  func write(_ html: inout HTML) {
    html.element("h2", .id("alike"), text: frame.texts[.deskAlike])
    html.element("p", text: frame.texts[alike.isEmpty ? .deskAlikeNone : .deskAlikeHelp])
    guard !alike.isEmpty else { return }
    html.element("ul", .class("inbox")) { html in
      for one in alike { html.element("li") { item(one, &$0) } }
    }
  }

  private func item(_ one: Alike, _ html: inout HTML) {
    switch one.matter {
    case .record(let id):
      let known = frame.record(id)
      let language = known?.title.language == frame.language ? nil : known?.title.language
      html.element("a", .href(known?.path ?? ""), .lang(language), text: known?.title.text ?? id.text)
      html.text(" (\(frame.texts[.inboxPublished]))")
    case .submission(let submission):
      let title = SubmissionTitle(submission.body, frame).text
      html.element("a", .href(frame.path(.desk(.submission(submission.id)))), text: title)
      html.text(" (\(frame.texts[submission.body.state.name]))")
    }
    let reasons = one.reasons.map { frame.texts[$0.name] }
    html.element("span", .class("minor"), text: " " + reasons.joined(separator: " · "))
  }
}

extension Likeness.Reason {
  var name: TextKey {
    switch self {
    case .sameTitle: .alikeSameTitle
    case .sameProvider: .alikeSameProvider
    case .likeTitle: .alikeLikeTitle
    case .likeText: .alikeLikeText
    case .samePlace: .alikeSamePlace
    }
  }
}
