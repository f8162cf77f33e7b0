public import HTTPServer
import Catalogue
import Ledger
import Pages
import Synchronization

/// The whole site as the server serves it: routes, assets, error pages, readiness.
public struct CompendiumSite: Sendable {
  private let services: SiteServices
  private let health: StoreHealthWatch

  public init(_ services: SiteServices, health: StoreHealthWatch) {
    self.services = services
    self.health = health
  }

  public var site: HTTPServer.Site {
    let frames = Frames(services)
    let assets = Pages.Asset.all.map { HTTPServer.Asset(path: $0.path, bytes: $0.bytes, contentType: $0.contentType) }
    var site = HTTPServer.Site(routes: SiteRoutes(services, health: health).all, assets: assets)
    let (catalogue, health, now) = (services.catalogue, health, services.now)
    site.errorPage = { frames.errorPage($0) }
    site.generation = { catalogue.generation }
    site.readiness = { health.readiness }
    site.version = services.settings.version
    site.now = { now().milliseconds / 1_000 }
    return site
  }
}
