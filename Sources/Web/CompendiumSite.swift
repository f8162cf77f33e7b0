public import HTTPServer
import Catalogue
import Layout
import Ledger
import Pages
public import People
import Synchronization

/// The whole site as the server serves it: addresses, assets, error pages, readiness.
public struct CompendiumSite: Sendable {
  private let services: SiteServices
  private let health: StoreHealthWatch

  public init(_ services: SiteServices, health: StoreHealthWatch) {
    self.services = services
    self.health = health
  }

  /// What the site does by itself, again and again.
  public var jobs: [Job] {
    guard let editorial = Answering(services, health: health).editorial else { return [] }
    return [Job(name: "publish", every: .seconds(10)) { _, now in try await editorial.publishDue(at: now) }]
  }

  public var site: HTTPServer.Site {
    let answering = Answering(services, health: health)
    let assets = Layout.Asset.all.map { HTTPServer.Asset(path: $0.path, bytes: $0.bytes, contentType: $0.contentType) }
    var site = HTTPServer.Site(names: ResourceName.allCases.map(\.rawValue), assets: assets, find: answering.find)
    let (catalogue, health, now) = (services.catalogue, health, services.now)
    site.errorPage = { answering.frames.errorPage($0) }
    site.version = { source in
      source == Source.everything.rawValue ? catalogue.generation : catalogue.structureGeneration
    }
    site.ledgerSequence = { catalogue.generation }
    site.readiness = { health.readiness }
    site.programVersion = services.settings.version
    site.now = { now().milliseconds / 1_000 }
    return site
  }
}
