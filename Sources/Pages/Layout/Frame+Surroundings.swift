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
      navigation: now.navigation, search: now.search, pages: now.state.pagesInOrder.map { now.link($0) },
      tools: [
        NavigationLink(texts[.editionTitle], to: CatalogueAddress(.editions, language).path),
        NavigationLink(texts[.listTitle], to: CatalogueAddress(.readingList(ReadingList()), language).path),
      ],
      state: now.stateInWords, notUnderstood: notUnderstood)
  }

  /// Where words are looked for. In an edition there are no suggestions: they are of the present collection.
  var search: SearchTarget {
    SearchTarget(
      action: catalogue().path,
      suggestions: edition == nil ? CatalogueAddress(.suggestions(""), language).path : nil)
  }

  private var navigation: [NavigationLink] {
    let places = [
      (CatalogueAddress.home(language), texts[.navHome]), (catalogue(), texts[.navPractices]),
      (CatalogueAddress(.map, language), texts[.navMap]), (CatalogueAddress(.evidence, language), texts[.navEvidence]),
    ].map { NavigationLink($1, to: $0.path, isCurrent: isCurrent($0)) }
    let pages = Self.navigationPages.compactMap { slug in
      state.page(slug).map { link($0, as: slug == "purpose" ? texts[.navAbout] : nil) }
    }
    return places + pages
  }

  /// The pages that the header leads to: what this is, and help in a crisis.
  private static let navigationPages: [Key] = ["purpose", "crisis"]

  private func link(_ header: PageHeader, as text: String? = nil) -> NavigationLink {
    let (words, language) = header.title.words(in: language)
    return NavigationLink(
      text ?? words, in: text == nil && language != self.language ? language : nil, to: page(header.slug).path,
      isCurrent: isCurrent(page(header.slug)))
  }

  private func isCurrent(_ address: CatalogueAddress) -> Bool {
    if case .catalogue? = self.address?.place, case .catalogue = address.place { return true }
    return self.address == address
  }

  private var stateInWords: String {
    guard let newest = state.changes.first?.publication.newest else { return texts[.catalogueNone] }
    return texts.text(.footerState, ["date": texts.day(milliseconds: newest.milliseconds)])
  }
}
