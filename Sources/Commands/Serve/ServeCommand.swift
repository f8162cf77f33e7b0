import HTTPServer
import ArgumentParser
import Catalogue
import Documents
import Foundation
import InterfaceTexts
import Ledger
import People
import Records
import StoreSQLite
import Web

/// `compendium serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the collection over HTTP.",
    discussion: """
      Every setting can be given as a flag, in the environment (its name in brackets) or in a settings file, in this order.
      Put a proxy with TLS in front: docs/operating.md has an example.
      """)

  @OptionGroup var store: DataOptions

  @Option(
    help: ArgumentHelp("A YAML file of settings. [COMPENDIUM_CONFIG]", valueName: "file"), completion: .file())
  var config: String?

  @OptionGroup var settings: SettingFlags

  func run() async throws {
    try await reporting {
      let environment = ProcessInfo.processInfo.environment
      let sources = try SettingSources(
        flags: settings.given, environment: environment, file: config ?? environment["COMPENDIUM_CONFIG"])
      var serving = try ServeSettings(sources)
      // Beside the store, where there is room; a folder for temporary files may lie in memory.
      serving.server.uploadFolder = "\(store.folder)/uploads"
      try await serve(serving)
    }
  }

  private func serve(_ settings: ServeSettings) async throws {
    returnLargeBlocks()
    allowOpenFiles(settings.server.limits.connections + settings.server.limits.files + 256)
    let ledger = try store.openOrCreate()
    let progress = Progress("Reading entries", total: Int(try await ledger.head().sequence))
    let catalogue = try await Catalogue(following: ledger, checkpoint: store.checkpoint) { progress.show(Int($0)) }
    progress.end()
    catalogue.tellRemark()
    let health = StoreHealthWatch(sentence: sentence(for:)) { await ledger.health() }
    let editorial = try await room(on: ledger, sendsMail: settings.mail != nil)
    let services = SiteServices(
      catalogue: catalogue, settings: settings.site, texts: try InterfaceTexts.embedded(), editorial: editorial,
      now: { .now })
    let host = settings.server.host
    let compendium = CompendiumSite(services, health: health)
    let jobs = JobService(on: ledger, mail: settings.mail, compendium.jobs)
    var site = compendium.site
    site.reminder = settings.site.reminder
    if let reminder = site.reminder { Console.message(reminder) }
    let server = try WebServer(
      settings: settings.server, site: site,
      onListening: { port in Console.message("Listening on http://\(host):\(port)/") })
    let lastResort = LastResort(within: settings.server.shutdownSeconds)
    try await server.runUntilSignalled(beside: [
      health, LedgerFollower(catalogue, telling: health), CheckpointKeeper(catalogue, of: ledger, telling: health),
      jobs,
    ])
    lastResort.cancel()
  }

  /// The room in which people submit and the desk works. Documents that an earlier program wrote are brought up to date first.
  private func room(on store: SQLiteStore, sendsMail: Bool) async throws -> EditorialServices {
    _ = try await DocumentTypes.known.reopen(in: store)
    let acting = Acting(store: store, now: { .now })
    let tries = RateLimit(60, per: 900)
    let gatekeeper = Gatekeeper(acting: acting, passwords: Passwords()) { client, moment in
      tries.spend("sign-in", by: client, at: moment.milliseconds).map { moment + .seconds($0) }
    }
    return EditorialServices(acting, gatekeeper: gatekeeper, types: .known, sendsMail: sendsMail)
  }
}
