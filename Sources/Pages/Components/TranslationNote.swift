internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// Says, once for a page, in which language its text is and how current the translation is.
struct TranslationNote {
  let frame: Frame
  /// The text that stands for the page's.
  let body: Reading
  /// Languages of further texts on the page, other than the body's and the reader's.
  let others: [Language]
  /// The record's original language.
  let original: Language
  let address: CatalogueAddress

  /// With a summary, above what it speaks of: a summary can be in the reader's language where the text beneath is not.
  func write(_ html: inout HTML, with summary: Reading, _ writeSummary: (inout HTML) -> Void) {
    let speaksOfSummary = summary.language == body.language
    if speaksOfSummary { write(&html) }
    writeSummary(&html)
    if !speaksOfSummary { write(&html, isSummaryTranslated: summary.language == frame.language) }
    if body.language == frame.language, frame.language != original { Self.unread(frame, &html) }
  }

  /// That nobody who grew up with the language has read its translations.
  static func unread(_ frame: Frame, _ html: inout HTML) {
    html.element("p", .class("language-mark"), text: frame.texts[.translationUnread])
  }

  func write(_ html: inout HTML, isSummaryTranslated: Bool = false) {
    let sentences = sentences(isSummaryTranslated)
    guard !sentences.isEmpty else { return }
    html.element("div", .class("note language-note"), Attribute("role", "note")) { html in
      for sentence in sentences { html.element("p", text: sentence) }
      guard body.language == frame.language, body.state == .outdated, let original = originalAddress else { return }
      html.element("p") { html in
        html.element(
          "a", .href(original), Attribute("hreflang", original.language.tag), text: frame.texts[.translationOriginal])
      }
    }
  }

  private var originalAddress: CatalogueAddress? {
    frame.site.languages.contains(original) ? address.inLanguage(original) : nil
  }

  private func sentences(_ isSummaryTranslated: Bool) -> [String] {
    let texts = frame.texts
    var sentences: [String] = []
    if body.language != frame.language {
      let words: TextKey = isSummaryTranslated ? .translationSummaryOnly : .translationWhole
      sentences.append(texts.text(words, ["language": texts.name(of: body.language)]))
    } else if body.state == .outdated {
      sentences.append(texts.text(.translationOutdated, ["language": texts.name(of: original)]))
    }
    if !others.isEmpty {
      sentences.append(texts.text(.translationPartial, ["languages": texts.list(others.map(texts.name(of:)))]))
    }
    return sentences
  }
}
