public import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// What a search field offers while a reader types: the part of a page that its script asks for.
public struct SuggestionList: Sendable {
  private let suggestions: Suggestions
  private let frame: Frame
  private var texts: InterfaceTexts { frame.texts }

  public init(_ suggestions: Suggestions, _ frame: Frame) {
    self.suggestions = suggestions
    self.frame = frame
  }

  /// A list box. An option has the words to look for, or the address that it leads to.
  public var bytes: [UInt8] {
    var html = HTML()
    let count = suggestions.words.count + suggestions.practices.count
    html.element(
      "ul", Attribute("role", "listbox"), .label(texts[.searchSuggestions]),
      Attribute("data-said", texts.text(.searchSuggestionCount, count: count))
    ) { html in
      for words in suggestions.words { option(words, &html) }
      for header in suggestions.practices { option(header, &html) }
    }
    return html.bytes
  }

  private func option(_ words: Suggestions.Words, _ html: inout HTML) {
    html.element("li", Attribute("role", "option"), Attribute("data-words", words.before + words.last)) { html in
      html.text(words.before)
      html.element("bdi", .lang(words.language == frame.language ? nil : words.language), text: words.last)
    }
  }

  private func option(_ header: PracticeHeader, _ html: inout HTML) {
    html.element("li", Attribute("role", "option"), Attribute("data-address", frame.practice(header.slug).path)) {
      html in
      html.reading(header.title, frame)
      html.raw(" ")
      html.element("span", .class("kicker"), text: PracticeLine.kicker(header, frame))
    }
  }
}
