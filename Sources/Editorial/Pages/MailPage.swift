public import Documents
internal import InterfaceTexts
public import Layout
internal import Ledger
public import People
internal import Records

/// Mails that wait and mails that were given up. What they say, and the links in them, are for whoever gets them.
public struct MailPage: EditorialPage {
  let frame: EditorialFrame
  private let waiting: Group
  private let failed: Group
  private let hasWay: Bool

  /// Mails in one state: how many, and those that are shown.
  public struct Group: Sendable {
    public var count: Int
    public var mails: [Document<Mail>]

    public init(count: Int, _ mails: [Document<Mail>]) { (self.count, self.mails) = (count, mails) }
  }

  /// `hasWay`: whether mails leave at all.
  public init(waiting: Group, failed: Group, hasWay: Bool, _ frame: EditorialFrame) {
    (self.waiting, self.failed, self.hasWay, self.frame) = (waiting, failed, hasWay, frame)
  }

  var title: String { texts[.mailsTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    if !hasWay { html.element("p", .class("note"), text: texts[.mailsNoWay]) }
    html.element("p", .class("lead"), text: texts[.mailsLinks])
    write(waiting, "waiting", .mailsWaiting, none: .mailsNoneWaiting, &html)
    write(failed, "failed", .mailsFailed, none: .mailsNoneFailed, &html)
  }

  private func write(_ group: Group, _ id: String, _ name: TextKey, none: TextKey, _ html: inout HTML) {
    html.element("section", .labelledBy(id)) { html in
      html.element("h2", .id(id), text: texts[name] + " (\(texts.number(group.count)))")
      guard group.count > 0 else { return html.element("p", text: texts[none]) }
      html.element("ul", .class("inbox")) { html in
        for mail in group.mails { html.element("li") { item(mail, &$0) } }
      }
      let left = group.count - group.mails.count
      if left > 0 { html.element("p", .class("minor"), text: texts.text(.mailsMore, count: left)) }
    }
  }

  private func item(_ mail: Document<Mail>, _ html: inout HTML) {
    html.element("p") { html in
      html.text(mail.body.to.text + " · ")
      html.element(
        "bdi", .lang(mail.body.language == frame.language ? nil : mail.body.language), text: mail.body.subject)
    }
    html.element("p", .class("minor"), text: story(mail.body).joined(separator: " "))
    form(to: .desk(.mail), &html) { html in
      html.void("input", Attribute("type", "hidden"), Attribute("name", "mail"), Attribute("value", mail.id))
      html.element("p", .class("acts")) { html in
        if mail.body.attempts > 0 { button(.mailsRetry, "retry", isMain: false, &html) }
        button(.mailsCancel, "cancel", isMain: false, &html)
      }
    }
  }

  private func story(_ mail: Mail) -> [String] {
    var sentences: [String] = []
    if mail.attempts > 0 { sentences.append(texts.text(.mailsTries, count: mail.attempts)) }
    if let fault = mail.fault { sentences.append(words(fault)) }
    switch mail.state {
    case .failed: sentences.append(texts.text(.mailsGivenUp, ["date": moment(mail.dueAt)]))
    case .queued where hasWay: sentences.append(texts.text(.mailsNext, ["date": moment(mail.dueAt)]))
    case .queued, .sent: break
    }
    return sentences
  }

  private func words(_ fault: MailFault) -> String {
    switch fault {
    case .refused(let code): texts.text(.mailsRefused, ["code": String(code)])
    case .notStarted(let code): texts.text(.mailsNotStarted, ["code": String(code)])
    case .noRoom: texts[.mailsNoRoom]
    case .notWritten: texts[.mailsNotWritten]
    }
  }
}

extension EditorialPage {
  /// A day with its time.
  func moment(_ moment: Timestamp) -> String {
    let minutes = moment.milliseconds / 60_000
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day(moment)), \(two(minutes / 60 % 24)):\(two(minutes % 60)) UTC"
  }
}
