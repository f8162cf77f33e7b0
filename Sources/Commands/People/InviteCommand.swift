import ArgumentParser
import Catalogue
import Documents
import Ledger
import People
import Records

/// `compendium desk`
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Let people in to the desk.", subcommands: [InviteCommand.self, DemoCommand.self])
}

/// `compendium desk invite EMAIL`
struct InviteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Make a link by which somebody makes their account; with --reset, opens it anew.",
    discussion: """
      The link works once and for seven days, or one day with --reset. It is shown here only, and no mail is sent: hand it over
      by a way that only they can read. A former link to the same address ends.
      """)

  @Argument(help: "Their e-mail address.")
  var email: String

  @Option(
    help: ArgumentHelp("What they do; can be given more than once.", valueName: "role"),
    completion: .list(Role.allCases.map(\.rawValue)))
  var role: [String] = []

  @Option(help: "The language of the page that the link leads to.")
  var language = Language.english.tag

  @Flag(help: "Let somebody who is locked out set another password and other codes. Their sessions end.")
  var reset = false

  @Option(help: "Where the site is, such as https://compendium.example. Without it the link begins with /.")
  var publicURL: String?

  @OptionGroup var store: DataOptions

  @Flag(help: "Report as JSON.")
  var json = false

  func validate() throws {
    if reset, !role.isEmpty { throw ValidationError("--reset leaves the roles as they are. Leave --role out.") }
  }

  func run() async throws {
    try await reporting {
      let address = try EmailAddress.argument(email)
      guard let language = Language.interface.first(where: { $0.tag == language.lowercased() }) else {
        throw CommandError.noLanguage(language, known: Language.interface.map(\.tag))
      }
      let database = try store.open()
      let now = Timestamp.now
      let acting = Acting(store: database, now: { now })
      let act = Invite(email: address, roles: try roles, language: language, resets: reset)
      let secret = try await acting.perform(act, by: .operator)
      let link = base + "/\(language.tag)/desk/invitations/\(secret.text)"
      let ends = now + (reset ? Invitation.longestReset : Invitation.longest)
      if json {
        try Console.json(
          Report(email: address.text, link: link, roles: act.roles.map(\.rawValue).sorted(), ends: ends.iso8601))
      } else {
        try Console.result(link)
        Console.message("The link works once, until \(ends.iso8601). Whoever has it can use it.")
      }
    }
  }

  /// An administrator where nothing is said.
  private var roles: Set<Role> {
    get throws(CommandError) {
      if reset { return [] }
      var roles: Set<Role> = role.isEmpty ? [.administrator] : []
      for text in role {
        guard let role = Role(rawValue: text) else { throw .noRole(text, known: Role.allCases.map(\.rawValue)) }
        roles.insert(role)
      }
      return roles
    }
  }

  private var base: String {
    guard let publicURL else { return "" }
    return publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
  }

  private struct Report: Encodable {
    var email: String
    var link: String
    var roles: [String]
    var ends: String
  }
}

extension EmailAddress {
  /// An address that was given as an argument.
  static func argument(_ text: String) throws(CommandError) -> EmailAddress {
    guard let address = EmailAddress(text) else { throw .noAddress(text) }
    return address
  }
}
