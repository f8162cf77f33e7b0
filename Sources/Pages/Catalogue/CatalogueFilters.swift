internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// The panel of filters. On a narrow screen it folds away.
struct CatalogueFilters {
  let page: CataloguePage
  private var frame: Frame { page.frame }
  private var texts: InterfaceTexts { page.texts }

  func write(_ html: inout HTML) {
    html.element("details", .class("filters")) { html in
      html.element("summary") { html in
        let count = page.query.chosen.values.reduce(0) { $0 + $1.count }
        html.text(count == 0 ? texts[.catalogueFilters] : texts.text(.catalogueFiltersChosen, count: count))
      }
      let first = page.listing.facets.filter(\.facet.isOpen)
      for facet in first { CatalogueFacet(frame: frame, facet: facet).fieldset(&html) }
      for facet in page.listing.facets where !facet.facet.isOpen {
        CatalogueFacet(frame: frame, facet: facet).details(&html)
      }
      html.element("p", .class("filter-actions")) { html in
        html.element(
          "button", Attribute("type", "submit"),
          Attribute("data-show", texts.text(.catalogueShow, count: page.listing.total)), text: texts[.catalogueApply])
        html.raw(" ")
        html.element("a", .class("reset"), .href(frame.catalogue()), text: texts[.catalogueReset])
      }
    }
  }
}
