import HTTPServer
import Addresses
public import Catalogue
import Exchange
import HTTPTypes
public import InterfaceTexts
public import Ledger
import Pages
import Practices
public import Records

/// What the pages are made from, handed over once.
public struct SiteServices: Sendable {
  public var catalogue: Catalogue
  public var settings: SiteSettings
  public var texts: [Language: InterfaceTexts]
  /// The present moment, in UTC.
  public var now: @Sendable () -> Timestamp

  public init(
    catalogue: Catalogue, settings: SiteSettings, texts: [Language: InterfaceTexts],
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.catalogue = catalogue
    self.settings = settings
    self.texts = texts
    self.now = now
  }
}

/// The site's addresses and what answers them: read the request, ask the catalogue, show a page.
struct SiteRoutes: Sendable {
  let services: SiteServices
  let frames: Frames
  let health: StoreHealthWatch

  init(_ services: SiteServices, health: StoreHealthWatch) {
    self.services = services
    self.health = health
    frames = Frames(services)
  }

  var all: [Route] {
    [
      Route("/", name: "root", handler: root),
      Route("/{language}", name: "home", cache: .record, handler: home),
      Route("/{language}/practices", name: "catalogue", cache: .query, address: catalogueAddress, handler: catalogue),
      Route("/{language}/practices/{slug}.json", name: "practice.json", cache: .record, handler: json),
      Route("/{language}/practices/{slug}.md", name: "practice.md", cache: .record, handler: markdown),
      Route("/{language}/practices/{slug}", name: "practice", cache: .record, handler: practice),
      Route("/{language}/about/{slug}", name: "page", cache: .record, handler: page),
      Route("/sitemap.xml", name: "sitemap", cache: .record, handler: sitemap),
      Route("/robots.txt", name: "robots", cache: .record, handler: robots),
    ] + suggestionRoutes + mapRoutes + evidenceRoutes + comparisonRoutes + historyRoutes
  }

  // MARK: - Pages

  private func root(_ request: SiteRequest) -> SiteResponse {
    let language = LanguageNegotiation.language(
      for: request.fields[.acceptLanguage], among: services.settings.languages)
    var response = SiteResponse.redirect(to: SiteAddress.home(language).path, status: .temporaryRedirect)
    response.fields[.vary] = "Accept-Language"
    return response
  }

  private func home(_ request: SiteRequest) throws -> SiteResponse {
    .page(HomePage(try frames.frame(request)).render().bytes)
  }

  private func catalogue(_ request: SiteRequest) throws -> SiteResponse {
    var frame = try frames.frame(request)
    let (query, notUnderstood) = CatalogueQuery.parse(request.query, isKnown: frame.state.isKnown(_:_:))
    frame.notUnderstood = notUnderstood
    let listing = frame.state.listing(query, in: frame.language)
    // A page beyond the last shows the last, and says so of itself.
    frame.address = .catalogue(frame.language, query.with(page: listing.page))
    return .page(CataloguePage(listing, frame).render().bytes)
  }

  /// The address in its normal form, under which the page is kept; as it came when a part was not understood, which the page names.
  private func catalogueAddress(_ request: SiteRequest) -> String {
    let state = services.catalogue.state
    let (query, notUnderstood) = CatalogueQuery.parse(request.query, isKnown: state.isKnown(_:_:))
    guard notUnderstood.isEmpty else { return "\(request.path)?\(request.query)" }
    return query.encoded.isEmpty ? request.path : "\(request.path)?\(query.encoded)"
  }

  private func page(_ request: SiteRequest) async throws -> SiteResponse {
    let frame = try frames.frame(request)
    guard case .page(let slug)? = frame.address?.place else { throw SiteError.notFound }
    if let header = frame.state.gonePage(slug) { return gone(header.publication, frame) }
    guard let header = frame.state.page(slug),
      let page = try await reading({ try await services.catalogue.page(header) })
    else { throw SiteError.notFound }
    return .page(ContentPageView(page, publication: header.publication, frame).render().bytes)
  }

  private func practice(_ request: SiteRequest) async throws -> SiteResponse {
    try await record(request) { practice, publication, frame in
      .page(PracticePage(practice, publication: publication, frame).render().bytes)
    }
  }

  func gone(_ publication: Publication, _ frame: Frame) -> SiteResponse {
    let since = publication.newest
    let reason: Pages.ErrorPage.Reason =
      publication.state == .erased ? .erased(since: since) : .withdrawn(since: since)
    return .page(Pages.ErrorPage(reason, frame).render().bytes, status: .gone)
  }

  // MARK: - Files

  private func json(_ request: SiteRequest) async throws -> SiteResponse {
    try await record(request) { practice, _, _ in
      .data(try RecordBody.encode(practice), contentType: "application/json; charset=utf-8")
    }
  }

  private func markdown(_ request: SiteRequest) async throws -> SiteResponse {
    try await record(request) { practice, _, frame in
      guard let texts = services.texts[frame.language] else { throw SiteError.notFound }
      let document = RecordMarkdown(practice, vocabularies: frame.state.vocabularies, texts: texts)
      return .data(Array(document.text.utf8), contentType: "text/markdown; charset=utf-8")
    }
  }

  /// Answers with the practice at an address; with its present address when it has moved, and with when it was taken back.
  func record(
    _ request: SiteRequest, _ show: (Practice, Publication, Frame) throws -> SiteResponse
  ) async throws -> SiteResponse {
    var frame = try frames.frame(request)
    guard let (slug, place) = frame.address?.place?.ofPractice, let found = frame.state.find(slug) else {
      throw SiteError.notFound
    }
    switch found {
    case .moved(let header):
      return .redirect(to: SiteAddress.place(place(header.slug), frame.language).path, status: .movedPermanently)
    case .gone(let publication):
      frame.address = .practice(frame.language, slug)
      return gone(publication, frame)
    case .practice(let header):
      guard let practice = try await reading({ try await services.catalogue.practice(header) }) else {
        throw SiteError.notFound
      }
      return try show(practice, header.publication, frame)
    }
  }

  private func sitemap(_ request: SiteRequest) throws -> SiteResponse {
    guard let base = services.settings.publicURL else { throw SiteError.notFound }
    let map = Sitemap(services.catalogue.state, base: base, languages: services.settings.languages)
    return .data(map.bytes, contentType: "application/xml; charset=utf-8")
  }

  private func robots(_ request: SiteRequest) -> SiteResponse {
    let bytes = Robots.bytes(base: services.settings.publicURL, languages: services.settings.languages)
    return .data(bytes, contentType: "text/plain; charset=utf-8")
  }

  /// A store that cannot be read is our fault and passes: the answer says so, and a cached page is served instead where
  /// there is one.
  func reading<Value>(_ read: () async throws -> Value) async throws -> Value {
    do {
      return try await read()
    } catch {
      let failure = StoreUnavailable(error)
      // Of a request that was given up, nothing is known about the store.
      if !Task.isCancelled { health.note(reading: failure.message) }
      throw failure
    }
  }
}

extension SitePlace {
  /// The practice that a page or a file is about, and the same place for another one.
  fileprivate var ofPractice: (slug: Key, place: (Key) -> SitePlace)? {
    switch self {
    case .practice(let slug): (slug, SitePlace.practice)
    case .practiceFile(let slug, let file): (slug, { .practiceFile($0, file) })
    default: nil
    }
  }
}
