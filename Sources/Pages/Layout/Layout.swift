internal import Addresses
internal import Catalogue
internal import InterfaceTexts
internal import Practices
internal import Records

/// The document around a page: head, header, notes, footer.
struct Layout {
  let page: any PageView
  /// On the present collection, whatever the page shows.
  let frame: Frame
  var texts: InterfaceTexts { frame.texts }

  init(page: any PageView) {
    self.page = page
    frame = page.frame.present
  }

  func write(_ html: inout HTML) {
    html.raw("<!doctype html>\n")
    html.element("html", .lang(frame.language), Attribute("dir", texts.direction)) { html in
      html.element("head") { head(&$0) }
      html.raw("\n")
      html.element("body") { html in
        html.element("a", .class("skip"), .href(anchor: "main"), text: texts[.siteSkip])
        header(&html)
        html.element("main", .id("main"), Attribute("tabindex", "-1")) { html in
          notUnderstood(&html)
          if let edition = page.frame.edition { EditionNote(frame: page.frame, edition: edition).write(&html) }
          page.main(&html)
        }
        footer(&html)
      }
    }
    html.raw("\n")
  }

  private func head(_ html: inout HTML) {
    html.raw("<meta charset=\"utf-8\">")
    html.element("title", .reading(page.title, frame), text: documentTitle)
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">")
    if let summary = page.summary {
      html.void(
        "meta", Attribute("name", "description"), Attribute("content", summary.text),
        .reading(summary, frame))
    }
    if page.isIndexed {
      alternates(&html)
    } else {
      html.raw("<meta name=\"robots\" content=\"noindex\">")
    }
    html.void("link", Attribute("rel", "stylesheet"), Attribute("href", Asset.stylesheet.path))
    html.void("link", Attribute("rel", "icon"), Attribute("href", Asset.icon.path), Attribute("type", "image/svg+xml"))
    html.element("script", Attribute("src", Asset.script.path)) { _ in }
    for script in [.searchScript] + page.scripts {
      html.element("script", Attribute("src", script.path), .flag("defer", true)) { _ in }
    }
  }

  private var documentTitle: String {
    let title = [page.title.text, page.frame.edition?.edition.name].compactMap { $0 }.joined(separator: " · ")
    return title == texts[.siteName] ? title : title + " · " + texts[.siteName]
  }

  /// Where the page properly stands, and in which languages its text exists. Only with a public address.
  private func alternates(_ html: inout HTML) {
    guard let url = frame.site.publicURL, let address = frame.address else { return }
    let existing = page.languages.filter(frame.site.languages.contains)
    let proper = existing.contains(frame.language) ? frame.language : existing.first ?? frame.language
    html.void("link", Attribute("rel", "canonical"), Attribute("href", url + address.inLanguage(proper).path))
    for language in existing.count > 1 ? existing : [] {
      html.void(
        "link", Attribute("rel", "alternate"), Attribute("hreflang", language.tag),
        Attribute("href", url + address.inLanguage(language).path))
    }
  }

  private func notUnderstood(_ html: inout HTML) {
    guard !frame.notUnderstood.isEmpty else { return }
    html.element("div", .class("note"), Attribute("role", "note")) { html in
      html.element("p", text: texts.text(.noteNotUnderstood, count: frame.notUnderstood.count))
      html.element("ul") { html in
        for part in frame.notUnderstood {
          html.element("li") { $0.element("code", text: part.name + " = " + part.value) }
        }
      }
    }
  }
}
