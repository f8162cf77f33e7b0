internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// How many practices of each type a country has, each a link to them in the catalogue.
struct TypeTally {
  let frame: Frame
  let practices: PracticeTally
  /// A value of the facet `country`.
  let country: String
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    html.element("ul", .class("by-type")) { html in
      for type in PracticeType.allCases {
        item(frame.label(type), practices.count(type), type.rawValue, &html)
      }
      item(texts[.facetUnknown], practices.untyped, Facet.unknown, &html)
    }
  }

  private func item(_ name: String, _ count: Int, _ type: String, _ html: inout HTML) {
    guard count > 0 else { return }
    let query = CatalogueQuery(chosen: [.country: [country], .type: [type]])
    html.element("li") { html in
      html.element("a", .href(frame.catalogue(query))) { html in
        html.text(name + " ")
        html.element("span", .class("count"), text: texts.number(count))
      }
    }
  }
}
