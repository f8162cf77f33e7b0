import Catalogue
import Exchange
import HTTPServer
import HTTPTypes
import Ledger
import Pages
import Practices
import Records

extension Answering {
  func catalogue(_ query: CatalogueQuery, _ frame: Frame) -> SiteResponse {
    var frame = frame
    let (known, notUnderstood) = query.known(frame.state.isKnown(_:_:))
    frame.notUnderstood += notUnderstood
    let listing = frame.state.listing(known, in: frame.language)
    // A page beyond the last shows the last, and says so of itself.
    frame.address = .catalogue(frame.language, known.with(page: listing.page))
    return .page(CataloguePage(listing, frame).render())
  }

  func home(_ frame: Frame) async throws -> SiteResponse {
    guard let header = frame.state.page(HomePage.chosenPage) else { return .page(HomePage(frame).render()) }
    let chosen = try await reading { try await services.catalogue.page(header) }
    return .page(HomePage(frame, chosen: chosen).render())
  }

  func page(_ slug: Key, _ frame: Frame) async throws -> SiteResponse {
    if let header = frame.state.gonePage(slug) { return gone(header.publication, frame) }
    guard let header = frame.state.page(slug),
      let page = try await reading({ try await services.catalogue.page(header) })
    else { throw SiteError.notFound }
    return .page(ContentPageView(page, publication: header.publication, frame).render())
  }

  func practice(_ slug: Key, _ frame: Frame) async throws -> SiteResponse {
    try await record(slug, frame, { .practice($0) }) { practice, publication in
      .page(PracticePage(practice, publication: publication, frame).render())
    }
  }

  func file(_ file: RecordFile, of slug: Key, _ frame: Frame) async throws -> SiteResponse {
    try await record(slug, frame, { .practiceFile($0, file) }) { practice, publication in
      func cited() -> [CitableItem] { CitableItem.all(practice, frame.citation(of: practice, publication)) }
      switch file {
      case .json:
        return .data(try RecordJSON(practice, publication).bytes, contentType: "application/json; charset=utf-8")
      case .markdown:
        guard let texts = services.texts[frame.language] else { throw SiteError.notFound }
        let document = RecordMarkdown(practice, vocabularies: frame.state.vocabularies, texts: texts)
        return .data(Array(document.text.utf8), contentType: "text/markdown; charset=utf-8")
      case .bibTeX:
        return .data(Array(BibTeX(cited()).text.utf8), contentType: "application/x-bibtex; charset=utf-8")
      case .ris:
        return .data(
          Array(RIS(cited()).text.utf8), contentType: "application/x-research-info-systems; charset=utf-8")
      case .csl: return .data(try CSLJSON(cited()).bytes, contentType: "application/vnd.citationstyles.csl+json")
      }
    }
  }

  /// Answers with the practice at an address; with its present address when it has moved, and with when it was taken back.
  private func record(
    _ slug: Key, _ frame: Frame, _ place: (Key) -> CatalogueAddress.Place,
    _ show: (Practice, Publication) throws -> SiteResponse
  ) async throws -> SiteResponse {
    switch frame.state.find(slug) {
    case nil: throw SiteError.notFound
    case .moved(let header): return moved(to: place(header.slug), frame)
    case .gone(let publication):
      var frame = frame
      frame.address = .practice(frame.language, slug)
      return try await gone(publication, at: slug, frame)
    case .practice(let header):
      guard let practice = try await reading({ try await services.catalogue.practice(header) }) else {
        throw SiteError.notFound
      }
      return try show(practice, header.publication)
    }
  }

  func moved(to place: CatalogueAddress.Place, _ frame: Frame) -> SiteResponse {
    .redirect(to: CatalogueAddress(place, frame.language).path, status: .movedPermanently)
  }

  /// A practice that was taken back: why, and where it can still be read.
  private func gone(_ publication: Publication, at slug: Key, _ frame: Frame) async throws -> SiteResponse {
    guard publication.state == .withdrawn, let id = frame.state.chronicle(at: slug)?.id,
      let header = frame.state.header(id)
    else { return gone(publication, frame) }
    var edition = frame.state.editions.filter { $0.sequence < publication.sequence && $0.number != nil }
      .max { $0.sequence < $1.sequence }
    if let newest = edition {
      let state = try await reading { try await services.catalogue.state(of: newest) }
      if state.published(id)?.slug != header.slug { edition = nil }
    }
    let reason = Pages.ErrorPage.Reason.withdrawn(since: publication.newest, .init(header, in: edition))
    return .page(Pages.ErrorPage(reason, frame).render(), status: .gone)
  }

  func gone(_ publication: Publication, _ frame: Frame) -> SiteResponse {
    let since = publication.newest
    let reason: Pages.ErrorPage.Reason =
      publication.state == .erased ? .erased(since: since) : .withdrawn(since: since)
    return .page(Pages.ErrorPage(reason, frame).render(), status: .gone)
  }

  /// A store that cannot be read is our fault and passes: the answer says so, and a cached page is served instead where
  /// there is one.
  func reading<Value>(_ read: () async throws -> Value) async throws -> Value {
    do {
      return try await read()
    } catch {
      let failure = StoreUnavailable(message: health.sentence(error))
      // Of a request that was given up, nothing is known about the store.
      if !Task.isCancelled { health.note(reading: failure.message) }
      throw failure
    }
  }
}
