internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Ledger
internal import Practices
internal import Records

extension Frame {
  /// What surrounds the page: always of the present collection, whatever the page shows.
  var surroundings: Surroundings {
    let now = present
    return Surroundings(
      site: site, language: language, texts: texts, address: address?.path, home: CatalogueAddress.home(language).path,
      languages: Dictionary(
        uniqueKeysWithValues: site.languages.map { ($0, (address?.inLanguage($0) ?? .home($0)).path) }),
      navigation: now.navigation, urgent: now.pageLink("crisis"), gathered: now.gathered,
      submit: now.pageLink("submit"), search: now.search, pages: now.pagesAbout.map { now.link($0) },
      imprint: now.state.editions.isEmpty
        ? [] : [NavigationLink(texts[.editionTitle], to: CatalogueAddress(.editions, language).path)],
      state: now.stateInWords, notUnderstood: notUnderstood)
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
