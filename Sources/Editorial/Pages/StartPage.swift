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

  var title: String { texts[.submitTitle] }
  var isIndexed: Bool { true }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    html.element("h1", text: title)
    notice?.write(texts, &html)
    if calls.isEmpty { html.element("p", .class("lead"), text: texts[.submitClosed]) }
    for call in calls {
      html.element("section", .labelledBy("call-\(call.id)")) { html in
        html.element("h2", .id("call-\(call.id)")) { words(call.title, &$0) }
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
