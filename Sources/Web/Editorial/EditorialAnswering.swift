import Catalogue
import Documents
import Editorial
import HTTPServer
import HTTPTypes
import InterfaceTexts
import Layout
import Ledger
import Pages
import People
import Records

/// Answers the addresses of the editorial room: finds out who asks, asks the one rule whether they may, performs an act, shows a page.
struct EditorialAnswering: Sendable {
  let services: SiteServices
  let editorial: EditorialServices
  let frames: Frames
  let seal = FormSeal()
  let limits = EditorialLimits()
  private let callReader = CallReader()

  var acting: Acting { editorial.acting }
  var store: any DocumentStore { acting.store }

  /// A request on its way to its answer.
  struct Asking: Sendable {
    var address: EditorialAddress
    var request: SiteRequest
    var person: Person
    var at: Timestamp
    /// Nil for somebody who has not signed in.
    var session: SignedIn?

    var isPost: Bool { request.method == .post }
  }

  func answer(_ address: EditorialAddress, _ request: SiteRequest) async throws -> SiteResponse {
    var asking = Asking(address: address, request: request, person: .visitor, at: services.now(), session: nil)
    if !address.isSecret { try await identify(&asking) }
    do {
      return unkept(try await answer(asking), address)
    } catch PeopleError.notAllowed {
      return unkept(try await refused(asking), address)
    } catch EditorialError.notFound {
      throw SiteError.notFound
    } catch EditorialError.faulty {
      throw SiteError.unprocessable
    } catch is EditorialError {
      // The rest is of things that are not, or no longer, as whoever acts took them to be.
      throw SiteError.conflict
    }
  }

  private func answer(_ asking: Asking) async throws -> SiteResponse {
    switch asking.address.place {
    case .start: return try await start(asking)
    case .report(let record): return try await report(record, asking)
    case .submission(let access), .answers(let access, _), .files(let access), .file(let access, _),
      .check(let access):
      return try await submission(by: access, asking)
    case .review(let secret): return try await review(behind: secret, asking)
    case .signIn: return try await signIn(asking)
    case .invitation(let secret): return try await invitation(secret, asking)
    case .desk(let place):
      guard asking.person.may(asking.address.permission) else {
        throw PeopleError.notAllowed(asking.address.permission)
      }
      return try await desk(place, asking)
    }
  }

  /// What is made for one person is kept by nobody. Search engines may list nothing but the calls.
  private func unkept(_ response: SiteResponse, _ address: EditorialAddress) -> SiteResponse {
    var response = response
    response.fields[.cacheControl] = "no-store"
    if address.place != .start { response.fields[.robots] = "noindex" }
    return response
  }

  // MARK: - What pages and acts need

  func frame(_ asking: Asking) -> EditorialFrame {
    let address = asking.address
    let site = frames.frame(.home(address.language), [])
    guard let site else { preconditionFailure("A language of the site without texts") }
    var surroundings = site.surroundings
    // The address of a private page is a key: nothing prints or sends it on.
    surroundings.address = address.isSecret ? nil : address.path
    surroundings.languages = Dictionary(
      uniqueKeysWithValues: services.settings.languages.map { ($0, address.inLanguage($0).path) })
    let state = services.catalogue.state
    let token = asking.session?.formToken ?? seal.token(at: asking.at)
    var frame = EditorialFrame(
      address, surroundings, vocabularies: state.vocabularies, person: asking.person, today: asking.at.date,
      formToken: token
    ) { id in
      if let header = state.published(id) {
        return (
          header.title.reading(in: address.language), CatalogueAddress.practice(address.language, header.slug).path
        )
      }
      guard let page = state.pages[id], page.publication.state == .published else { return nil }
      return (page.title.reading(in: address.language), CatalogueAddress.page(address.language, page.slug).path)
    }
    frame.target = { site.address(of: $0) }
    return frame
  }

  func calls() async throws -> [Call] { try await callReader.published(in: store) }

  func call(_ id: Key?) async throws -> Call? {
    guard let id else { return nil }
    return try await calls().first { $0.id == id }
  }

  /// Where a private link leads, as it can be sent.
  func link(_ place: EditorialAddress.Place, _ language: Language) -> String {
    (services.settings.publicURL ?? "") + EditorialAddress(place, language).path
  }

  func page(_ page: RenderedPage, _ status: HTTPResponse.Status = .ok) -> SiteResponse {
    .page(page.bytes, status: status)
  }

  func seeOther(_ place: EditorialAddress.Place, _ asking: Asking) -> SiteResponse {
    .redirect(to: EditorialAddress(place, asking.address.language).path)
  }
}

/// How often one client may do what costs others something.
struct EditorialLimits: Sendable {
  let begin = RateLimit(10, per: 3_600)
  let report = RateLimit(10, per: 3_600)
  let write = RateLimit(240, per: 600)
}
