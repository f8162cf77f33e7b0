internal import Catalogue
internal import InterfaceTexts
public import Layout
internal import Practices
internal import Records

/// The map of member states, the same as a table, and the states without a practice.
public struct MapPage: PageView {
  let frame: Frame
  let tallies: CountryTallies
  var texts: InterfaceTexts { frame.texts }

  public init(_ frame: Frame) {
    self.frame = frame
    tallies = frame.state.countries(in: frame.language, on: frame.today)
  }

  var title: Reading { .ofInterface(texts[.mapTitle], frame.language) }
  var summary: Reading? { .ofInterface(texts[.mapLead], frame.language) }
  var languages: [Language] { frame.site.languages }

  func main(_ html: inout HTML) {
    html.element("div", .class("map-page")) { html in
      html.element("div", .class("map-head")) { html in
        html.element("h1", text: title.text)
        html.element("p", .class("lead"), text: texts[.mapLead])
        html.element("p", .class("minor"), text: texts[.mapNote])
      }
      html.element("a", .class("skip"), .href(anchor: "by-country"), text: texts[.mapSkip])
      html.element("figure", .class("map-figure")) { html in
        MapDrawing(tallies.countries, frame).write(&html)
        MapLegend(texts: texts, hasMarkers: tallies.countries.contains(where: isMarker)).write(&html)
      }
      international(&html)
      table(&html)
      without(&html)
    }
  }

  private func isMarker(_ tally: CountryTally) -> Bool {
    tally.isMember && EuropeMap.embedded.area(tally.country.code)?.isSmall == true
  }

  private func international(_ html: inout HTML) {
    guard tallies.international.total > 0 else { return }
    let query = CatalogueQuery(chosen: [.country: [Facet.international]])
    html.element("p", .class("international")) { html in
      html.element(
        "a", .href(frame.catalogue(query)),
        text: MapDrawing.name(texts[.facetInternational], tallies.international.total, texts))
      html.text(" · " + texts[.mapInternational])
    }
  }

  private func table(_ html: inout HTML) {
    html.element("section") { html in
      html.element("h2", .id("by-country"), text: texts[.mapCountries])
      if tallies.countries.contains(where: { $0.practices.total > 0 }) || tallies.international.total > 0 {
        CountryTable(frame: frame, tallies: tallies).write(&html)
        html.element("p", .class("minor"), text: texts[.mapSeveral])
      } else {
        html.element("p", text: texts[.catalogueNone])
      }
    }
  }

  private func without(_ html: inout HTML) {
    let empty = tallies.countries.filter { $0.practices.total == 0 }
    guard !empty.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", .id("without"), text: texts.text(.mapWithout, count: empty.count))
      CollectingNote(frame: frame).write(&html)
      html.element("ul", .class("country-list")) { html in
        for tally in empty {
          html.element("li") {
            $0.element("a", .href(.init(.country(tally.country), frame.language)), text: tally.name)
          }
        }
      }
    }
  }
}

extension MapPage {
  public func render() -> RenderedPage { rendered() }
}
