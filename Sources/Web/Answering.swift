import Addresses
import Catalogue
import Editorial
import HTTPServer
import HTTPTypes
import Ledger
import Pages
import Records

/// Answers every address of the site: reads it once, asks the catalogue, shows a page.
struct Answering: Sendable {
  let services: SiteServices
  let frames: Frames
  let health: StoreHealthWatch
  /// Nil where nobody can hand anything in.
  let editorial: EditorialAnswering?

  init(_ services: SiteServices, health: StoreHealthWatch) {
    self.services = services
    self.health = health
    let frames = Frames(services)
    self.frames = frames
    editorial = services.editorial.map { EditorialAnswering(services: services, editorial: $0, frames: frames) }
  }

  /// What is at a path and its query.
  func find(_ path: String, _ query: String) -> Found {
    guard let (address, told) = SiteAddress.read(path: path, query: query, languages: services.settings.languages)
    else { return .nothing }
    let asked = query.isEmpty ? "" : "?\(query)"
    guard address.pathAlone == path else { return .moved(to: address.pathAlone + asked) }
    let serving = address.serving
    return .resource(
      Resource(
        // A page that names what was not understood is kept as it was asked for.
        serving.name.rawValue, at: told.isEmpty ? address.path : path + asked,
        methods: serving.takesForms ? [.get, .post] : [.get], cache: serving.cache, source: serving.source.rawValue,
        isDear: serving.isDear, takesFiles: serving.takesFiles
      ) { try await answer(address, told, $0) })
  }

  private func answer(
    _ address: SiteAddress, _ notUnderstood: [NotUnderstood], _ request: SiteRequest
  ) async throws -> SiteResponse {
    switch address {
    case .root: return root(request)
    case .sitemap: return try sitemap()
    case .robots: return robots()
    case .editorial(let address):
      guard let editorial else { throw SiteError.notFound }
      return try await editorial.answer(address, request)
    case .catalogue(let address):
      guard let frame = frames.frame(address, notUnderstood) else { throw SiteError.notFound }
      return try await answer(address.place, frame)
    }
  }

  private func answer(_ place: CatalogueAddress.Place, _ frame: Frame) async throws -> SiteResponse {
    switch place {
    case .home: return try await home(frame)
    case .catalogue(let query): return catalogue(query, frame)
    case .suggestions(let words):
      return .unlisted(SuggestionList(frame.state.suggestions(for: words, in: frame.language), frame).bytes)
    case .practice(let slug): return try await practice(slug, frame)
    case .practiceFile(let slug, let file): return try await self.file(file, of: slug, frame)
    case .history(let slug): return try await history(slug, frame)
    case .revision(let slug, let number): return try await revision(number, of: slug, frame)
    case .page(let slug): return try await page(slug, frame)
    case .map: return .page(MapPage(frame).render())
    // Any country has a page, with a practice or without; what is no code of a country has none.
    case .country(let country): return .page(CountryPage(country, frame).render())
    case .evidence:
      return .page(EvidencePage(frame.state.evidenceMap(in: frame.language), frame).render())
    case .claims: return .page(ClaimsPage(frame.state.claimsByState(in: frame.language), frame).render())
    case .comparison(let ids): return try await comparison(RecordIDs(ids), frame)
    case .readingList(let list): return try await readingList(list, frame)
    case .editions: return .page(EditionsPage(frame).render())
    case .edition(let number, let query): return try await edition(number, query, frame)
    case .editionPractice(let number, let slug): return try await practice(slug, inEdition: number, frame)
    }
  }

  // MARK: - For machines

  private func root(_ request: SiteRequest) -> SiteResponse {
    let language = LanguageNegotiation.language(
      for: request.fields[.acceptLanguage], among: services.settings.languages)
    var response = SiteResponse.redirect(to: CatalogueAddress.home(language).path, status: .temporaryRedirect)
    response.fields[.vary] = "Accept-Language"
    return response
  }

  private func sitemap() throws -> SiteResponse {
    guard let base = services.settings.publicURL else { throw SiteError.notFound }
    let map = Sitemap(services.catalogue.state, base: base, languages: services.settings.languages)
    return .data(map.bytes, contentType: "application/xml; charset=utf-8")
  }

  private func robots() -> SiteResponse {
    let bytes = Robots.bytes(base: services.settings.publicURL, languages: services.settings.languages)
    return .data(bytes, contentType: "text/plain; charset=utf-8")
  }
}

/// What answers are made from, as the server counts its versions.
enum Source: Int {
  case everything
  /// Everything but what a published practice says at its address.
  case structure
}
