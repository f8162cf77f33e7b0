import Practices
public import Records

/// A page as it is sent.
public struct RenderedPage: Sendable {
  public let bytes: [UInt8]
  public let title: String
  public let language: Language
}

/// A page of the site. One file a page; what surrounds it is ``Layout``.
protocol PageView: Sendable {
  var frame: Frame { get }
  /// As the tab and the search engine show it, with the language it is in.
  var title: Reading { get }
  /// In plain words.
  var summary: Reading? { get }
  /// The languages in which the page's own text exists; the first is the original.
  var languages: [Language] { get }
  /// Whether the page brings a search of its own.
  var hasSearch: Bool { get }
  /// What the page adds to the script of every page.
  var scripts: [Asset] { get }
  /// Whether search engines may list the page: an old state must not be found in place of the present one.
  var isIndexed: Bool { get }
  func main(_ html: inout HTML)
}

extension PageView {
  var hasSearch: Bool { false }
  var scripts: [Asset] { [] }
  var isIndexed: Bool { frame.edition == nil }

  /// The whole page.
  func rendered() -> RenderedPage {
    var html = HTML()
    Layout(page: self).write(&html)
    return RenderedPage(bytes: html.bytes, title: title.text, language: frame.language)
  }

  /// The content of the page's `main`, for tests.
  var mainBytes: [UInt8] {
    var html = HTML()
    main(&html)
    return html.bytes
  }
}

extension Reading {
  /// A text of the interface.
  static func ofInterface(_ text: String, _ language: Language) -> Reading {
    LocalizedText(text, in: language).reading(in: language)
  }
}
