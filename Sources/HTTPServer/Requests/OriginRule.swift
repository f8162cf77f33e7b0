/// Refuses what another site makes a browser send: a form there that is meant for an address here.
///
/// Browsers say where a request comes from, and no page can make them lie: `Sec-Fetch-Site` (Fetch Metadata) where the site
/// is found by https or on this machine, `Origin` (RFC 6454) else. A request with neither comes from an old browser or from
/// a program; only the token of a form can tell then.
struct OriginRule: Sendable {
  let publicURL: PublicURL?

  /// Nil where the request may pass. `host` is the one that it names.
  func refusal(of facts: RequestFacts, isSafe: Bool, host: String?) -> SiteError? {
    isSafe || isOwn(facts, host: host) ? nil : .fromElsewhere
  }

  private func isOwn(_ facts: RequestFacts, host: String?) -> Bool {
    // `none` is a person's doing: a page that was sent, loaded once more.
    if let site = facts.secFetchSite { return site == "same-origin" || site == "none" }
    guard let text = facts.origin else { return true }
    // `null`, of a page that may not say where it is, is no origin.
    guard let origin = PublicURL(text) else { return false }
    if let publicURL { return origin == publicURL }
    return host.map(origin.isMeant(by:)) ?? false
  }
}
