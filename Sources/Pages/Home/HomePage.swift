internal import Catalogue
internal import InterfaceTexts
public import Layout
internal import Ledger
public import Practices
public import Records

/// Where a reader begins: what this is, a search, what the editors chose, ways in, the types, a map, what changed lately.
public struct HomePage: PageView {
  let frame: Frame
  let chosen: ContentPage?
  var texts: InterfaceTexts { frame.texts }

  /// `chosen` is the page on which editors name practices that are worth reading now; nil where there is none.
  public init(_ frame: Frame, chosen: ContentPage? = nil) {
    self.frame = frame
    self.chosen = chosen
  }

  /// The content page of what is chosen.
  public static let chosenPage: Key = "home"

  var title: Reading { .ofInterface(texts[.siteName], frame.language) }
  var summary: Reading? { .ofInterface(texts[.homePurpose], frame.language) }
  var languages: [Language] { frame.site.languages }
  var hasSearch: Bool { true }

  func main(_ html: inout HTML) {
    html.element("div", .class("home")) { html in
      html.element("section", .class("purpose")) { html in
        html.element("h1", text: texts[.homeTitle])
        html.element("p", .class("lead"), text: texts[.homePurpose])
        SearchForm(frame.search, texts, id: "q", size: .labelled).write(&html)
      }
      if let chosen { worthReading(chosen, &html) }
      StartHere(frame: frame).write(&html)
      types(&html)
      map(&html)
      changes(&html)
    }
  }

  private func types(_ html: inout HTML) {
    let practices = frame.state.practiceTally
    html.element("section", .class("types")) { html in
      html.element("h2", .id("types"), text: texts[.homeTypes])
      html.element("ul", .class("type-list")) { html in
        for type in PracticeType.allCases {
          let count = practices.count(type)
          html.element("li") { html in
            html.element("a", .href(frame.catalogue(CatalogueQuery().choosing(type.rawValue, in: .type)))) { html in
              html.element("span", .class("type-name"), text: frame.label(type))
              html.raw(" ")
              html.element("span", .class("type-count"), text: texts.text(.countPractices, count: count))
            }
            if let definition = frame.vocabularies.definition(type, frame.language) {
              html.element("p", text: definition)
            }
          }
        }
      }
      html.element("p", .class("all")) {
        $0.element("a", .href(frame.catalogue()), text: texts.text(.homeAll, count: practices.total))
      }
      untyped(practices.untyped, &html)
    }
  }

  /// Practices whose type no source states, so that the numbers add up.
  private func untyped(_ count: Int, _ html: inout HTML) {
    guard count > 0 else { return }
    let unknown = frame.catalogue(CatalogueQuery().choosing(Facet.unknown, in: .type))
    html.element("p", .class("minor")) { html in
      html.element(
        "a", .href(unknown), text: frame.label(of: .type) + texts[.siteColon] + texts[.facetUnknown])
      html.text(" (" + texts.text(.countPractices, count: count) + ")")
    }
  }

  /// As the editors wrote it: a list, whose items stand side by side.
  private func worthReading(_ page: ContentPage, _ html: inout HTML) {
    let (title, body) = (page.title.reading(in: frame.language), page.body.reading(in: frame.language))
    let context = TextContext(
      frame: frame, references: ReferenceLabels([]), submissions: [], bodyLanguage: body.language,
      isSaidToBeOutdated: false)
    html.element("section", .class("chosen")) { html in
      html.element("h2", .id("chosen"), .reading(title, frame), text: title.text)
      html.prose(page.body, "prose", context)
    }
  }

  /// A drawing, and one link: the map itself has the countries.
  private func map(_ html: inout HTML) {
    let countries = frame.state.countries(in: frame.language, on: frame.today).countries
    html.element("section", .class("home-map")) { html in
      html.element("h2", .id("map")) { html in
        html.element("a", .href(.init(.map, frame.language)), text: texts[.mapTitle])
      }
      html.element("p", .class("minor"), text: texts[.mapLead])
      html.element(
        "a", .class("drawing"), .href(.init(.map, frame.language)), Attribute("aria-hidden", "true"),
        Attribute("tabindex", "-1")
      ) {
        MapDrawing(countries, frame).writePicture(&$0)
      }
    }
  }

  /// How many changes are listed.
  private static let mostChanges = 8

  private func changes(_ html: inout HTML) {
    html.element("section", .class("changes")) { html in
      html.element("h2", .id("changes"), text: texts[.homeChanges])
      let changes = frame.state.changes.compactMap { Line($0, frame) }.prefix(Self.mostChanges)
      guard !changes.isEmpty else {
        html.element("p", text: texts[.homeNoChanges])
        return
      }
      html.element("ul", .class("change-list")) { html in
        for change in changes {
          html.element("li") { html in
            html.element("a", .href(change.address)) { $0.reading(change.title, frame) }
            html.raw(" ")
            html.element("span", .class("when"), text: change.when)
          }
        }
      }
    }
  }

  /// What the list says of one change.
  private struct Line {
    let address: CatalogueAddress
    let title: LocalizedText
    let when: String

    /// Nil for what has no title to show, such as an erased record.
    init?(_ change: CatalogueState.Change, _ frame: Frame) {
      if let header = frame.state.header(change.recordID) {
        // Where a withdrawn practice was, little is left to read; its history says what became of it.
        title = header.title
        address =
          change.publication.state == .withdrawn
          ? .init(.history(header.slug), frame.language) : frame.practice(header.slug)
      } else if let header = frame.state.pages[change.recordID] {
        (title, address) = (header.title, frame.page(header.slug))
      } else {
        return nil
      }
      guard change.publication.state != .erased else { return nil }
      let key: TextKey =
        change.publication.state == .withdrawn
        ? .changeWithdrawn : change.publication.revision == 1 ? .changeNew : .changeChanged
      when = frame.texts.text(key, ["date": frame.texts.day(milliseconds: change.publication.newest.milliseconds)])
    }
  }
}

extension HomePage {
  public func render() -> RenderedPage { rendered() }
}
