public import Catalogue
internal import Discovery
internal import InterfaceTexts
public import Layout
internal import Practices
internal import Records

/// The catalogue: filters, what was found, and what stands apart.
public struct CataloguePage: PageView {
  let frame: Frame
  let listing: CatalogueListing
  var query: CatalogueQuery { listing.query }
  var texts: InterfaceTexts { frame.texts }

  public init(_ listing: CatalogueListing, _ frame: Frame) {
    self.listing = listing
    self.frame = frame
  }

  var title: Reading {
    let found = query.text.isEmpty ? texts[.catalogueTitle] : texts.text(.catalogueFound, ["words": query.text])
    let chosen = choices.filter { $0.facet != nil }.map(\.name)
    guard !chosen.isEmpty else { return .ofInterface(found, frame.language) }
    let further = chosen.count - Self.mostInTitle
    let rest = further > 0 ? " " + texts.text(.countFurther, ["count": texts.number(further)]) : ""
    let told = chosen.prefix(Self.mostInTitle).joined(separator: ", ") + rest
    return .ofInterface(found + texts[.siteColon] + told, frame.language)
  }
  /// How many choices the title names.
  private static let mostInTitle = 4
  var summary: Reading? { .ofInterface(texts[.homePurpose], frame.language) }
  var languages: [Language] { frame.site.languages }
  var hasSearch: Bool { true }
  var scripts: [Asset] { [.catalogueScript] }

  func main(_ html: inout HTML) {
    html.element(
      "form", .class("catalogue"), Attribute("action", frame.catalogue().path), Attribute("method", "get"),
      Attribute("role", "search"), .label(texts[.searchLabel]), Attribute("autocomplete", "off")
    ) { html in
      html.element("div", .class("catalogue-head")) { html in
        html.element("h1") { $0.element("bdi", text: title.text) }
        search(&html)
        if frame.language != .english {
          html.element(
            "p", .class("language-mark"), text: texts[.catalogueTranslated] + " " + texts[.translationUnread])
        }
        if let sort = query.sort {
          html.void("input", Attribute("type", "hidden"), Attribute("name", "sort"), Attribute("value", sort.rawValue))
        }
      }
      CatalogueFilters(page: self).write(&html)
      html.element("div", .class("found")) { found(&$0) }
    }
  }

  private func search(_ html: inout HTML) {
    html.element("div", .class("labelled-search")) { html in
      SearchForm(frame.search, texts, id: "q", text: query.text, size: .labelled).field(&html)
      html.element("p", .class("examples")) { html in
        html.text(texts[.searchExamples] + texts[.siteColon])
        for (index, words) in [texts[.searchExampleFirst], texts[.searchExampleSecond]].enumerated() {
          if index > 0 { html.raw(" · ") }
          html.element("a", .href(frame.catalogue(CatalogueQuery(text: words))), text: words)
        }
      }
    }
    html.element("a", .class("skip"), .href(anchor: "total"), text: texts[.catalogueSkip])
  }

  private func found(_ html: inout HTML) {
    html.element(
      "p", .class("total"), .id("total"), Attribute("role", "status"), Attribute("tabindex", "-1")
    ) { html in
      html.element("strong", text: texts.text(.countPractices, count: listing.total))
      if listing.pageCount > 1 {
        let page = ["page": texts.number(listing.page), "pages": texts.number(listing.pageCount)]
        html.text(" · " + texts.text(.cataloguePage, page))
      }
      if let correction = listing.correction, let corrected = listing.corrected {
        CorrectionNote(frame: frame, query: query, correction: correction, corrected: corrected).write(&html)
      }
    }
    chips(&html)
    help(&html)
    if !listing.items.isEmpty {
      items(&html)
    } else if listing.isEmpty {
      nothing(&html)
    }
    apart(&html)
  }

  /// Whoever looks for help in a crisis finds it before anything else.
  private func help(_ html: inout HTML) {
    guard let page = listing.pages.first(where: { $0.header.slug == "crisis" }) else { return }
    html.element("p", .class("note")) { html in
      html.element("a", .href(frame.page(page.header.slug))) { $0.reading(page.header.title, frame) }
    }
  }

  private func items(_ html: inout HTML) {
    sorts(&html)
    html.element(
      "ol", .class("results"), Attribute("start", String((listing.page - 1) * CatalogueListing.pageSize + 1))
    ) {
      for item in listing.items { CatalogueItem(frame: frame, item: item).write(&$0) }
    }
    CataloguePagination(frame: frame, listing: listing).write(&html)
  }

  private func sorts(_ html: inout HTML) {
    let sorts: [(CatalogueSort, TextKey)] = [
      (.relevance, .catalogueSortRelevance), (.title, .catalogueSortTitle), (.newest, .catalogueSortNewest),
      (.country, .catalogueSortCountry),
    ]
    html.element("p", .class("sorts")) { html in
      html.text(texts[.catalogueSort] + texts[.siteColon])
      for (sort, name) in sorts where sort != .relevance || !query.text.isEmpty {
        let standard = CatalogueQuery(text: query.text).effectiveSort
        html.element(
          "a", .href(frame.catalogue(query.with(sort: sort == standard ? nil : sort))),
          Attribute("aria-current", query.effectiveSort == sort ? "true" : nil), text: texts[name])
        html.raw(" ")
      }
    }
  }

  private func chips(_ html: inout HTML) {
    let choices = self.choices
    guard !choices.isEmpty else { return }
    html.element("div", .class("chips")) { html in
      html.element("h2", .class("visually-hidden"), text: texts[.catalogueChosen])
      html.element("ul") { html in
        for choice in choices {
          html.element("li") { html in
            html.element(
              "a", .href(frame.catalogue(choice.without)), .label(texts.text(.catalogueRemove, ["value": choice.name]))
            ) {
              $0.element("bdi", text: choice.name)
            }
          }
        }
      }
      html.element("a", .class("reset"), .href(frame.catalogue()), text: texts[.catalogueReset])
    }
  }

  /// Everything the reader asked for, each with the query that goes without it.
  private var choices: [(facet: Facet?, name: String, without: CatalogueQuery)] {
    var choices: [(Facet?, String, CatalogueQuery)] = []
    if !query.text.isEmpty {
      choices.append((nil, texts.text(.catalogueWords, ["words": query.text]), query.with(text: "")))
    }
    for facet in listing.facets {
      for value in facet.values where value.isChosen {
        let name = CatalogueFacet.name(value, of: facet.facet, frame)
        let isUnknown = value.label == nil && value.value != Facet.international
        // “Not known” alone would not say what.
        let chip = isUnknown ? CatalogueFacet.name(facet.facet, frame) + texts[.siteColon] + name : name
        choices.append((facet.facet, chip, query.removing(value.value, from: facet.facet)))
      }
    }
    return choices
  }

  private func nothing(_ html: inout HTML) {
    html.element("div", .class("nothing")) { html in
      guard !query.isEmpty else {
        html.element("p", text: texts[.catalogueNone])
        return
      }
      html.element("h2", text: texts[.catalogueEmpty])
      let words = query.leftOut.map { (texts.text(.catalogueWords, ["words": $0.words]), $0.without) }
      let offers = (query.chosen.isEmpty ? words : choices.map { ($0.name, $0.without) })
        .filter { listing.wider.contains($0.1) }
      if !offers.isEmpty {
        html.element("p", text: texts[.catalogueEmptyHelp])
        html.element("ul") { html in
          for offer in offers {
            html.element("li") { html in
              html.element("a", .href(frame.catalogue(offer.1))) { $0.element("bdi", text: offer.0) }
            }
          }
        }
      }
      if !query.text.isEmpty { html.element("p", text: texts[.catalogueEmptyWords]) }
    }
  }

  private func apart(_ html: inout HTML) {
    if !listing.overviews.isEmpty {
      html.element("section", .class("apart")) { html in
        html.element("h2", .id("overviews"), text: texts[.catalogueOverviews])
        html.element("ul", .class("results")) { html in
          for item in listing.overviews { CatalogueItem(frame: frame, item: item).write(&html) }
        }
      }
    }
    guard !listing.pages.isEmpty else { return }
    html.element("section", .class("apart")) { html in
      html.element("h2", .id("pages"), text: texts[.cataloguePages])
      html.element("ul", .class("practice-list")) { html in
        for page in listing.pages {
          html.element("li") { html in
            html.element("a", .href(frame.page(page.header.slug))) { $0.reading(page.header.title, frame) }
          }
        }
      }
    }
  }
}

extension CataloguePage {
  public func render() -> RenderedPage { rendered() }
}
