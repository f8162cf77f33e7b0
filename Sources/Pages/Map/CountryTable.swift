internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// What the map shows as a table: countries with practices, how many by type, International apart.
struct CountryTable {
  let frame: Frame
  let tallies: CountryTallies
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    html.element("table", .class("tallies")) { html in
      html.element("caption", text: texts[.mapTable])
      html.element("thead") { html in
        html.element("tr") { html in
          for name in [texts[.facetCountry], texts[.mapNumber], texts[.mapByType]] {
            html.element("th", Attribute("scope", "col"), text: name)
          }
        }
      }
      html.element("tbody") { html in
        for tally in tallies.countries where tally.practices.total > 0 { country(tally, &html) }
      }
      html.element("tbody", .class("apart-rows")) { html in
        apart(tallies.international, texts[.facetInternational], Facet.international, &html)
        apart(
          tallies.unknown, texts[.facetCountry] + texts[.siteColon] + texts[.facetUnknown], Facet.unknown, &html)
      }
    }
  }

  private func country(_ tally: CountryTally, _ html: inout HTML) {
    row(tally.practices, tally.country.code, &html) { html in
      html.element("a", .href(.init(.country(tally.country), frame.language)), text: tally.name)
      if !tally.isMember {
        html.raw(" ")
        html.element("span", .class("minor"), text: "(" + texts[.mapLegendOutside] + ")")
      }
    }
  }

  private func apart(_ practices: PracticeTally, _ name: String, _ value: String, _ html: inout HTML) {
    guard practices.total > 0 else { return }
    row(practices, value, &html) { html in
      html.element("a", .href(frame.catalogue(CatalogueQuery(chosen: [.country: [value]]))), text: name)
    }
  }

  private func row(
    _ practices: PracticeTally, _ value: String, _ html: inout HTML, _ head: (inout HTML) -> Void
  ) {
    html.element("tr") { html in
      html.element("th", Attribute("scope", "row"), content: head)
      html.element("td", .class("count"), text: texts.number(practices.total))
      html.element("td") { TypeTally(frame: frame, practices: practices, country: value).write(&$0) }
    }
  }
}
