import Documents
import Editorial
import HTTPServer
import HTTPTypes
import InterfaceTexts
import Layout
import Ledger
import People
import Records

extension EditorialAnswering {
  // MARK: - Signing in

  /// The answer to somebody who may not: a visitor is asked to sign in, with what was typed carried along.
  func refused(_ asking: Asking) async throws -> SiteResponse {
    guard asking.session == nil else {
      // Codes that an account needs are set up before anything else.
      if asking.person.id != nil, asking.session?.session.body.isPartial == true {
        return seeOther(.desk(.account), asking)
      }
      throw SiteError.forbidden
    }
    let carried = try carriable(asking)
    let notice = Notice(asking.isPost ? .signinAgain : .signinNeeded, isFault: asking.isPost)
    var shown = asking
    shown.address.place = .signIn
    let page = SignInPage(to: asking.address.path, carrying: carried, notice: notice, frame(shown))
    return self.page(page.render(), .unauthorized)
  }

  /// What was typed and is shown again after signing in. A password, or anything else of an account, is never written into a page.
  private func carriable(_ asking: Asking) throws -> [(name: String, value: String)] {
    switch asking.address.place {
    case .desk(.copy), .desk(.submission), .desk(.review), .desk(.people), .desk(.person), .desk(.typeIn),
      .desk(.editions), .answers(.own, _), .submission(.own):
      asking.isPost ? try SentForm(asking.request).items.filter { $0.name != "token" } : []
    default: []
    }
  }

  func signIn(_ asking: Asking) async throws -> SiteResponse {
    guard asking.isPost else {
      if asking.session != nil { return seeOther(home(of: asking.person), asking) }
      return page(SignInPage(to: nil, frame(asking)).render())
    }
    let form = try SentForm(asking.request)
    let carried = form.carried
    // Only an address of the room is led to: nobody is sent elsewhere from here.
    let onward = form["onward"].flatMap { EditorialAddress.read(path: $0, languages: services.settings.languages) }
    func again(_ text: TextKey, _ status: HTTPResponse.Status = .unprocessableContent) -> SiteResponse {
      page(
        SignInPage(
          to: onward?.path, carrying: carried, email: form["email"] ?? "", notice: Notice(text, isFault: true),
          frame(asking)
        ).render(), status)
    }
    if form.isOfMachine { return again(.formMachine) }
    // Whoever signed in elsewhere meanwhile has the token of that session.
    let isKnown = asking.session?.knows(form["token"]) ?? false
    if !isKnown, seal.check(form["token"], at: asking.at) == .expired { return again(.formExpired) }
    do {
      let code = form.text("code")
      let signedIn = try await editorial.gatekeeper.signIn(
        email: form["email"] ?? "", password: form["password"] ?? "", code: code,
        client: asking.request.clientAddress)
      return try await entered(signedIn, onward, carried, asking)
    } catch PeopleError.tooManyTries(let until) {
      var response = again(.signinTooMany, .tooManyRequests)
      response.fields[.retryAfter] = String(max(1, (until.milliseconds - asking.at.milliseconds + 999) / 1_000))
      return response
    } catch is PeopleError {
      return again(.signinWrong)
    }
  }

  /// The page that was meant, with what was typed there before, or where somebody begins who may not see that.
  private func entered(
    _ signedIn: Gatekeeper.SignedIn, _ onward: EditorialAddress?, _ carried: [(name: String, value: String)],
    _ asking: Asking
  ) async throws -> SiteResponse {
    let person = Person.account(id: signedIn.account.id, roles: signedIn.account.body.roles)
    var response = seeOther(signedIn.session.body.isPartial ? .desk(.account) : home(of: person), asking)
    if let onward, !signedIn.session.body.isPartial, person.may(onward.permission) {
      response = carried.isEmpty ? .redirect(to: onward.path) : try await resumed(onward, carried, signedIn, asking)
    }
    response.set(SetCookie(SignedIn.cookie, signedIn.secret.text))
    return response
  }

  private func resumed(
    _ address: EditorialAddress, _ carried: [(name: String, value: String)], _ signedIn: Gatekeeper.SignedIn,
    _ asking: Asking
  ) async throws -> SiteResponse {
    var resumed = asking
    resumed.address = address
    resumed.session = SignedIn(secret: signedIn.secret, session: signedIn.session, account: signedIn.account)
    resumed.person = .account(id: signedIn.account.id, roles: signedIn.account.body.roles)
    switch address.place {
    case .desk(let place): return try await shownAgain(place, SentForm(carried), Notice(.signinBack), resumed)
    case .answers(let access, _), .submission(let access):
      guard let opened = try await found(access, resumed) else { return .redirect(to: address.path) }
      return try await shownAgain(opened, SentForm(carried), Notice(.signinBack), resumed)
    default: return .redirect(to: address.path)
    }
  }

  /// Where somebody begins who has signed in.
  private func home(of person: Person) -> EditorialAddress.Place {
    if person.may(.edit) { return .desk(.inbox()) }
    if person.may(.review) { return .desk(.reviews) }
    return person.may(.contribute) ? .desk(.mine) : .desk(.account)
  }

  func invitation(_ secret: Secret, _ asking: Asking) async throws -> SiteResponse {
    let place = EditorialAddress.Place.invitation(secret)
    let isOpen = try await store.read { try $0.invitation(for: secret, at: asking.at) } != nil
    func shown(_ name: String = "", _ notice: Notice? = nil, _ status: HTTPResponse.Status = .ok) -> SiteResponse {
      let page = InvitationPage(
        at: place, isOpen: isOpen, shortest: Passwords.shortest, name: name, notice: notice, frame(asking))
      return self.page(page.render(), status)
    }
    guard isOpen else {
      try limits.write.check("write", by: asking.request, at: asking.at.milliseconds)
      return shown("", nil, .notFound)
    }
    guard asking.isPost else { return shown() }
    try limits.write.check("invitation", by: asking.request, at: asking.at.milliseconds)
    let form = try SentForm(asking.request)
    do {
      _ = try await editorial.gatekeeper.accept(
        secret, name: form["name"] ?? "", password: form["password"] ?? "", language: asking.address.language)
      return seeOther(.signIn, asking)
    } catch let error as PeopleError {
      let text: TextKey = error == .malformedName ? .invitationHelp : .accountWeak
      return shown(form["name"] ?? "", Notice(text, isFault: true), .unprocessableContent)
    }
  }

  // MARK: - One's own account

  func account(_ asking: Asking) async throws -> SiteResponse {
    guard let session = asking.session else { throw PeopleError.notAllowed(.contribute) }
    guard asking.isPost else { return try await account(session, asking) }
    do {
      return try await confirming(asking) { try await act($0, session, asking) }
    } catch PeopleError.wrongCode {
      return try await account(session, notice: Notice(.accountCodeWrong, isFault: true), asking, .unprocessableContent)
    } catch PeopleError.lastAdministrator {
      return try await account(
        session, notice: Notice(.peopleLastAdministrator, isFault: true), asking, .conflict)
    } catch let error as PeopleError {
      guard error != .notAllowed(.contribute) else { throw error }
      let isWeak = [.weakPassword(atLeast: Passwords.shortest), .guessablePassword].contains(error)
      return try await account(
        session, notice: Notice(isWeak ? .accountWeak : .accountWrong, isFault: true), asking, .unprocessableContent)
    }
  }

  private func act(_ form: SentForm, _ session: SignedIn, _ asking: Asking) async throws -> SiteResponse {
    let own = session.session.id
    switch form.act {
    case "begin":
      let key = try await acting.perform(BeginTOTP(session: own), by: asking.person)
      let issuer = services.texts[asking.address.language]?[.siteName] ?? ""
      let uri = key.uri(issuer: issuer, account: session.account.body.email.text)
      return try await account(session, shown: .key(base32: key.base32, uri: uri), asking)
    case "set-up":
      let codes = try await acting.perform(SetUpTOTP(session: own, code: form["code"] ?? ""), by: asking.person)
      return try await account(session, shown: .recovery(codes.map(\.text)), asking)
    case "end":
      _ = try await acting.perform(EndSession(session: form["session"] ?? ""), by: asking.person)
    case "password":
      try await editorial.gatekeeper.confirm(
        session.session, password: form["old"] ?? "", code: form.text("code"), client: asking.request.clientAddress)
      try await editorial.gatekeeper.changePassword(session.session, to: form["new"] ?? "")
      return try await account(session, notice: Notice(.accountSaved), asking)
    case "renew":
      let codes = try await acting.perform(RenewRecoveryCodes(session: own), by: asking.person)
      return try await account(session, shown: .recovery(codes.map(\.text)), asking)
    case "sign-out", "delete":
      if form.act == "delete" {
        _ = try await acting.perform(DeleteAccount(session: own, types: .known), by: asking.person)
      } else {
        _ = try await acting.perform(EndSession(session: own), by: asking.person)
      }
      var response = seeOther(.signIn, asking)
      response.set(.removing(SignedIn.cookie))
      return response
    default: throw EditorialError.notFound
    }
    return seeOther(.desk(.account), asking)
  }

  private func account(
    _ session: SignedIn, shown: AccountPage.Shown = .nothing, notice: Notice? = nil, _ asking: Asking,
    _ status: HTTPResponse.Status = .ok
  ) async throws -> SiteResponse {
    let (account, sessions) = try await store.read { reader in
      (try reader.document(Account.self, session.account.id), try reader.sessions(of: session.account.id))
    }
    guard let account else { throw PeopleError.notAllowed(.contribute) }
    return page(
      AccountPage(
        account.body, sessions, own: session.session.id, shown: shown, notice: notice, frame(asking)
      ).render(), status)
  }
}
