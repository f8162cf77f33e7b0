public import Catalogue
internal import InterfaceTexts
public import Layout
internal import Ledger
internal import Markdown
public import Practices
internal import Records

/// A page of the site's own text, such as what this is, or help in a crisis.
public struct ContentPageView: PageView {
  let frame: Frame
  let page: ContentPage
  let publication: Publication
  private var texts: InterfaceTexts { frame.texts }

  public init(_ page: ContentPage, publication: Publication, _ frame: Frame) {
    self.page = page
    self.publication = publication
    self.frame = frame
  }

  var title: Reading { page.title.reading(in: frame.language) }
  var summary: Reading? { page.summary.reading(in: frame.language).withoutMarks }
  var languages: [Language] { page.languages }

  func main(_ html: inout HTML) {
    let body = page.body.reading(in: frame.language)
    let context = TextContext(
      frame: frame, references: ReferenceLabels(page.references), submissions: [], bodyLanguage: body.language,
      isSaidToBeOutdated: body.state == .outdated)
    html.element("div", .class("with-aside")) { html in
      siblings(&html)
      html.element("article", .class("text-page")) { html in
        html.element("h1", .reading(title, frame), text: title.text)
        TranslationNote(frame: frame, body: body, others: [], original: page.language, address: frame.page(page.slug))
          .write(&html)
        text(body, context, &html)
        references(context, &html)
        if body.language == frame.language, body.language != page.language { TranslationNote.unread(frame, &html) }
        html.element(
          "p", .class("dates"),
          text: texts.text(
            .pageChanged, ["date": texts.day(milliseconds: publication.newest.milliseconds)]))
      }
    }
  }

  /// The text, with help by country in the place of a paragraph `{help}`. What stands before it is read in a hurry: its citations
  /// lead to the references below, and no mark stands in it.
  private func text(_ body: Reading, _ context: TextContext, _ html: inout HTML) {
    guard let place = body.text.firstRange(of: "\n{help}\n") else {
      return html.prose(body, "prose", context, topHeading: 2)
    }
    var (before, after) = (body, body)
    before.text = CitedText(String(body.text[..<place.lowerBound])).plain
    after.text = String(body.text[place.upperBound...])
    html.prose(before, "prose", context, topHeading: 2)
    HelpByCountry(frame: frame).write(&html)
    html.prose(after, "prose", context, topHeading: 2)
  }

  private func references(_ context: TextContext, _ html: inout HTML) {
    guard !page.references.isEmpty else { return }
    html.element("section") { html in
      html.element("h2", .id("references"), text: texts[.referencesTitle])
      ReferenceList(frame: frame, references: page.references, labels: context.references, language: page.language)
        .write(&html)
    }
  }

  private func siblings(_ html: inout HTML) {
    html.element("nav", .class("siblings"), .label(texts[.navAbout])) { html in
      html.element("ul") { html in
        for header in frame.pagesAbout {
          html.element("li") { html in
            html.element(
              "a", .href(frame.page(header.slug)), Attribute("aria-current", header.id == page.id ? "page" : nil)
            ) { $0.reading(header.title, frame) }
          }
        }
      }
    }
  }
}

extension ContentPageView {
  public func render() -> RenderedPage { rendered() }
}
