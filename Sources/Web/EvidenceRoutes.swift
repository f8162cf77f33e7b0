import HTTPServer
import Catalogue
import Pages

extension SiteRoutes {
  /// What is known, over all practices: the evidence map and the claims.
  var evidenceRoutes: [Route] {
    [
      Route("/{language}/evidence", name: "evidence", cache: .record, handler: evidence),
      Route("/{language}/claims", name: "claims", cache: .record, handler: claims),
    ]
  }

  private func evidence(_ request: SiteRequest) throws -> SiteResponse {
    let frame = try frames.frame(request)
    return .page(EvidencePage(frame.state.evidenceMap(in: frame.language), frame).render().bytes)
  }

  private func claims(_ request: SiteRequest) throws -> SiteResponse {
    let frame = try frames.frame(request)
    return .page(ClaimsPage(frame.state.claimsByState(in: frame.language), frame).render().bytes)
  }
}
