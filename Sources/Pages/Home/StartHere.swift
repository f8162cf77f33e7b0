internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// Where four kinds of reader may begin: what each comes for, and the pages that have it.
struct StartHere {
  let frame: Frame
  private var texts: InterfaceTexts { frame.texts }

  /// Where a link leads, and its words.
  private typealias Way = (address: CatalogueAddress, words: Reading)

  func write(_ html: inout HTML) {
    html.element("section", .class("start")) { html in
      html.element("h2", .id("start"), text: texts[.homeBegin])
      html.element("div", .class("readers")) { html in
        reader(
          .homeStartDecide, .homeStartDecideText,
          [to(.map, .mapTitle), page("success"), to(.claims, .claimsPageTitle)], &html)
        reader(
          .homeStartWork, .homeStartWorkText, [type(.hospital), type(.community), to(.comparison([]), .compareTitle)],
          &html)
        reader(.homeStartLive, .homeStartLiveText, [page("crisis"), topic("people"), page("terms")], &html)
        reader(
          .homeStartStudy, .homeStartStudyText,
          [to(.evidence, .evidenceMapTitle), page("method"), editions],
          &html)
      }
    }
  }

  private func reader(_ name: TextKey, _ text: TextKey, _ ways: [Way?], _ html: inout HTML) {
    html.element("div", .class("reader")) { html in
      html.element("h3", text: texts[name])
      html.element("p", text: texts[text])
      html.element("ul") { html in
        for way in ways.compactMap({ $0 }) {
          html.element("li") { html in
            html.element("a", .href(way.address)) {
              $0.element("bdi", .reading(way.words, frame), text: way.words.text)
            }
          }
        }
      }
    }
  }

  private func to(_ place: CatalogueAddress.Place, _ words: TextKey) -> Way {
    (.init(place, frame.language), .ofInterface(texts[words], frame.language))
  }

  /// Nil where none has been made yet.
  private var editions: Way? { frame.state.editions.isEmpty ? nil : to(.editions, .editionTitle) }

  /// Nil where the collection has no such page.
  private func page(_ slug: Key) -> Way? {
    frame.state.page(slug).map { (frame.page(slug), $0.title.reading(in: frame.language)) }
  }

  private func type(_ type: PracticeType) -> Way {
    let query = CatalogueQuery().choosing(type.rawValue, in: .type)
    return (frame.catalogue(query), .ofInterface(frame.label(type), frame.language))
  }

  /// Nil where the vocabulary has no such topic.
  private func topic(_ key: Key) -> Way? {
    guard let term = frame.vocabularies.term(key, in: .topic) else { return nil }
    let query = CatalogueQuery().choosing(key.text, in: .topic)
    return (frame.catalogue(query), .ofInterface(term.label[frame.language] ?? key.text, frame.language))
  }
}
