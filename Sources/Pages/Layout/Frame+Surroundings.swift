internal import Catalogue
internal import InterfaceTexts
public import Layout
internal import Ledger
internal import Practices
internal import Records

extension Frame {
  /// What surrounds the page: always of the present collection, whatever the page shows.
  public var surroundings: Surroundings {
    let now = present
    var surroundings = Surroundings(
      site: site, language: language, texts: texts, address: address?.path, home: CatalogueAddress.home(language).path,
      languages: Dictionary(
        uniqueKeysWithValues: site.languages.map { ($0, (address?.inLanguage($0) ?? .home($0)).path) }),
      navigation: now.navigation, urgent: now.pageLink("crisis"), gathered: now.gathered,
      submit: now.submit, search: now.search, pages: now.pagesAbout.map { now.link($0) },
      imprint: now.state.editions.isEmpty
        ? [] : [NavigationLink(texts[.editionTitle], to: CatalogueAddress(.editions, language).path)],
      state: now.stateInWords, notUnderstood: notUnderstood)
    surroundings.report = reportedRecord.flatMap { site.contributing?.report($0, language) }
    return surroundings
  }

  /// The record that the page shows.
  private var reportedRecord: Key? {
    switch address?.place {
    case .practice(let slug): state.chronicle(at: slug)?.id
    case .page(let slug): state.page(slug)?.id
    default: nil
    }
  }

  /// Where a practice is handed in: the form or, where there is none, the page that says how else.
  var submit: NavigationLink? {
    guard let path = site.contributing?.submit(language) else { return pageLink("submit") }
    return NavigationLink(texts[.submitTitle], to: path)
  }

  /// Pages about the collection; the one that the home shows is none.
  var pagesAbout: [PageHeader] {
    state.pagesInOrder.filter { $0.slug != HomePage.chosenPage }
  }

  /// Where words are looked for. In an edition there are no suggestions: they are of the present collection.
  var search: SearchTarget {
    SearchTarget(
      action: catalogue().path,
      suggestions: edition == nil ? CatalogueAddress(.suggestions(""), language).path : nil)
  }

  private var navigation: [NavigationLink] {
    let places = [
      (catalogue(), texts[.navPractices]), (CatalogueAddress(.map, language), texts[.navMap]),
      (CatalogueAddress(.evidence, language), texts[.navEvidence]),
    ].map { NavigationLink($1, to: $0.path, isCurrent: isCurrent($0)) }
    return places + [pageLink("purpose", as: texts[.navAbout])].compactMap { $0 }
  }

  private var gathered: [(kind: String, link: NavigationLink)] {
    let places: [(String, CatalogueAddress.Place, TextKey)] = [
      ("list", .readingList(ReadingList()), .listTitle), ("compare", .comparison([]), .gatherCompare),
    ]
    return places.map { kind, place, words in
      let address = CatalogueAddress(place, language)
      return (kind, NavigationLink(texts[words], to: address.path, isCurrent: isCurrent(address)))
    }
  }

  /// Nil where the collection has no such page.
  private func pageLink(_ slug: Key, as text: String? = nil) -> NavigationLink? {
    state.page(slug).map { link($0, as: text) }
  }

  private func link(_ header: PageHeader, as text: String? = nil) -> NavigationLink {
    let (words, language) = header.title.words(in: language)
    return NavigationLink(
      text ?? words, in: text == nil && language != self.language ? language : nil, to: page(header.slug).path,
      isCurrent: isCurrent(page(header.slug)))
  }

  private func isCurrent(_ address: CatalogueAddress) -> Bool {
    switch (self.address?.place, address.place) {
    case (.catalogue?, .catalogue), (.readingList?, .readingList), (.comparison?, .comparison): true
    default: self.address == address
    }
  }

  private var stateInWords: String {
    guard let newest = state.changes.first?.publication.newest else { return texts[.catalogueNone] }
    return texts.text(.footerState, ["date": texts.day(milliseconds: newest.milliseconds)])
  }
}
