public import Documents
internal import InterfaceTexts
public import Layout
public import Ledger
public import People
public import Records

/// Who has an account, and who is invited to one.
public struct PeoplePage: EditorialPage {
  let frame: EditorialFrame
  private let accounts: [Member]
  private let invitations: [Document<Invitation>]
  private let typed: Typed

  /// An account, and when it was signed in to last, where that is known.
  public struct Member: Sendable {
    public var account: Document<Account>
    public var lastSignIn: Timestamp?

    public init(_ account: Document<Account>, lastSignIn: Timestamp?) {
      (self.account, self.lastSignIn) = (account, lastSignIn)
    }
  }

  /// What was sent and is shown again, or what came of it.
  public struct Typed: Sendable {
    public var values: FieldTree?
    public var faults: [Fault] = []
    public var notice: Notice?
    /// Of an invitation that was just made.
    public var link: String?

    public init(_ values: FieldTree? = nil, faults: [Fault] = [], notice: Notice? = nil, link: String? = nil) {
      (self.values, self.faults, self.notice, self.link) = (values, faults, notice, link)
    }
  }

  public init(
    _ accounts: [Member], _ invitations: [Document<Invitation>], typed: Typed = Typed(), _ frame: EditorialFrame
  ) {
    (self.accounts, self.invitations, self.typed, self.frame) = (accounts, invitations, typed, frame)
  }

  var title: String { texts[.peopleTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    typed.notice?.write(texts, &html)
    linkOnce(typed.link, &html)
    let view = inviting
    view.writeSummary(&html)
    table(&html)
    openInvitations(&html)
    html.element("h2", text: texts[.peopleInvite])
    form(to: .desk(.people), &html) { html in
      view.write(&html)
      html.element("p", .class("acts")) { button(.peopleInviteAct, "invite", &$0) }
    }
  }

  private func table(_ html: inout HTML) {
    let columns: [TextKey] = [
      .peopleName, .signinEmail, .peopleRoles, .peopleSince, .peopleCodes, .peopleState, .peopleLastSignIn,
    ]
    DeskTable(name: texts[.peopleAccounts], headings: columns.map { texts[$0] }).write(&html) { html in
      for member in accounts { html.element("tr") { row(member, &$0) } }
    }
  }

  private func row(_ member: Member, _ html: inout HTML) {
    let account = member.account.body
    html.element("th", Attribute("scope", "row")) { link(account.name, to: .desk(.person(member.account.id)), &$0) }
    html.element("td", text: account.email.text)
    html.element("td", text: roles(account.roles))
    html.element("td", text: day(account.madeAt))
    html.element("td", text: texts[account.codesWord])
    html.element("td", text: texts[account.stateWord])
    html.element("td", text: member.lastSignIn.map(day) ?? texts[.peopleUnknown])
  }

  private func openInvitations(_ html: inout HTML) {
    html.element("h2", text: texts[.peopleInvitations])
    guard !invitations.isEmpty else { return html.element("p", text: texts[.peopleNoInvitations]) }
    html.element("ul", .class("inbox")) { html in
      for invitation in invitations { html.element("li") { item(invitation, &$0) } }
    }
  }

  private func item(_ invitation: Document<Invitation>, _ html: inout HTML) {
    let body = invitation.body
    html.text(body.email.text + " · " + (body.account == nil ? roles(body.roles) : texts[.peopleAnew]))
    html.element("span", .class("minor"), text: " · " + texts.text(.peopleUntil, ["date": day(body.endsAt)]))
    form(to: .desk(.people), &html) { html in
      html.void(
        "input", Attribute("type", "hidden"), Attribute("name", "invitation"), Attribute("value", invitation.id))
      button(.peopleRevoke, "revoke", isMain: false, &html)
    }
  }

  // MARK: - Inviting

  private var inviting: FormView {
    let standard = FieldTree.fields([.init("language", FieldTree(.scalar(frame.language.tag, .typed)))])
    return FormView(
      Self.fields(frame), values: typed.values ?? standard, faults: typed.faults, texts: texts,
      language: frame.language, textLanguages: [], original: frame.language)
  }

  public static func fields(_ frame: EditorialFrame) -> [FormField] {
    let texts = frame.texts
    let languages = frame.surroundings.site.languages.map {
      FormChoice(value: $0.tag, label: .ofInterface(texts.name(of: $0), frame.language))
    }
    return [
      FormField(
        FieldShape("email", .line, .required, .within), label: .ofInterface(texts[.signinEmail], frame.language),
        input: FormField.Input(type: "email")),
      PersonPage.roles(frame),
      FormField(
        FieldShape("language", .choice(languages.map(\.value)), .required, .within),
        label: .ofInterface(texts[.peopleLanguage], frame.language), choices: languages),
    ]
  }
}

extension EditorialPage {
  /// The names of roles, in their order.
  func roles(_ roles: Set<Role>) -> String { texts.list(Role.allCases.filter(roles.contains).map { texts[$0.name] }) }
}

extension Account {
  var codesWord: TextKey { hasCodes ? .peopleCodesOn : .peopleCodesOff }
  var stateWord: TextKey { isActive ? .peopleActive : .peopleClosed }
}
