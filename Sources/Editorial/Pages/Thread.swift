internal import Ledger
internal import InterfaceTexts
internal import Layout

/// Questions and answers between the desk and a submitter, the oldest first.
struct Thread {
  let messages: [ThreadMessage]
  let frame: EditorialFrame
  /// Whether the desk reads it.
  let isDesk: Bool

  func write(_ html: inout HTML) {
    let texts = frame.texts
    guard !messages.isEmpty else {
      html.element("p", .class("minor"), text: texts[.threadNone])
      return
    }
    html.element("ol", .class("thread")) { html in
      for message in messages {
        html.element("li", .class(message.side.rawValue)) { html in
          html.element("p", .class("kicker")) { html in
            html.text(texts[name(of: message.side)] + " · " + texts.day(milliseconds: message.at.milliseconds))
          }
          html.element("p", .class("typed"), text: message.text)
        }
      }
    }
  }

  private func name(of side: ThreadMessage.Side) -> TextKey {
    switch side {
    case .desk: isDesk ? .threadYou : .threadDesk
    case .submitter: isDesk ? .threadSubmitter : .threadYou
    }
  }
}
