internal import Documents
internal import InterfaceTexts
public import Layout
internal import Ledger
internal import People
internal import Records

/// An account of another: what it may do, and whether it is open.
public struct PersonPage: EditorialPage {
  let frame: EditorialFrame
  private let member: PeoplePage.Member
  private let typed: PeoplePage.Typed

  public init(_ member: PeoplePage.Member, typed: PeoplePage.Typed = .init(), _ frame: EditorialFrame) {
    (self.member, self.typed, self.frame) = (member, typed, frame)
  }

  private var account: Account { member.account.body }
  private var place: EditorialAddress.Place { .desk(.person(member.account.id)) }

  var title: String { account.name }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    typed.notice?.write(texts, &html)
    linkOnce(typed.link, &html)
    let view = FormView(
      [Self.roles(frame)], values: typed.values ?? present, faults: typed.faults, texts: texts,
      language: frame.language, textLanguages: [], original: frame.language)
    view.writeSummary(&html)
    facts(&html)
    html.element("h2", text: texts[.peopleRoles])
    form(to: place, &html) { html in
      view.write(&html)
      html.element("p", .class("acts")) { button(.peopleChangeRoles, "roles", &$0) }
    }
    html.element("h2", text: texts[.peopleAccess])
    act(.peopleReset, "reset", help: .peopleResetHelp, &html)
    if account.isActive {
      act(.peopleDeactivate, "deactivate", help: .peopleDeactivateHelp, &html)
    } else {
      act(.peopleReactivate, "reactivate", help: nil, &html)
    }
  }

  private func facts(_ html: inout HTML) {
    let facts: [(TextKey, String)] = [
      (.signinEmail, account.email.text), (.peopleSince, day(account.madeAt)),
      (.peopleCodes, texts[account.codesWord]), (.peopleState, texts[account.stateWord]),
      (.peopleLastSignIn, member.lastSignIn.map(day) ?? texts[.peopleUnknown]),
    ]
    html.element("dl", .class("facts")) { html in
      for (name, value) in facts {
        html.element("div") { html in
          html.element("dt", text: texts[name])
          html.element("dd", text: value)
        }
      }
    }
  }

  private func act(_ name: TextKey, _ value: String, help: TextKey?, _ html: inout HTML) {
    form(to: place, &html) { html in
      if let help { html.element("p", .class("minor"), text: texts[help]) }
      html.element("p", .class("acts")) { button(name, value, isMain: false, &$0) }
    }
  }

  private var present: FieldTree {
    let held = Role.allCases.filter(account.roles.contains).map { FieldTree(.scalar($0.rawValue, .typed)) }
    return .fields([.init("roles", .list(held))])
  }

  public static func roles(_ frame: EditorialFrame) -> FormField {
    let choices = Role.allCases.map {
      FormChoice(value: $0.rawValue, label: .ofInterface(frame.texts[$0.name], frame.language))
    }
    return FormField(
      FieldShape("roles", .choice(choices.map(\.value)), .list, .within),
      label: .ofInterface(frame.texts[.peopleRoles], frame.language), choices: choices)
  }
}
