import Documents
import Editorial
import HTTPServer
import Layout
import People

extension EditorialAnswering {
  /// How many mails of a state are shown.
  private static let mostMails = 100

  func mail(_ asking: Asking) async throws -> SiteResponse {
    guard asking.isPost else { return try await mails(asking) }
    let form = try SentForm(asking.request)
    guard let mail = form.text("mail") else { throw EditorialError.notFound }
    switch form.act {
    case "retry": _ = try await acting.perform(RetryMail(mail: mail), by: asking.person)
    case "cancel": _ = try await acting.perform(CancelMail(mail: mail), by: asking.person)
    default: throw EditorialError.notFound
    }
    return seeOther(.desk(.mail), asking)
  }

  private func mails(_ asking: Asking) async throws -> SiteResponse {
    let (waiting, failed) = try await store.read { reader in
      (try reader.mails(.queued, first: Self.mostMails), try reader.mails(.failed, first: Self.mostMails))
    }
    return page(
      MailPage(waiting: waiting, failed: failed, hasWay: editorial.sendsMail, frame(asking)).render())
  }
}

extension DocumentReader {
  fileprivate func mails(_ state: Mail.State, first limit: Int) throws -> MailPage.Group {
    let query = DocumentQuery<Mail>(by: "due", .prefix([.text(state.rawValue)]), limit: limit)
    return MailPage.Group(count: try count(query), try documents(query).documents)
  }
}
