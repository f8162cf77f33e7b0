import Practices
public import Records

/// Every address of the site as a value. Made and parsed here and nowhere else.
public enum SiteAddress: Hashable, Sendable {
  /// `/`: sends the reader to a language.
  case root
  /// What people read: a place, in a language.
  case place(SitePlace, Language)
  case sitemap
  case robots
  case health
  case readiness
  case metrics

  public static func home(_ language: Language) -> Self { .place(.home, language) }
  public static func catalogue(_ language: Language, _ query: CatalogueQuery) -> Self {
    .place(.catalogue(query), language)
  }
  public static func practice(_ language: Language, _ slug: Key) -> Self { .place(.practice(slug), language) }
  public static func practiceFile(_ language: Language, _ slug: Key, _ file: RecordFile) -> Self {
    .place(.practiceFile(slug, file), language)
  }
  public static func page(_ language: Language, _ slug: Key) -> Self { .place(.page(slug), language) }

  /// The address from the root of the site, with its query.
  public var path: String {
    switch self {
    case .root: "/"
    case .place(let place, let language): place.path(in: language)
    case .sitemap: "/sitemap.xml"
    case .robots: "/robots.txt"
    case .health: "/healthz"
    case .readiness: "/readyz"
    case .metrics: "/metrics"
    }
  }

  /// The place that the address names in its language; nil for what is for machines.
  public var place: SitePlace? {
    if case .place(let place, _) = self { place } else { nil }
  }

  /// The language of the page; nil for what is for machines.
  public var language: Language? {
    if case .place(_, let language) = self { language } else { nil }
  }

  /// The same page in another language, with its query; nil where there is none.
  public func inLanguage(_ language: Language) -> SiteAddress? { place.map { .place($0, language) } }
}
