public import Documents
internal import InterfaceTexts
public import Layout
internal import Ledger
public import People
internal import Records

/// One's own account: where it is signed in, and what opens it.
public struct AccountPage: EditorialPage {
  let frame: EditorialFrame
  private let account: Account
  private let sessions: [Document<Session>]
  private let own: String
  private let shown: Shown
  private let notice: Notice?

  /// What is shown once.
  public enum Shown: Sendable {
    case nothing
    /// The key for an authenticator, and its address.
    case key(base32: String, uri: String)
    case recovery([String])
  }

  /// `own`: the id of the session in which the page is seen.
  public init(
    _ account: Account, _ sessions: [Document<Session>], own: String, shown: Shown = .nothing, notice: Notice? = nil,
    _ frame: EditorialFrame
  ) {
    (self.account, self.sessions, self.own) = (account, sessions, own)
    (self.shown, self.notice, self.frame) = (shown, notice, frame)
  }

  var title: String { texts[.accountTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    notice?.write(texts, &html)
    html.element("p", text: "\(account.name) · \(account.email.text)")
    html.element("p", text: texts.list(Role.allCases.filter(account.roles.contains).map { texts[$0.name] }))
    codes(&html)
    openings(&html)
    password(&html)
    deletion(&html)
    act("sign-out", .accountSignOut, &html)
  }

  private func deletion(_ html: inout HTML) {
    html.element("details") { html in
      html.element("summary", text: texts[.accountDelete])
      html.element("p", text: texts[.accountDeleteHelp])
      act("delete", .accountDelete, &html)
    }
  }

  private func codes(_ html: inout HTML) {
    html.element("h2", text: texts[.accountCode])
    switch shown {
    case .recovery(let codes):
      html.element("p", text: texts[.accountRecovery])
      html.element("ul", .class("codes")) { html in
        for code in codes { html.element("li") { $0.element("code", text: code) } }
      }
    case .key(let base32, let uri):
      html.element("p", text: texts[.accountCodeHelp])
      html.element("p") { $0.element("code", .class("long"), text: base32) }
      html.element("p") { $0.element("code", .class("long"), text: uri) }
      form(to: .desk(.account), &html) { html in
        input("code", .accountCodeField, type: "text", autocomplete: "one-time-code", &html)
        html.element("p", .class("acts")) { button(.accountCodeAct, "set-up", &$0) }
      }
    case .nothing:
      html.element("p", text: texts[account.hasCodes ? .accountCodeOn : .accountCodeNeeded])
      act("begin", account.hasCodes ? .accountCodeAnother : .accountCodeAct, &html)
      if account.hasCodes {
        html.element("p", text: texts.text(.accountRecoveryLeft, count: account.recoveryCodes))
        act("renew", .accountRenew, &html)
      }
    }
  }

  private func openings(_ html: inout HTML) {
    html.element("h2", text: texts[.accountSessions])
    html.element("ul", .class("inbox")) { html in
      for session in sessions {
        html.element("li") { html in
          html.text(texts.text(.accountLastSeen, ["date": day(session.body.lastSeenAt)]))
          if session.id == own {
            html.element("span", .class("minor"), text: " · " + texts[.accountThisSession])
          } else {
            form(to: .desk(.account), &html) { html in
              html.void(
                "input", Attribute("type", "hidden"), Attribute("name", "session"), Attribute("value", session.id))
              button(.accountEndSession, "end", isMain: false, &html)
            }
          }
        }
      }
    }
  }

  private func password(_ html: inout HTML) {
    html.element("details") { html in
      html.element("summary", text: texts[.accountPassword])
      form(to: .desk(.account), &html) { html in
        input("old", .accountPasswordOld, type: "password", autocomplete: "current-password", &html)
        if account.hasCodes {
          input("code", .accountCodeField, type: "text", autocomplete: "one-time-code", &html)
        }
        input("new", .accountPasswordNew, type: "password", autocomplete: "new-password", &html)
        html.element("p", .class("acts")) { button(.accountPassword, "password", &$0) }
      }
    }
  }

  private func act(_ value: String, _ name: TextKey, _ html: inout HTML) {
    form(to: .desk(.account), &html) { html in
      html.element("p", .class("acts")) { button(name, value, isMain: false, &$0) }
    }
  }
}
