import ArgumentParser
import Catalogue
import Documents
import Editorial
import Ledger
import People
import Records
import StoreSQLite
import Web

/// `compendium desk demo`
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Fill an empty desk with invented people and submissions, to try it.",
    discussion: "Everything that it makes is marked as invented. A desk at which somebody works is left alone.")

  @OptionGroup var store: DataOptions

  func run() async throws {
    try await reporting {
      let database = try store.open()
      let isEmpty = try await database.read { reader in
        try reader.count(DocumentQuery<Account>(by: "email")) == 0
          && reader.count(DocumentQuery<Submission>(by: "state")) == 0
      }
      guard isEmpty else { throw CommandError.deskInUse }
      guard let call = try await Call.published(in: database).first else { throw CommandError.noCall }
      let demo = DemoDesk(Acting(store: database, now: { .now }), call)
      let editor = try await demo.editor()
      for submission in DemoDesk.submissions { try await demo.submit(submission) }
      try Console.result("Sign in at /en/desk/sign-in")
      try Console.result("  e-mail    \(editor.email)")
      try Console.result("  password  \(editor.password)")
      try Console.result("  codes     \(editor.codes.joined(separator: " ")) (each works once)")
      Console.message("All people and submissions here are invented.")
    }
  }
}

/// Makes what a newcomer sees at the desk, by the acts by which people make it.
private struct DemoDesk {
  private let acting: Acting
  private let call: Call

  init(_ acting: Acting, _ call: Call) { (self.acting, self.call) = (acting, call) }

  /// An invented submission: its answers by question, and what the desk asks.
  struct Invented {
    var language: Language
    var answers: [(question: String, answer: FieldTree)]
    var question: String?
  }

  static let submissions = [
    Invented(
      language: .english,
      answers: [
        ("name", .text("Invented example: The lamp house")),
        ("summary", .text("An invented house where people in a crisis are met by peers, for trying out this desk.")),
        ("countries", .list([.text("IE")])),
      ]),
    Invented(
      language: .french,
      answers: [
        ("name", .text("Exemple inventé : la porte ouverte")),
        ("summary", .text("Un service inventé dont la porte reste ouverte, pour essayer cet espace de rédaction.")),
        ("countries", .list([.text("FR")])),
      ], question: "Invented question: since when has the door been open?"),
  ]

  func editor() async throws -> (email: String, password: String, codes: [String]) {
    guard let email = EmailAddress("editor@desk.invalid") else { preconditionFailure("An address of our own") }
    let password = Secret().text
    let gatekeeper = Gatekeeper(acting: acting, passwords: Passwords())
    let link = try await acting.perform(
      Invite(email: email, roles: [.editor, .administrator], language: .english), by: .operator)
    _ = try await gatekeeper.accept(link, name: "Invented editor", password: password, language: .english)
    let signedIn = try await gatekeeper.signIn(email: email.text, password: password, code: nil, client: "demo")
    let person = Person.account(id: signedIn.account.id, roles: [])
    let key = try await acting.perform(BeginTOTP(session: signedIn.session.id), by: person)
    let codes = try await acting.perform(
      SetUpTOTP(session: signedIn.session.id, code: key.code(at: acting.now())), by: person)
    try await acting.perform(EndSession(session: signedIn.session.id), by: person)
    return (email.text, password, codes.map(\.text))
  }

  func submit(_ invented: Invented) async throws {
    let today = acting.now().date
    let started = try await acting.perform(
      StartSubmission(to: call, behind: Secret(), in: invented.language, today: today), by: .visitor)
    let holder = Person.holder(of: started.id)
    let consents = call.questions.filter { $0.isRequired && $0.form == .flag }.map { ($0.key.text, true.tree) }
    for section in call.sections {
      let own = Set(section.questions.map(\.key.text))
      let answers = (invented.answers + consents).filter { own.contains($0.0) }
      let sent = FieldTree.fields(answers.map { FieldTree.Entry($0.0, $0.1) })
      _ = try await acting.perform(SaveAnswers(sent, in: section, of: call, submission: started.id), by: holder)
    }
    let highest = try await acting.store.highestPublishedSubmission(of: .known)
    _ = try await acting.perform(
      HandIn(started.id, to: call, after: highest, today: today, mail: { _ in nil }), by: holder)
    guard let question = invented.question else { return }
    _ = try await acting.perform(
      AskSubmitter(question, about: started.id, link: Secret(), mail: { _ in nil }), by: .operator)
  }
}
