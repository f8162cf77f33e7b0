public import Layout
internal import Records
public import InterfaceTexts

/// The calls that are open, and how one begins.
public struct StartPage: EditorialPage {
  let frame: EditorialFrame
  private let calls: [Call]
  private let notice: Notice?

  public init(_ calls: [Call], notice: Notice? = nil, _ frame: EditorialFrame) {
    self.calls = calls.filter { $0.isOpen(on: frame.today) }
    self.notice = notice
    self.frame = frame
  }

  /// With the name of a single call: another page says in general how to submit.
  var title: String {
    let call = calls.count == 1 ? calls[0].title.words(in: frame.language).text : nil
    return [texts[.submitTitle], call].compactMap { $0 }.joined(separator: texts[.siteColon])
  }
  var isIndexed: Bool { true }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    html.element("h1", text: texts[.submitTitle])
    notice?.write(texts, &html)
    if calls.isEmpty { html.element("p", .class("lead"), text: texts[.submitClosed]) }
    for call in calls {
      html.element("section", .label(call.title.words(in: frame.language).text)) { html in
        html.element("h2") { words(call.title, &$0) }
        prose(call.text, &html)
        if let closes = call.closes {
          html.element("p", text: texts.text(.submitUntil, ["date": texts.date(closes)]))
        }
        form(to: .start, &html) { html in
          html.void("input", Attribute("type", "hidden"), Attribute("name", "call"), Attribute("value", call.id.text))
          button(.submitBegin, "begin", &html)
        }
        html.element("p", .class("minor"), text: texts[.submitLinkHelp])
      }
    }
  }
}

/// A word at the head of a page on what was just done, or why it was not.
public struct Notice: Hashable, Sendable {
  public var text: TextKey
  public var isFault: Bool

  public init(_ text: TextKey, isFault: Bool = false) {
    self.text = text
    self.isFault = isFault
  }

  func write(_ texts: InterfaceTexts, _ html: inout HTML) {
    html.element(
      "div", .class(isFault ? "note fault" : "note"), Attribute("role", isFault ? "alert" : "status"),
      text: texts[text])
  }
}
