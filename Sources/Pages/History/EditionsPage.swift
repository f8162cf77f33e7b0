internal import Catalogue
internal import InterfaceTexts
public import Layout
internal import Practices
internal import Records

/// The editions: the collection as it stood at given dates, each with the hash by which it can be checked.
public struct EditionsPage: PageView {
  let frame: Frame
  private var texts: InterfaceTexts { frame.texts }

  public init(_ frame: Frame) { self.frame = frame }

  var title: Reading { .ofInterface(texts[.editionTitle], frame.language) }
  var summary: Reading? { .ofInterface(texts[.editionIntro], frame.language) }
  var languages: [Language] { frame.site.languages }

  func main(_ html: inout HTML) {
    html.element("div", .class("history-page")) { html in
      html.element("h1", text: title.text)
      html.element("p", .class("lead"), text: texts[.editionIntro])
      let editions = frame.state.editions.filter { $0.number != nil }
      guard !editions.isEmpty else {
        html.element("p", text: texts[.editionNone])
        return
      }
      html.element("ol", .class("history"), .flag("reversed", true)) { html in
        for edition in editions.sorted(by: { $0.sequence > $1.sequence }) {
          html.element("li", .id(edition.id.text)) { self.edition(edition, &$0) }
        }
      }
    }
  }

  private func edition(_ edition: Edition, _ html: inout HTML) {
    html.element("h2") { html in
      html.element("a", .href(.init(.edition(edition.number ?? 0, CatalogueQuery()), frame.language))) {
        $0.element("bdi", text: edition.name)
      }
    }
    html.element("p", .class("when"), text: texts.date(edition.date))
    foreword(edition.foreword, &html)
    html.element("dl", .class("measures")) { html in
      html.element("div") { html in
        html.element("dt", text: texts[.editionEntry])
        html.element("dd", text: texts.number(Int(edition.sequence)))
      }
      html.element("div") { html in
        html.element("dt", text: texts[.editionHead])
        html.element("dd") { $0.element("code", text: edition.head) }
      }
    }
  }
}

extension EditionsPage {
  private func foreword(_ foreword: LocalizedText?, _ html: inout HTML) {
    guard let foreword else { return }
    let context = TextContext(
      frame: frame, references: ReferenceLabels([]), submissions: [], bodyLanguage: frame.language,
      isSaidToBeOutdated: false)
    html.element("h3", text: texts[.editionForeword])
    html.prose(foreword, "prose", context, topHeading: 4)
  }
}

extension EditionsPage {
  public func render() -> RenderedPage { rendered() }
}
