internal import Catalogue
internal import InterfaceTexts
public import Layout
internal import Practices
public import Records

/// A country: its practices, their types, its membership, and what is missing.
public struct CountryPage: PageView {
  let frame: Frame
  let country: Country
  let listing: CatalogueListing
  let practices: PracticeTally
  /// Practices of which only a part, or only the title, could be read.
  private let partlyRead: Int
  var texts: InterfaceTexts { frame.texts }
  private var query: CatalogueQuery { CatalogueQuery(chosen: [.country: [country.code]]) }

  public init(_ country: Country, _ frame: Frame) {
    self.country = country
    self.frame = frame
    let query = CatalogueQuery(chosen: [.country: [country.code]])
    listing = frame.state.listing(query, in: frame.language)
    practices = frame.state.practices(of: country)
    partlyRead = frame.state.partlyRead(of: country)
  }

  var title: Reading { .ofInterface(country.name(in: frame.language), frame.language) }
  var summary: Reading? {
    .ofInterface(MapDrawing.name(title.text, practices.total, texts), frame.language)
  }
  var languages: [Language] { frame.site.languages }

  func main(_ html: inout HTML) {
    html.element("article", .class("practice country")) { html in
      html.element("div", .class("practice-head")) { html in
        html.element("p", .class("back")) {
          $0.element("a", .href(.init(.map, frame.language)), text: texts[.countryBack])
        }
        html.element("h1", text: title.text)
        if frame.state.help(of: country) != nil {
          html.element("p", .class("on-screen")) { $0.element("a", .href(anchor: "help"), text: texts[.helpTitle]) }
        }
      }
      html.element("div", .class("practice-body")) { html in
        found(&html)
        help(&html)
        missing(&html)
      }
      html.element("div", .class("practice-aside")) { CountryFacts(page: self).write(&$0) }
    }
  }

  private func found(_ html: inout HTML) {
    html.element("section") { html in
      html.element(
        "h2", .id("practices"),
        text: practices.total == 0 ? texts[.catalogueTitle] : texts.text(.countPractices, count: practices.total))
      if practices.total == 0 {
        html.element("p", text: texts[.countryNone])
        CollectingNote(frame: frame).write(&html)
      } else {
        html.element("ol", .class("results")) { html in
          for item in listing.items { CatalogueItem(frame: frame, item: item, heading: "h3").write(&html) }
        }
        html.element("p", .class("all")) {
          $0.element("a", .href(frame.catalogue(query)), text: texts[.countryCatalogue])
        }
      }
    }
    overviews(&html)
  }

  private func overviews(_ html: inout HTML) {
    guard !listing.overviews.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", .id("overviews"), text: texts[.catalogueOverviews])
      PracticeLine.list(listing.overviews.map(\.header), frame, &html)
    }
  }

  private func help(_ html: inout HTML) {
    guard let help = frame.state.help(of: country) else { return }
    html.element("section") { html in
      html.element("h2", .id("help"), text: texts[.helpTitle])
      CountryHelp(frame: frame, help: help).write(&html)
      html.element("p", .class("minor"), text: texts[.helpWhich])
    }
  }

  private func missing(_ html: inout HTML) {
    guard practices.total > 0 else { return }
    let types = PracticeType.allCases.filter { practices.count($0) == 0 }.map { frame.label($0) }
    guard partlyRead > 0 || !types.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", .id("missing"), text: texts[.countryMissing])
      html.element("ul", .class("limits")) { html in
        if partlyRead > 0 { html.element("li", text: texts.text(.countryPartly, count: partlyRead)) }
        if !types.isEmpty {
          html.element("li", text: texts[.countryNoType] + texts[.siteColon] + texts.list(types))
        }
      }
      CollectingNote(frame: frame).write(&html)
    }
  }
}

extension CountryPage {
  public func render() -> RenderedPage { rendered() }
}
