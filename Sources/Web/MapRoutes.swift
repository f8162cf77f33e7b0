import HTTPServer
import Addresses
import Pages

extension SiteRoutes {
  /// The map and the countries.
  var mapRoutes: [Route] {
    [
      Route("/{language}/map", name: "map", cache: .record, handler: map),
      Route("/{language}/countries/{code}", name: "country", cache: .record, handler: country),
    ]
  }

  private func map(_ request: SiteRequest) throws -> SiteResponse {
    .page(MapPage(try frames.frame(request)).render().bytes)
  }

  /// Any country has a page, with a practice or without; what is no code of a country has none.
  private func country(_ request: SiteRequest) throws -> SiteResponse {
    let frame = try frames.frame(request)
    guard case .country(let country)? = frame.address?.place else { throw SiteError.notFound }
    return .page(CountryPage(country, frame).render().bytes)
  }
}
