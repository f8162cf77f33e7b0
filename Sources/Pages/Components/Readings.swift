internal import InterfaceTexts
internal import Layout
internal import Markdown
internal import Practices
internal import Records

extension Attribute {
  /// The language of a text that is not in the page's.
  static func reading(_ reading: Reading?, _ frame: Frame) -> Attribute {
    .lang(reading.flatMap { $0.language == frame.language ? nil : $0.language })
  }
}

extension HTML {
  /// A localised text in one line, marked where it is not in the reader's language.
  mutating func reading(_ text: LocalizedText, _ frame: Frame) {
    let (words, language) = text.words(in: frame.language)
    element("bdi", .lang(language == frame.language ? nil : language), text: words)
  }

  /// A localised Markdown text as blocks, marked where it is not in the reader's language, and named where that is not said
  /// once for the whole page.
  mutating func prose(_ text: LocalizedText, _ name: String, _ context: TextContext, topHeading: Int = 3) {
    prose(text.reading(in: context.frame.language), name, context, topHeading: topHeading)
  }

  /// A reading of a localised Markdown text, or a part of one.
  mutating func prose(_ reading: Reading, _ name: String, _ context: TextContext, topHeading: Int) {
    let isForeign = reading.language != context.frame.language
    let html = Markdown.html(
      context.words(of: reading), options: context.options(reading.language, topHeading: topHeading))
    element(
      "div", .class(name), Attribute("id", context.cited?.anchor(of: reading.text)),
      .lang(isForeign ? reading.language : nil), Attribute("dir", direction(reading, context))
    ) {
      $0.markdown(html)
    }
    mark(reading, context)
  }

  /// Names the language of a text that is neither the reader's nor that of the page's body, or says that a translation is old.
  mutating func mark(_ reading: Reading, _ context: TextContext) {
    let frame = context.frame
    if reading.language != context.bodyLanguage, reading.language != frame.language {
      element("p", .class("language-mark"), text: frame.texts.name(of: reading.language))
    } else if reading.state == .outdated, !context.isSaidToBeOutdated {
      element("p", .class("language-mark"), text: frame.texts[.translationOlder])
    }
  }

  private func direction(_ reading: Reading, _ context: TextContext) -> String? {
    let direction = InterfaceTexts.direction(of: reading.language)
    return direction == context.frame.texts.direction ? nil : direction
  }
}
