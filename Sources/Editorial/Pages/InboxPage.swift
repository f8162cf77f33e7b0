internal import People
internal import Documents
internal import InterfaceTexts
public import Layout
public import Ledger
internal import Records

/// What came in, as a filter shows it.
public struct InboxPage: EditorialPage {
  let frame: EditorialFrame
  private let listing: InboxListing
  private let filter: InboxFilter
  private let counts: [SubmissionState: Int]
  private let calls: [Call]
  private let handlers: [Handler]
  private let now: Timestamp

  /// `counts`: of all submissions, by their states.
  public init(
    _ listing: InboxListing, of filter: InboxFilter, counts: [SubmissionState: Int], calls: [Call],
    handlers: [Handler], now: Timestamp, _ frame: EditorialFrame
  ) {
    (self.listing, self.filter, self.counts) = (listing, filter, counts)
    (self.calls, self.handlers, self.now, self.frame) = (calls, handlers, now, frame)
  }

  var title: String { texts[.inboxTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    html.element("p") { link(texts[.typingTitle], to: .desk(.typeIn), &$0) }
    if counts.values.allSatisfy({ $0 == 0 }) {
      html.element("p", .class("lead"), text: texts[.inboxEmpty])
      return html.element("p", text: texts[.inboxEmptyHelp])
    }
    states(&html)
    InboxForm(filter: filter, calls: calls, handlers: handlers, frame: frame).write(&html)
    html.element("h2", text: filter.state.map { texts[$0.name] } ?? texts[.inboxAllStates])
    if listing.submissions.isEmpty {
      html.element("p", text: texts[listing.isCutShort ? .inboxNoneYet : .inboxNone])
    }
    html.element("ul", .class("inbox")) { html in
      for submission in listing.submissions { html.element("li") { item(submission, &$0) } }
    }
    ways(&html)
  }

  /// How many stand where, and the way to them.
  private func states(_ html: inout HTML) {
    html.element("nav", .class("desk-nav"), .label(texts[.inboxState])) { html in
      html.element("ul") { html in
        let total = counts.values.reduce(0, +)
        for (state, count) in [(nil, total)] + InboxFilter.states.map({ ($0, counts[$0] ?? 0) }) {
          html.element("li") { html in
            html.element(
              "a", .href(address(filter.of(state))), Attribute("aria-current", filter.state == state ? "true" : nil),
              text: (state.map { texts[$0.name] } ?? texts[.inboxAll]) + " (\(texts.number(count)))")
          }
        }
      }
    }
  }

  private func item(_ submission: Document<Submission>, _ html: inout HTML) {
    link(SubmissionTitle(submission.body, frame).text, to: .desk(.submission(submission.id)), &html)
    let days = Int((now.milliseconds - submission.body.changedAt.milliseconds) / 86_400_000)
    let parts = [
      texts[submission.body.state.name], texts.text(.inboxAge, count: days),
      submission.body.handler.map { id in
        texts.text(.inboxBy, ["name": handlers.first { $0.id == id }?.name ?? texts[.inboxFormer]])
      },
    ]
    html.element("span", .class("minor"), text: " " + parts.compactMap { $0 }.joined(separator: " · "))
  }

  private func ways(_ html: inout HTML) {
    if listing.isCutShort { html.element("p", text: texts[.inboxCutShort]) }
    html.element("p", .class("acts")) { html in
      if let next = listing.next {
        var further = filter
        further.after = next
        html.element("a", Attribute("rel", "next"), .href(address(further)), text: texts[.inboxNext])
      }
      if !filter.isEmpty { html.element("a", .href(address(InboxFilter())), text: texts[.inboxReset]) }
    }
  }

  private func address(_ filter: InboxFilter) -> String {
    frame.path(.desk(.inbox(filter)))
  }
}

/// By what the desk calls a submission.
public struct SubmissionTitle {
  public let text: String

  public init(_ submission: Submission, _ frame: EditorialFrame) {
    switch submission.matter {
    case .report(let record, _):
      text = frame.texts.text(.inboxReport, ["record": frame.record(record)?.title.text ?? record.text])
    case .practice:
      let number = submission.number.map { $0.description + " · " } ?? ""
      text = number + (submission.title ?? frame.texts[.submitDraft])
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
      (.inbox(), .inboxTitle), (.copies, .copiesTitle), (.reviews, .reviewListTitle), (.figures, .figuresTitle),
      (.editions, .editionTitle), (.mail, .mailsTitle), (.mine, .mineTitle), (.account, .accountTitle),
      (.people, .peopleTitle), (.audit(), .auditTitle),
    ]
    html.element("nav", .class("desk-nav"), .label(frame.texts[.deskTitle])) { html in
      html.element("ul") { html in
        for (place, name) in places {
          let address = EditorialAddress(.desk(place), frame.language)
          guard frame.person.may(address.permission) else { continue }
          html.element("li") { html in
            html.element(
              "a", .href(address.path),
              Attribute("aria-current", frame.address.pathAlone == address.pathAlone ? "page" : nil),
              text: frame.texts[name])
          }
        }
      }
    }
  }
}
