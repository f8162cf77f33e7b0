internal import People
public import Documents
internal import InterfaceTexts
public import Layout
public import Ledger
internal import Records

/// What came in, by where it stands.
public struct InboxPage: EditorialPage {
  let frame: EditorialFrame
  private let groups: [Group]
  private let now: Timestamp

  /// Submissions that stand in one state, the newest first.
  public struct Group: Sendable {
    public var state: SubmissionState
    public var count: Int
    public var submissions: [Document<Submission>]

    public init(_ state: SubmissionState, count: Int, _ submissions: [Document<Submission>]) {
      (self.state, self.count, self.submissions) = (state, count, submissions)
    }
  }

  public init(_ groups: [Group], now: Timestamp, _ frame: EditorialFrame) {
    (self.groups, self.now, self.frame) = (groups, now, frame)
  }

  var title: String { texts[.inboxTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    if groups.allSatisfy({ $0.count == 0 }) { html.element("p", .class("lead"), text: texts[.inboxEmpty]) }
    for group in groups where group.count > 0 {
      let id = "state-\(group.state.rawValue)"
      html.element("section", .labelledBy(id)) { html in
        html.element("h2", .id(id), text: texts[group.state.name] + " (\(texts.number(group.count)))")
        html.element("ul", .class("inbox")) { html in
          for submission in group.submissions { html.element("li") { item(submission, &$0) } }
        }
      }
    }
  }

  private func item(_ submission: Document<Submission>, _ html: inout HTML) {
    link(SubmissionTitle(submission.body, frame).text, to: .desk(.submission(submission.id)), &html)
    let days = Int((now.milliseconds - submission.body.changedAt.milliseconds) / 86_400_000)
    html.element("span", .class("minor"), text: " " + texts.text(.inboxAge, count: days))
  }
}

/// By what the desk calls a submission.
struct SubmissionTitle {
  let text: String

  init(_ submission: Submission, _ frame: EditorialFrame) {
    switch submission.matter {
    case .report(let record, _):
      text = frame.texts.text(.inboxReport, ["record": frame.record(record)?.title.text ?? record.text])
    case .practice:
      let answers = submission.answers
      let title = answers["name"]?.scalar
      let number = submission.number.map { $0.description + " · " } ?? ""
      text = number + (title ?? frame.texts[.submitDraft])
    }
  }
}

extension SubmissionState {
  /// What the desk calls it.
  var name: TextKey {
    switch self {
    case .draft: .inboxDraft
    case .received: .inboxReceived
    case .clarifying: .inboxClarifying
    case .accepted: .inboxAccepted
    case .published: .inboxPublished
    case .declined: .inboxDeclined
    case .withdrawn: .inboxWithdrawn
    }
  }
}

/// The ways through the desk.
struct DeskNavigation {
  let frame: EditorialFrame

  func write(_ html: inout HTML) {
    let places: [(EditorialAddress.Desk, TextKey)] = [
      (.inbox, .inboxTitle), (.copies, .copiesTitle), (.mail, .mailsTitle), (.account, .accountTitle),
      (.people, .peopleTitle),
      (.audit, .auditTitle),
    ]
    html.element("nav", .class("desk-nav"), .label(frame.texts[.deskTitle])) { html in
      html.element("ul") { html in
        for (place, name) in places {
          let address = EditorialAddress(.desk(place), frame.language)
          guard frame.person.may(address.permission) else { continue }
          html.element("li") { html in
            html.element(
              "a", .href(address.path), Attribute("aria-current", address == frame.address ? "page" : nil),
              text: frame.texts[name])
          }
        }
      }
    }
  }
}
