import Documents
import Editorial
import HTTPServer
import HTTPTypes
import InterfaceTexts
import Layout
import People

extension EditorialAnswering {
  /// Does what asks that the password was given just now. Where it was not, it is asked for, with what was typed carried along.
  func confirming(_ asking: Asking, _ act: (SentForm) async throws -> SiteResponse) async throws -> SiteResponse {
    guard let session = asking.session else { throw PeopleError.notAllowed(.contribute) }
    var form = try SentForm(asking.request)
    if form.act == ConfirmPage.act {
      let carried = SentForm(form.carried)
      do {
        try await editorial.gatekeeper.confirm(
          session.session, password: form["password"] ?? "", code: form.text("code"),
          client: asking.request.clientAddress)
      } catch PeopleError.tooManyTries {
        return confirmation(of: carried, session, Notice(.signinTooMany, isFault: true), asking, .tooManyRequests)
      } catch is PeopleError {
        return confirmation(of: carried, session, Notice(.passwordAgainWrong, isFault: true), asking)
      }
      form = carried
    }
    do {
      return try await act(form)
    } catch PeopleError.needsReauthentication {
      return confirmation(of: form, session, nil, asking, .unauthorized)
    }
  }

  private func confirmation(
    of form: SentForm, _ session: SignedIn, _ notice: Notice?, _ asking: Asking,
    _ status: HTTPResponse.Status = .unprocessableContent
  ) -> SiteResponse {
    let page = ConfirmPage(
      carrying: form.carriable, needsCode: session.account.body.hasCodes, notice: notice, frame(asking))
    return self.page(page.render(), status)
  }
}

extension SentForm {
  /// What was typed on the page before.
  var carried: [(name: String, value: String)] {
    items.compactMap { item in
      item.name.hasPrefix(SignInPage.carriedPrefix)
        ? (name: String(item.name.dropFirst(SignInPage.carriedPrefix.count)), value: item.value) : nil
    }
  }

  /// What may be written into the next page: no token, and no password.
  fileprivate var carriable: [(name: String, value: String)] {
    items.filter { !["token", "website", "password", "code", "old", "new"].contains($0.name) }
  }
}
