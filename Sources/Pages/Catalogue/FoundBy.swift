internal import Catalogue
internal import Discovery
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// By what a practice was found, where title and summary do not say so: a passage of its text, or “Topic: Peer support workers”.
struct FoundBy {
  let frame: Frame
  let reason: ListedReason
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    guard let name else {
      return html.element("p", .class("passage"), .lang(of: reason.words, frame)) {
        $0.marked(reason.words.highlight)
      }
    }
    html.element("p", .class("passage")) { html in
      html.text(name + texts[.siteColon])
      guard let known, known != reason.words.highlight.passage else { return words(&html) }
      html.text(known + " (")
      words(&html)
      html.text(")")
    }
  }

  /// What the reader calls the term or country that is called otherwise where it was found.
  private var known: String? {
    switch reason.kind {
    case .term(let key, let vocabulary):
      reason.words.language == frame.language ? nil : frame.label(key, in: vocabulary)
    case .country(let country): country.name(in: frame.language)
    case .text, .name, .place, .provider, .cited: nil
    }
  }

  private func words(_ html: inout HTML) {
    html.element("bdi", .lang(of: reason.words, frame)) { $0.marked(reason.words.highlight) }
  }

  private var name: String? {
    switch reason.kind {
    case .text: nil
    case .name: texts[.historyFieldOtherNames]
    case .place: texts[.practicePlaces]
    case .provider: texts[.practiceProvider]
    case .cited: texts[.referencesTitle]
    case .country: texts[.facetCountry]
    case .term(_, let vocabulary): frame.label(of: vocabulary)
    }
  }
}

extension Attribute {
  /// The language of a text with marks, where it is not the page's.
  static func lang(of words: ListedHighlight, _ frame: Frame) -> Attribute {
    .lang(words.language == frame.language ? nil : words.language)
  }
}

extension HTML {
  /// A passage with what matched in it marked.
  mutating func marked(_ highlight: Highlight) {
    let bytes = Array(highlight.passage.utf8)
    var from = 0
    if highlight.isClippedAtStart { text("… ") }
    for range in highlight.ranges where range.lowerBound >= from && range.upperBound <= bytes.count {
      text(String(decoding: bytes[from..<range.lowerBound], as: UTF8.self))
      element("mark", text: String(decoding: bytes[range], as: UTF8.self))
      from = range.upperBound
    }
    text(String(decoding: bytes[from...], as: UTF8.self))
    if highlight.isClippedAtEnd { text(" …") }
  }
}
