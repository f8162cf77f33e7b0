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
      return unkept(try await answer(asking))
    } catch PeopleError.notAllowed {
      return unkept(try await refused(asking))
    } catch EditorialError.notFound {
      throw SiteError.notFound
    }
  }

  private func answer(_ asking: Asking) async throws -> SiteResponse {
    switch asking.address.place {
    case .start: return try await start(asking)
    case .report(let record): return try await report(record, asking)
    case .submission(let secret), .answers(let secret, _), .files(let secret), .file(let secret, _), .check(let secret):
      return try await submission(behind: secret, asking)
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

  /// What is private is kept by nobody and found by no search engine.
  private func unkept(_ response: SiteResponse) -> SiteResponse {
    var response = response
    response.fields[.cacheControl] = "no-store"
    if let robots = HTTPField.Name("X-Robots-Tag") { response.fields[robots] = "noindex" }
    if let policy = HTTPField.Name("Referrer-Policy") { response.fields[policy] = "same-origin" }
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
    return EditorialFrame(
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
  }

  func calls() async throws -> [Call] { try await Call.published(in: store) }

  func call(_ id: Key?) async throws -> Call? {
    guard let id else { return nil }
    return try await calls().first { $0.id == id }
  }

  /// The highest number among the submissions from which published records were made. Read from the records only as long as no
  /// submission here has a number.
  func highestNumber() async throws -> Int {
    let numbered = try await store.read { try $0.count(DocumentQuery<Editorial.Submission>(by: "number")) }
    guard numbered == 0 else { return 0 }
    var highest = 0
    for type in editorial.types.all {
      for entry in try await store.heads(ofKind: RecordKind(rawValue: type.name), at: nil) {
        guard entry.state == .published, let content = entry.content else { continue }
        let record = try RecordBody.decode(
          content.body, kind: type.name, version: entry.schema, editorial.types)
        for number in record.submissionNumbers {
          highest = max(highest, Int(number.prefix(while: \.isNumber)) ?? 0)
        }
      }
    }
    return highest
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
  let signIn = RateLimit(30, per: 600)
  let write = RateLimit(240, per: 600)
}
