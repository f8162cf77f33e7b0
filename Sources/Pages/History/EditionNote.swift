internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// Says at the top of a page that it shows an edition, and leads to the same as it stands today.
struct EditionNote {
  let frame: Frame
  let edition: ShownEdition
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    html.element("div", .class("note past-note"), Attribute("role", "note")) { html in
      html.element(
        "p",
        text: texts.text(
          .editionNote, ["name": edition.edition.name, "date": texts.date(edition.edition.date)]))
      html.element("p", .class("links-on")) { html in
        if let today { html.element("a", .href(today), text: texts[.editionToday]) }
        html.raw(" ")
        html.element("a", .href(.init(.editions, frame.language)), text: texts[.editionAll])
      }
      if isTakenBack { html.element("p", text: texts[.editionTakenBack]) }
    }
  }

  private var today: CatalogueAddress? {
    switch frame.address?.place {
    case .edition(_, let query): frame.present.catalogue(query.with(page: 1))
    case .editionPractice(_, let slug): presentPractice(slug).map { frame.present.practice($0.slug) }
    default: nil
    }
  }

  /// Whether the record that the page shows has been withdrawn since.
  private var isTakenBack: Bool {
    guard case .editionPractice(_, let slug)? = frame.address?.place else { return false }
    return presentPractice(slug) == nil
  }

  /// The record as it stands today, wherever its address is now.
  private func presentPractice(_ slug: Key) -> PracticeHeader? {
    guard case .practice(let header)? = frame.state.find(slug) else { return nil }
    return edition.present.published(header.id)
  }
}
