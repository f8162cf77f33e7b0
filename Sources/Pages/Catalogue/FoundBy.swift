internal import Catalogue
internal import Discovery
internal import InterfaceTexts
internal import Practices

/// “Topic: Peer support workers”: by what a practice was found, where none of its words on the page says so.
struct FoundBy {
  let frame: Frame
  let reason: ListedReason
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    html.element("p", .class("passage")) { html in
      html.text(name + texts[.siteColon])
      guard case .term(let key, let vocabulary) = reason.kind, reason.words.language != frame.language else {
        return words(&html)
      }
      // The term as the reader knows it, and what was found.
      html.text(frame.label(key, in: vocabulary) + " (")
      words(&html)
      html.text(")")
    }
  }

  private func words(_ html: inout HTML) {
    let language = reason.words.language
    html.element("bdi", .lang(language == frame.language ? nil : language)) { $0.marked(reason.words.highlight) }
  }

  private var name: String {
    switch reason.kind {
    case .name: texts[.historyFieldOtherNames]
    case .place: texts[.practicePlaces]
    case .provider: texts[.practiceProvider]
    case .cited: texts[.referencesTitle]
    case .term(_, let vocabulary): frame.label(of: vocabulary)
    }
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
