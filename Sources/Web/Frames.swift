import Addresses
import Catalogue
import Editorial
import Layout
import Pages
import Records

/// Makes the frame of each page: whose language, which address, which state of the collection.
struct Frames: Sendable {
  private let services: SiteServices
  private let site: Layout.Site

  init(_ services: SiteServices) {
    self.services = services
    var site = Layout.Site(
      texts: services.texts, languages: services.settings.languages, publicURL: services.settings.publicURL,
      contact: services.settings.contact?.text, version: services.settings.version)
    if services.editorial != nil {
      site.contributing = Contributing(
        submit: { EditorialAddress(.start, $0).path }, report: { EditorialAddress(.report($0), $1).path })
    }
    self.site = site
  }

  /// The frame of the page at an address, on the present state; nil in a language without texts.
  func frame(_ address: CatalogueAddress, _ notUnderstood: [NotUnderstood]) -> Frame? {
    frame(address.language, address, notUnderstood)
  }

  /// The frame of a page without an address of its own, in the language of its path or of the reader.
  func frame(path: String, acceptLanguage: String?) -> Frame? {
    let languages = services.settings.languages
    let first = path.split(separator: "/").first.map { $0.lowercased() }
    let language =
      languages.first { $0.tag == first } ?? LanguageNegotiation.language(for: acceptLanguage, among: languages)
    return frame(language, nil, [])
  }

  private func frame(
    _ language: Language, _ address: CatalogueAddress?, _ notUnderstood: [NotUnderstood]
  ) -> Frame? {
    Frame(
      site: site, state: services.catalogue.state, language: language, address: address, today: services.now().date,
      notUnderstood: notUnderstood)
  }
}
