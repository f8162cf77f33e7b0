internal import HTTPTypes
import HTTPServer
import Addresses
import Catalogue
import Pages
import Practices
import Records

/// Makes the frame of each page: whose language, which address, which state of the collection.
struct Frames: Sendable {
  private let services: SiteServices
  private let site: Pages.Site

  init(_ services: SiteServices) {
    self.services = services
    site = Pages.Site(
      texts: services.texts, languages: services.settings.languages, publicURL: services.settings.publicURL,
      contact: services.settings.contact?.text, version: services.settings.version)
  }

  /// The frame of the page that a request asks for.
  ///
  /// - Throws: ``SiteError`` 404 for an address that names no page of the site.
  func frame(_ request: SiteRequest) throws -> Frame {
    let languages = services.settings.languages
    guard let address = SiteAddress(path: request.path, languages: languages), let language = address.language,
      let frame = frame(language, address)
    else { throw Self.otherSpelling(of: request.path, languages) ?? .notFound }
    return frame
  }

  /// A redirect to the same address in its canonical case; nil where that is no address either.
  private static func otherSpelling(of path: String, _ languages: [Language]) -> SiteError? {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).enumerated().map { index, segment in
      index == 3 && path.split(separator: "/").dropFirst().first?.lowercased() == "countries"
        ? segment.uppercased() : segment.lowercased()
    }
    let canonical = segments.joined(separator: "/")
    guard canonical != path, SiteAddress(path: canonical, languages: languages) != nil else { return nil }
    return SiteError(.permanentRedirect, "The page is at \(canonical).", fields: [.location: canonical])
  }

  /// The frame of a page without an address of its own, in the language of its path or of the reader.
  func frame(path: String, acceptLanguage: String?) -> Frame? {
    let languages = services.settings.languages
    let first = path.split(separator: "/").first.map(String.init)
    let language =
      languages.first { $0.tag == first } ?? LanguageNegotiation.language(for: acceptLanguage, among: languages)
    return frame(language, nil)
  }

  private func frame(_ language: Language, _ address: SiteAddress?) -> Frame? {
    Frame(
      site: site, state: services.catalogue.state, language: language, address: address,
      today: services.now().date)
  }
}
