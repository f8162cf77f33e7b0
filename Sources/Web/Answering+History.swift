import Catalogue
import HTTPServer
import HTTPTypes
import Ledger
import Pages
import Records

extension Answering {
  // MARK: - Revisions

  func history(_ slug: Key, _ frame: Frame) async throws -> SiteResponse {
    guard let chronicle = frame.state.chronicle(at: slug) else { throw SiteError.notFound }
    if chronicle.slug != slug { return moved(to: .history(chronicle.slug), frame) }
    let revisions = try await reading { try await services.catalogue.revisions(of: chronicle.id) }
    return .page(HistoryPage(chronicle, revisions, frame).render())
  }

  func revision(_ number: Int, of slug: Key, _ frame: Frame) async throws -> SiteResponse {
    guard let chronicle = frame.state.chronicle(at: slug) else { throw SiteError.notFound }
    if chronicle.slug != slug { return moved(to: .revision(chronicle.slug, number), frame) }
    if chronicle.publication.state == .erased, number <= chronicle.publication.revision {
      return gone(chronicle.publication, frame)
    }
    let content = try await reading { try await services.catalogue.revision(number, of: chronicle.id) }
    guard let content else { throw SiteError.notFound }
    return .unlisted(RevisionPage(chronicle, content, frame).render())
  }

  // MARK: - Editions

  /// The catalogue as it stood in an edition.
  func edition(_ number: Int, _ query: CatalogueQuery, _ frame: Frame) async throws -> SiteResponse {
    var shown = try await showing(number, in: frame)
    let (known, notUnderstood) = query.known(shown.state.isKnown(_:_:))
    shown.notUnderstood += notUnderstood
    let listing = shown.state.listing(known, in: frame.language)
    shown.address = .init(.edition(number, known.with(page: listing.page)), frame.language)
    return .unlisted(CataloguePage(listing, shown).render())
  }

  func practice(_ slug: Key, inEdition number: Int, _ frame: Frame) async throws -> SiteResponse {
    let shown = try await showing(number, in: frame)
    switch shown.state.find(slug) {
    case .moved(let header)?: return moved(to: .editionPractice(number, header.slug), frame)
    case .gone(let publication)?: return gone(publication, frame)
    case .practice(let header)?:
      // Erased a moment ago: the entry has nothing to show, though the state still has a header.
      guard let practice = try await reading({ try await services.catalogue.practice(header) }) else {
        throw SiteError.notFound
      }
      return .unlisted(PracticePage(practice, publication: header.publication, shown).render())
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
