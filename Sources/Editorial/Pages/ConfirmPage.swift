internal import InterfaceTexts
public import Layout
internal import Records

/// Asks for the password again before what gives power or cannot be undone. What was typed is carried along, and done then.
public struct ConfirmPage: EditorialPage {
  let frame: EditorialFrame
  private let carried: [(name: String, value: String)]
  private let needsCode: Bool
  private let notice: Notice?

  /// The button by which the password is given.
  public static let act = "confirm-password"

  public init(
    carrying carried: [(name: String, value: String)], needsCode: Bool, notice: Notice? = nil, _ frame: EditorialFrame
  ) {
    (self.carried, self.needsCode, self.notice, self.frame) = (carried, needsCode, notice, frame)
  }

  var title: String { texts[.passwordAgainTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    notice?.write(texts, &html)
    html.element("p", .class("lead"), text: texts[.passwordAgainHelp])
    form(to: frame.address.place, &html) { html in
      carry(carried, &html)
      input("password", .signinPassword, type: "password", autocomplete: "current-password", &html)
      if needsCode { input("code", .signinCode, type: "text", autocomplete: "one-time-code", &html) }
      html.element("p", .class("acts")) { button(.passwordAgainAct, Self.act, &$0) }
    }
    html.element("p") { link(texts[.passwordAgainBack], to: frame.address.place, &$0) }
  }
}

extension EditorialPage {
  /// What was typed elsewhere, to be sent along.
  func carry(_ items: [(name: String, value: String)], _ html: inout HTML) {
    for item in items {
      html.void(
        "input", Attribute("type", "hidden"), Attribute("name", SignInPage.carriedPrefix + item.name),
        Attribute("value", item.value))
    }
  }
}
