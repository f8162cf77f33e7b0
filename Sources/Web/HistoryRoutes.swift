import HTTPServer
import Addresses
import Catalogue
import HTTPTypes
import Ledger
import Pages
import Practices
import Records

extension SiteRoutes {
  /// How records came to be: revisions, differences, editions.
  var historyRoutes: [Route] {
    [
      Route("/{language}/practices/{slug}/history", name: "history", cache: .record, handler: history),
      Route("/{language}/practices/{slug}/revisions/{number}", name: "revision", cache: .record, handler: revision),
      Route("/{language}/editions", name: "editions", cache: .record, handler: editions),
      Route("/{language}/editions/{number}/practices", name: "edition", cache: .query, handler: editionCatalogue),
      Route(
        "/{language}/editions/{number}/practices/{slug}", name: "edition.practice", cache: .record,
        handler: editionPractice),
    ]
  }

  // MARK: - Revisions

  private func history(_ request: SiteRequest) async throws -> SiteResponse {
    let frame = try frames.frame(request)
    guard case .history(let slug)? = frame.address?.place, let chronicle = frame.state.chronicle(at: slug) else {
      throw SiteError.notFound
    }
    if chronicle.slug != slug { return moved(to: .history(chronicle.slug), frame) }
    let revisions = try await reading { try await services.catalogue.revisions(of: chronicle.id) }
    return .page(HistoryPage(chronicle, revisions, frame).render().bytes)
  }

  private func revision(_ request: SiteRequest) async throws -> SiteResponse {
    let frame = try frames.frame(request)
    guard case .revision(let slug, let number)? = frame.address?.place,
      let chronicle = frame.state.chronicle(at: slug)
    else { throw SiteError.notFound }
    if chronicle.slug != slug { return moved(to: .revision(chronicle.slug, number), frame) }
    if chronicle.publication.state == .erased, number <= chronicle.publication.revision {
      return gone(chronicle.publication, frame)
    }
    let content = try await reading { try await services.catalogue.revision(number, of: chronicle.id) }
    guard let content else { throw SiteError.notFound }
    return .unlisted(RevisionPage(chronicle, content, frame).render().bytes)
  }

  private func moved(to place: SitePlace, _ frame: Frame) -> SiteResponse {
    .redirect(to: SiteAddress.place(place, frame.language).path, status: .movedPermanently)
  }

  // MARK: - Editions

  private func editions(_ request: SiteRequest) throws -> SiteResponse {
    .page(EditionsPage(try frames.frame(request)).render().bytes)
  }

  private func editionCatalogue(_ request: SiteRequest) async throws -> SiteResponse {
    let frame = try frames.frame(request)
    guard case .edition(let number, _)? = frame.address?.place else { throw SiteError.notFound }
    var shown = try await showing(number, in: frame)
    let (query, notUnderstood) = CatalogueQuery.parse(request.query, isKnown: shown.state.isKnown(_:_:))
    shown.notUnderstood = notUnderstood
    let listing = shown.state.listing(query, in: frame.language)
    shown.address = .place(.edition(number, query.with(page: listing.page)), frame.language)
    return .unlisted(CataloguePage(listing, shown).render().bytes)
  }

  private func editionPractice(_ request: SiteRequest) async throws -> SiteResponse {
    let frame = try frames.frame(request)
    guard case .editionPractice(let number, let slug)? = frame.address?.place else { throw SiteError.notFound }
    let shown = try await showing(number, in: frame)
    switch shown.state.find(slug) {
    case .moved(let header)?: return moved(to: .editionPractice(number, header.slug), frame)
    case .gone(let publication)?: return gone(publication, frame)
    case .practice(let header)?:
      // Erased a moment ago: the entry has nothing to show, though the state still has a header.
      guard let practice = try await reading({ try await services.catalogue.practice(header) }) else {
        throw SiteError.notFound
      }
      return .unlisted(PracticePage(practice, publication: header.publication, shown).render().bytes)
    case nil:
      guard case .gone(let publication)? = frame.state.find(slug), publication.state == .erased else {
        throw SiteError.notFound
      }
      return gone(publication, frame)
    }
  }

  /// The frame of a page that shows an edition.
  private func showing(_ number: Int, in frame: Frame) async throws -> Frame {
    guard let edition = frame.state.editions.first(where: { $0.number == number }) else { throw SiteError.notFound }
    var shown = frame
    shown.state = try await reading { try await services.catalogue.state(of: edition) }
    shown.edition = ShownEdition(number: number, edition: edition, present: frame.state)
    return shown
  }
}
