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
  // MARK: - Everybody

  func people(_ asking: Asking) async throws -> SiteResponse {
    guard asking.isPost else { return try await people(.init(), asking) }
    return try await confirming(asking) { form in
      switch form.act {
      case "invite": return try await invite(form, asking)
      case "revoke":
        do {
          _ = try await acting.perform(RevokeInvitation(invitation: form["invitation"] ?? ""), by: asking.person)
        } catch PeopleError.expiredLink {
          return try await people(.init(notice: Notice(.deskWrongState, isFault: true)), asking, .conflict)
        }
        return seeOther(.desk(.people), asking)
      default: throw EditorialError.notFound
      }
    }
  }

  func people(
    _ typed: PeoplePage.Typed, _ asking: Asking, _ status: HTTPResponse.Status = .ok
  ) async throws -> SiteResponse {
    let (members, invitations) = try await store.read { reader in
      let members = try reader.accounts().map { PeoplePage.Member($0, lastSignIn: try reader.lastSignIn(to: $0.id)) }
      return (members, try reader.openInvitations(at: asking.at))
    }
    return page(PeoplePage(members, invitations, typed: typed, frame(asking)).render(), status)
  }

  /// What was typed for an invitation.
  func invitationTyped(_ form: SentForm, _ asking: Asking) -> FieldTree {
    form.tree(PeoplePage.fields(frame(asking)), original: asking.address.language)
  }

  private func invite(_ form: SentForm, _ asking: Asking) async throws -> SiteResponse {
    let values = invitationTyped(form, asking)
    let email = form.text("email").flatMap { EmailAddress($0.trimmingSpaces) }
    let language = services.settings.languages.first { $0.tag == form["language"] }
    let roles = chosenRoles(values)
    var faults: [Fault] = []
    if email == nil {
      faults.append(Fault(FieldPath("email"), form.text("email") == nil ? .unanswered : .noMailAddress))
    }
    if roles == nil { faults.append(Fault(FieldPath("roles"), .unanswered)) }
    if language == nil { faults.append(Fault(FieldPath("language"), .unanswered)) }
    guard let email, let language, let roles else {
      return try await people(.init(values, faults: faults), asking, .unprocessableContent)
    }
    do {
      let link = try await invite(email, roles, in: language, resets: false, asking)
      return try await people(.init(link: link), asking)
    } catch PeopleError.emailTaken {
      let fault = Fault(FieldPath("email"), .emailTaken)
      return try await people(.init(values, faults: [fault]), asking, .conflict)
    }
  }

  /// Makes an invitation and mails it.
  ///
  /// - Returns: Its link.
  private func invite(
    _ email: EmailAddress, _ roles: Set<Role>, in language: Language, resets: Bool, _ asking: Asking
  ) async throws -> String {
    let mails = EditorialMails(services)
    let act = Invite(
      email: email, roles: roles, language: language, resets: resets, in: asking.session?.session.id
    ) { secret, end in
      mails.invitation(to: email, in: language, link: link(.invitation(secret), language), until: end)
    }
    return link(.invitation(try await acting.perform(act, by: asking.person)), language)
  }

  /// The roles that were ticked; nil where there are none, or one that is no role.
  private func chosenRoles(_ values: FieldTree) -> Set<Role>? {
    let ticked = (values["roles"]?.items ?? []).map { $0.scalar.flatMap(Role.init(rawValue:)) }
    let roles = ticked.compactMap { $0 }
    return roles.isEmpty || roles.count != ticked.count ? nil : Set(roles)
  }

  // MARK: - One of them

  func person(_ id: String, _ asking: Asking) async throws -> SiteResponse {
    guard asking.isPost else { return try await person(id, .init(), asking) }
    return try await confirming(asking) { form in
      do {
        return try await act(on: id, form, asking)
      } catch PeopleError.lastAdministrator {
        return try await person(id, .init(notice: Notice(.peopleLastAdministrator, isFault: true)), asking, .conflict)
      } catch PeopleError.noSuchAccount {
        throw EditorialError.notFound
      }
    }
  }

  func person(
    _ id: String, _ typed: PeoplePage.Typed, _ asking: Asking, _ status: HTTPResponse.Status = .ok
  ) async throws -> SiteResponse {
    let member = try await store.read { reader in
      try reader.document(Account.self, id).map { PeoplePage.Member($0, lastSignIn: try reader.lastSignIn(to: id)) }
    }
    guard let member else { throw EditorialError.notFound }
    return page(PersonPage(member, typed: typed, frame(asking)).render(), status)
  }

  /// What was typed for an account.
  func rolesTyped(_ form: SentForm, _ asking: Asking) -> FieldTree {
    form.tree([PersonPage.roles(frame(asking))], original: asking.address.language)
  }

  private func act(on id: String, _ form: SentForm, _ asking: Asking) async throws -> SiteResponse {
    let session = asking.session?.session.id
    switch form.act {
    case "roles":
      let values = rolesTyped(form, asking)
      guard let roles = chosenRoles(values) else {
        let fault = Fault(FieldPath("roles"), .unanswered)
        return try await person(id, .init(values, faults: [fault]), asking, .unprocessableContent)
      }
      _ = try await acting.perform(ChangeRoles(account: id, roles: roles, in: session), by: asking.person)
    case "deactivate":
      _ = try await acting.perform(DeactivateAccount(account: id, in: session), by: asking.person)
    case "reactivate":
      _ = try await acting.perform(ReactivateAccount(account: id, in: session), by: asking.person)
    case "reset":
      guard let account = try await store.read({ try $0.document(Account.self, id)?.body }) else {
        throw PeopleError.noSuchAccount
      }
      let link = try await invite(account.email, account.roles, in: account.language, resets: true, asking)
      return try await person(id, .init(link: link), asking)
    default: throw EditorialError.notFound
    }
    return seeOther(.desk(.person(id)), asking)
  }
}

extension DocumentReader {
  /// When an account was signed in to last, as far back as the newest entries of the audit about it tell.
  fileprivate func lastSignIn(to account: String) throws -> Timestamp? {
    let about = DocumentQuery<AuditEntry>(
      by: "subject", .prefix([.text(Account.kind.rawValue), .text(account)]), descending: true, limit: 50)
    return try documents(about).documents.first { $0.body.act == "sign-in" && $0.body.outcome == .done }?.body.at
  }
}
