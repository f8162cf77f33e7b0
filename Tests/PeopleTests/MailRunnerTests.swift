import Documents
import Foundation
import Ledger
import People
import Records
import TestSupport
import Testing

struct MailRunnerTests {
  private let place: TestStore
  private let ana: EmailAddress
  private let sender: MailSender

  init() throws {
    place = try TestStore()
    ana = try #require(EmailAddress("ana@example.org"))
    sender = MailSender(address: try #require(EmailAddress("desk@compendium.example")), name: "Compendium")
  }

  private var outbox: String { place.folder + "/outbox" }
  private var mails: [Mail] { get async throws { try await place.documents(Mail.self, by: "due").map(\.body) } }

  private func queue(_ subject: String) async throws {
    let mail = Mail(to: ana, language: .english, subject: subject, text: "Some words.")
    let now = place.now
    _ = try await place.store.act { try $0.send(mail, at: now) }
  }

  private func run(_ way: MailWay) async throws -> Int {
    try await MailRunner(from: sender, by: way).run(in: place.store, at: place.now)
  }

  /// A program in the place of sendmail.
  private func program(_ script: String) throws -> MailWay {
    let path = place.folder + "/sendmail"
    try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return .sendmail(path: path)
  }

  @Test func writesMessagesIntoAFolderOnce() async throws {
    try await queue("One")
    try await queue("Two")
    #expect(try await run(.folder(path: outbox)) == 2)
    #expect(try await run(.folder(path: outbox)) == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: outbox)
    #expect(files.count == 2 && files.allSatisfy { $0.hasSuffix(".eml") })
    let text = try String(contentsOfFile: "\(outbox)/\(files[0])", encoding: .utf8)
    #expect(text.contains("\r\nTo: ana@example.org\r\n") && text.hasSuffix("\r\n\r\nSome words.\r\n"))
    #expect(try await mails.map(\.state) == [.sent, .sent])
  }

  @Test func handsMessagesToSendmailAndTheRecipientOnlyInTheMessage() async throws {
    try await queue("One")
    let way = try program("echo \"$@\" > '\(place.folder)/arguments'; cat > '\(place.folder)/message'")
    #expect(try await run(way) == 1)
    #expect(try String(contentsOfFile: place.folder + "/arguments", encoding: .utf8) == "-t -i\n")
    let message = try String(contentsOfFile: place.folder + "/message", encoding: .utf8)
    #expect(message.contains("\nTo: ana@example.org\nSubject: One\n") && !message.contains("\r"))
    #expect(try await mails.first?.state == .sent)
  }

  @Test func sendsMoreThanAProgramReads() async throws {
    let text = String(repeating: "Some words.\n", count: 30_000)
    let (mail, now) = (Mail(to: ana, language: .english, subject: "Long", text: text), place.now)
    _ = try await place.store.act { try $0.send(mail, at: now) }
    #expect(try await run(try program("exit 0")) == 1)
  }

  @Test func triesAgainWithGrowingPausesAndThenGivesUp() async throws {
    try await queue("One")
    let way = try program("exit 75")
    for (index, pause) in Mail.pauses.enumerated() {
      #expect(try await run(way) == 0)
      let mail = try #require(try await mails.first)
      #expect(mail.state == .queued && mail.attempts == index + 1 && mail.dueAt == place.now + pause)
      place.pass(pause + .milliseconds(-1))
      _ = try await run(way)
      #expect(try await mails.first?.attempts == index + 1)
      place.pass(.milliseconds(1))
    }
    #expect(try await run(way) == 0)
    #expect(try await mails.first?.state == .failed)
    place.pass(.seconds(90 * 86_400))
    #expect(try await run(.folder(path: outbox)) == 0)
    let id = try #require(try await place.documents(Mail.self, by: "due").first?.id)
    try await place.acting.perform(RetryMail(mail: id), by: .account(id: "a-1", roles: [.editor]))
    #expect(try await run(.folder(path: outbox)) == 1)
  }

  @Test func countsAProgramThatIsNotThereAsAFailedTry() async throws {
    try await queue("One")
    #expect(try await run(.sendmail(path: place.folder + "/nowhere")) == 0)
    #expect(try await mails.first?.attempts == 1)
  }

  @Test func queuesNothingWhereTheActFails() async throws {
    struct Stop: Error {}
    let (mail, now) = (Mail(to: ana, language: .english, subject: "One", text: ""), place.now)
    await #expect(throws: Stop.self) {
      try await place.store.act { store in
        _ = try store.send(mail, at: now)
        throw Stop()
      }
    }
    #expect(try await mails.isEmpty)
  }
}
