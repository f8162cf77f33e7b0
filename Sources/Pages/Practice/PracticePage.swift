public import Catalogue
internal import InterfaceTexts
public import Layout
public import Practices
internal import Records

/// A practice or an overview with everything that is known of it.
public struct PracticePage: PageView {
  let frame: Frame
  let practice: Practice
  let publication: Publication
  private(set) var context: TextContext
  /// Whether the record is shown as it once stood, so that what belongs to its present state is left out.
  let isPast: Bool
  let similar: [PracticeHeader]
  private static let mostSimilar = 5
  var texts: InterfaceTexts { frame.texts }

  /// The publication is that of the revision that `practice` is.
  public init(_ practice: Practice, publication: Publication, _ frame: Frame) {
    self.init(practice, publication: publication, isPast: frame.edition != nil, frame)
  }

  init(_ practice: Practice, publication: Publication, isPast: Bool, _ frame: Frame) {
    self.isPast = isPast
    self.practice = practice
    self.publication = publication
    self.frame = frame
    similar = isPast ? [] : frame.state.similar(to: practice, limit: Self.mostSimilar)
    let body = practice.body(in: frame.language)
    context = TextContext(
      frame: frame, references: ReferenceLabels(practice.references),
      submissions: Set(practice.submissions.map(\.number)), bodyLanguage: body.language,
      isSaidToBeOutdated: body.state == .outdated)
  }

  var title: Reading { practice.listTitle.reading(in: frame.language) }
  var summary: Reading? { practice.summary.reading(in: frame.language).withoutMarks }
  var languages: [Language] { practice.languages }

  func main(_ html: inout HTML) {
    var page = self
    page.context.cited = CitedPlaces()
    page.write(&html)
  }

  private func write(_ html: inout HTML) {
    html.element("article", .class("practice")) { html in
      html.element("div", .class("practice-head")) { head(&$0) }
      body(&html)
    }
  }

  /// Facts, contents and parts.
  func body(_ html: inout HTML) {
    let parts = parts
    html.element("div", .class("practice-aside")) { html in
      PracticeFacts(page: self).write(&html)
      contents(parts, &html)
    }
    html.element("div", .class("practice-body")) { html in
      for part in parts { part.write(&html) }
    }
  }

  private func head(_ html: inout HTML) {
    html.element("p", .class("back")) {
      $0.element(
        "a", .href(frame.catalogue()), .id("back"), Attribute("data-to-list", texts[.practiceBackToList]),
        text: texts[.practiceBack])
    }
    html.element(
      "p", .class("kicker"),
      text: PracticeLine.kicker(practice.kind, practice.types, practice.countries, practice.international, frame))
    html.element("h1", .reading(title, frame)) { html in html.element("bdi", text: title.text) }
    if practice.shortTitle != nil {
      html.element("p", .class("full-title")) { $0.reading(practice.title, frame) }
    }
    if !practice.otherNames.isEmpty {
      html.element(
        "p", .class("other-names"), text: texts.text(.practiceOtherNames, ["names": texts.list(practice.otherNames)]))
    }
    partOf(&html)
    summary(&html)
  }

  /// The summary, and in which language the record is.
  func summary(_ html: inout HTML) {
    TranslationNote(
      frame: frame, body: practice.body(in: frame.language), others: otherLanguages,
      original: practice.language, address: frame.address ?? frame.practice(practice.slug)
    ).write(&html, with: practice.summary.reading(in: frame.language)) { $0.prose(practice.summary, "lead", context) }
    AtAGlance(page: self).write(&html)
    if !isPast { GatherLinks(frame: frame, id: practice.id, title: practice.title).write(&html) }
  }

  private func partOf(_ html: inout HTML) {
    guard let overview = frame.state.overviews[practice.id].flatMap(frame.state.published) else { return }
    html.element("p", .class("part-of")) { html in
      for piece in texts.pieces(.practicePartOf) {
        switch piece {
        case .text(let text): html.text(text)
        case .place: html.element("a", .href(frame.practice(overview.slug))) { $0.reading(overview.title, frame) }
        }
      }
    }
  }

  /// Languages in which some of the record's texts are shown, besides the body's and the reader's.
  private var otherLanguages: [Language] {
    var shown: Set<Language> = []
    Practice.shapes.walk(practice.tree) { _, shape, tree in
      guard case .localized = shape.form, let text = LocalizedText(tree) else { return }
      shown.insert(text.words(in: frame.language).language)
    }
    return shown.subtracting([context.bodyLanguage, frame.language]).sorted()
  }

  private func contents(_ parts: [PracticePart], _ html: inout HTML) {
    guard parts.count > 2 else { return }
    html.element("nav", .class("contents"), .label(texts[.practiceContents])) { html in
      html.element("details") { html in
        html.element("summary", text: texts[.practiceContents])
        html.element("ul") { html in
          for part in parts {
            html.element("li") { html in
              html.element("a", .href(anchor: part.anchor), .reading(part.heading, frame), text: part.heading.text)
            }
          }
        }
      }
    }
  }
}

extension PracticePage {
  public func render() -> RenderedPage { rendered() }
}
