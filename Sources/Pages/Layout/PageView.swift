internal import Layout
internal import Practices
internal import Records

/// A page of the compendium. One file a page; what surrounds it is ``Surroundings``.
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
    let head = PageHead(
      title: title, within: frame.edition?.edition.name, summary: summary, languages: languages, hasSearch: hasSearch,
      scripts: scripts, isIndexed: isIndexed)
    return WholePage(head, frame.surroundings).rendered { html in
      if let edition = frame.edition { EditionNote(frame: frame, edition: edition).write(&html) }
      main(&html)
    }
  }

  /// The content of the page's `main`, for tests.
  var mainBytes: [UInt8] {
    var html = HTML()
    main(&html)
    return html.bytes
  }
}
