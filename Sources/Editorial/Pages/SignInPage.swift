internal import InterfaceTexts
public import Layout
internal import Records

/// Where people of the desk sign in. What they had typed when their session ended is carried along.
public struct SignInPage: EditorialPage {
  let frame: EditorialFrame
  private let onward: String?
  private let carried: [(name: String, value: String)]
  private let email: String
  private let notice: Notice?

  /// Before the names of what is carried along.
  public static let carriedPrefix = "carried."

  /// `onward`: the path of the page of the room that is shown then.
  /// `carried`: what was typed there and is not saved.
  public init(
    to onward: String?, carrying carried: [(name: String, value: String)] = [], email: String = "",
    notice: Notice? = nil, _ frame: EditorialFrame
  ) {
    (self.onward, self.carried, self.email, self.notice, self.frame) = (onward, carried, email, notice, frame)
  }

  var title: String { texts[.signinTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    html.element("h1", text: title)
    notice?.write(texts, &html)
    form(to: .signIn, &html) { html in
      if let onward {
        html.void("input", Attribute("type", "hidden"), Attribute("name", "onward"), Attribute("value", onward))
      }
      carry(carried, &html)
      input("email", .signinEmail, type: "email", autocomplete: "username", value: email, &html)
      input("password", .signinPassword, type: "password", autocomplete: "current-password", &html)
      input("code", .signinCode, type: "text", autocomplete: "one-time-code", help: texts[.signinCodeHelp], &html)
      html.element("p", .class("acts")) { button(.signinAct, "sign-in", &$0) }
    }
    html.element("p", .class("minor"), text: texts[.signinLost])
  }
}

extension EditorialPage {
  /// One line of a form about an account. A password is never written into a page.
  func input(
    _ name: String, _ label: TextKey, type: String, autocomplete: String, value: String = "", help: String? = nil,
    _ html: inout HTML
  ) {
    let id = "input-\(name)"
    html.element("div", .class("field")) { html in
      html.element("label", Attribute("for", id), text: texts[label])
      if let help { html.element("p", .class("minor"), .id("\(id)-help"), text: help) }
      html.void(
        "input", .id(id), Attribute("name", name), Attribute("type", type), Attribute("autocomplete", autocomplete),
        Attribute("value", type == "password" || value.isEmpty ? nil : value),
        Attribute("aria-describedby", help == nil ? nil : "\(id)-help"))
    }
  }
}

/// Where somebody who was invited makes an account.
public struct InvitationPage: EditorialPage {
  let frame: EditorialFrame
  private let place: EditorialAddress.Place
  private let isOpen: Bool
  private let name: String
  private let shortest: Int
  private let notice: Notice?

  /// `isOpen`: whether the link still works.
  /// `shortest`: characters that a password has at least.
  public init(
    at place: EditorialAddress.Place, isOpen: Bool, shortest: Int, name: String = "", notice: Notice? = nil,
    _ frame: EditorialFrame
  ) {
    (self.place, self.isOpen, self.shortest, self.name) = (place, isOpen, shortest, name)
    (self.notice, self.frame) = (notice, frame)
  }

  var title: String { texts[.invitationTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    html.element("h1", text: title)
    guard isOpen else {
      html.element("p", .class("lead"), text: texts[.invitationExpired])
      return
    }
    notice?.write(texts, &html)
    html.element("p", .class("lead"), text: texts[.invitationHelp])
    form(to: place, &html) { html in
      input("name", .invitationName, type: "text", autocomplete: "name", value: name, &html)
      let help = texts.text(.invitationPasswordHelp, ["count": texts.number(shortest)])
      input("password", .invitationPassword, type: "password", autocomplete: "new-password", help: help, &html)
      html.element("p", .class("acts")) { button(.invitationAct, "accept", &$0) }
    }
  }
}
