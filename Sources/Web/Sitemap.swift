import Catalogue
import Practices
import Records

/// `sitemap.xml` (sitemaps.org 0.9): every page whose body exists in its language, with its sister pages in other languages.
struct Sitemap {
  private var xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

    """
  private let base: String

  /// The most addresses that the format allows.
  private static let mostAddresses = 50_000

  /// The addresses begin with `base`: where the site is found, without a final slash.
  init(_ state: CatalogueState, base: String, languages: [Language]) {
    self.base = base
    add({ .home($0) }, languages, changed: nil)
    add({ .catalogue($0, CatalogueQuery()) }, languages, changed: nil)
    for place in [CatalogueAddress.Place.map, .evidence, .claims] { add({ .init(place, $0) }, languages, changed: nil) }
    for page in state.pagesInOrder {
      add({ .page($0, page.slug) }, page.languages.filter(languages.contains), changed: page.publication)
    }
    let room = Self.mostAddresses / max(1, languages.count) - state.pages.count - 5
    for header in state.bySlug(upTo: max(0, room)) {
      add({ .practice($0, header.slug) }, header.languages.filter(languages.contains), changed: header.publication)
    }
    xml += "</urlset>\n"
  }

  var bytes: [UInt8] { Array(xml.utf8) }

  private mutating func add(_ address: (Language) -> CatalogueAddress, _ languages: [Language], changed: Publication?) {
    for language in languages {
      xml += "<url><loc>\(escaped(address(language)))</loc>"
      if let changed { xml += "<lastmod>\(Self.date(changed))</lastmod>" }
      for other in languages where languages.count > 1 {
        xml += "<xhtml:link rel=\"alternate\" hreflang=\"\(other)\" href=\"\(escaped(address(other)))\"/>"
      }
      xml += "</url>\n"
    }
  }

  /// Addresses of these pages hold nothing but letters, digits, hyphens and slashes; only the base can hold more.
  private func escaped(_ address: CatalogueAddress) -> String {
    (base + address.path).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  private static func date(_ publication: Publication) -> String {
    publication.newest.date.description
  }
}

/// `robots.txt` (RFC 9309): pages may be read, combinations of filters may not be crawled.
enum Robots {
  static func bytes(base: String?, languages: [Language]) -> [UInt8] {
    var lines = ["User-agent: *"]
    for language in languages {
      lines += ["practices", "suggestions", "compare", "list", "editions/*/practices"].map {
        "Disallow: /\(language)/\($0)?"
      }
    }
    lines += ["Disallow: /metrics", "Disallow: /healthz", "Disallow: /readyz", "Allow: /"]
    if let base { lines += ["", "Sitemap: \(base)/sitemap.xml"] }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
