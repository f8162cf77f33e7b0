internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// A practice or an overview among what was found.
struct CatalogueItem {
  let frame: Frame
  let item: ListedPractice
  /// The element of the title: one below the heading that the list stands under.
  var heading: StaticString = "h2"
  private var header: PracticeHeader { item.header }
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    html.element("li") { html in
      html.element("article", .class("result")) { html in
        html.element("p", .class("kicker"), text: PracticeLine.kicker(header, frame))
        html.element(heading) { html in
          html.element("a", .href(frame.practice(header.slug))) { title(&$0) }
        }
        if let full = header.fullTitle {
          html.element("p", .class("full-title")) { $0.reading(full, frame) }
        }
        PracticeLine.address(header, frame, &html)
        summary(&html)
        html.element("p", .class("result-meta")) { meta(&$0) }
        GatherLinks(frame: frame, id: header.id, title: header.title).write(&html)
      }
    }
  }

  private func title(_ html: inout HTML) {
    guard let title = item.title else { return html.reading(header.title, frame) }
    html.element("bdi", .lang(of: title, frame)) { $0.marked(title.highlight) }
  }

  private func summary(_ html: inout HTML) {
    if let highlight = item.highlight {
      html.element("p", .class("summary"), .lang(of: highlight, frame)) { $0.marked(highlight.highlight) }
    } else {
      let (words, language) = header.summary.words(in: frame.language)
      html.element("p", .class("summary"), .lang(language == frame.language ? nil : language), text: words)
    }
    for reason in item.reasons { FoundBy(frame: frame, reason: reason).write(&html) }
    guard !item.missing.isEmpty else { return }
    html.element("p", .class("missing")) { html in
      for piece in texts.pieces(.catalogueMissing) {
        switch piece {
        case .text(let text): html.text(text)
        case .place: html.element("bdi", text: item.missing.joined(separator: ", "))
        }
      }
    }
  }

  private func meta(_ html: inout HTML) {
    if let overview = item.overview {
      html.element("span", .class("tag")) { partOf(overview, &$0) }
      html.raw(" ")
    }
    if !header.evidence.isEmpty {
      let statuses = header.evidence.map { frame.label($0) }.joined(separator: "; ")
      tag(frame.label(of: .evidenceStatus) + texts[.siteColon] + statuses, &html)
    }
    if header.activity != .unknown { tag(frame.label(header.activity), &html) }
    if header.completeness != .whole { tag(frame.label(header.completeness), &html) }
    let language = header.summary.words(in: frame.language).language
    if language != frame.language { tag(texts.name(of: language), &html) }
    if [header.title, header.summary].contains(where: { $0.state(in: frame.language) == .outdated }) {
      tag(texts[.translationOlder], &html)
    }
  }

  private func tag(_ text: String, _ html: inout HTML) {
    html.element("span", .class("tag"), text: text)
    html.raw(" ")
  }
}

extension CatalogueItem {
  private func partOf(_ overview: PracticeHeader, _ html: inout HTML) {
    for piece in texts.pieces(.practicePartOf) {
      switch piece {
      case .text(let text): html.text(text)
      case .place: html.reading(overview.title, frame)
      }
    }
  }
}
