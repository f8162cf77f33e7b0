internal import Addresses
internal import InterfaceTexts
internal import Records

/// The document around a page: head, header, notes, footer.
public struct WholePage {
  let head: PageHead
  let surroundings: Surroundings
  var texts: InterfaceTexts { surroundings.texts }
  var language: Language { surroundings.language }

  public init(_ head: PageHead, _ surroundings: Surroundings) {
    self.head = head
    self.surroundings = surroundings
  }

  /// The whole page, with what `main` writes in its middle.
  public func rendered(_ main: (inout HTML) -> Void) -> RenderedPage {
    var html = HTML()
    write(&html, main)
    return RenderedPage(bytes: html.bytes, title: head.title.text, language: language)
  }

  private func write(_ html: inout HTML, _ main: (inout HTML) -> Void) {
    html.raw("<!doctype html>\n")
    html.element("html", .lang(language), Attribute("dir", texts.direction)) { html in
      html.element("head") { documentHead(&$0) }
      html.raw("\n")
      html.element("body") { html in
        html.element("a", .class("skip"), .href(anchor: "main"), text: texts[.siteSkip])
        header(&html)
        html.element("main", .id("main"), Attribute("tabindex", "-1")) { html in
          notUnderstood(&html)
          main(&html)
        }
        footer(&html)
      }
    }
    html.raw("\n")
  }

  private func documentHead(_ html: inout HTML) {
    html.raw("<meta charset=\"utf-8\">")
    html.element("title", foreign(head.title), text: documentTitle)
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">")
    if let summary = head.summary {
      html.void(
        "meta", Attribute("name", "description"), Attribute("content", summary.text),
        foreign(summary))
    }
    if head.isIndexed {
      alternates(&html)
    } else {
      html.raw("<meta name=\"robots\" content=\"noindex\">")
    }
    html.void("link", Attribute("rel", "stylesheet"), Attribute("href", Asset.stylesheet.path))
    html.void("link", Attribute("rel", "icon"), Attribute("href", Asset.icon.path), Attribute("type", "image/svg+xml"))
    html.element("script", Attribute("src", Asset.script.path)) { _ in }
    for script in [.searchScript] + head.scripts {
      html.element("script", Attribute("src", script.path), .flag("defer", true)) { _ in }
    }
  }

  private var documentTitle: String {
    let title = [head.title.text, head.within].compactMap { $0 }.joined(separator: " · ")
    return title == texts[.siteName] ? title : title + " · " + texts[.siteName]
  }

  /// Where the page properly stands, and in which languages its text exists. Only with a public address.
  private func alternates(_ html: inout HTML) {
    guard let url = surroundings.site.publicURL, surroundings.address != nil else { return }
    let existing = head.languages.filter(surroundings.site.languages.contains)
    let proper = existing.contains(language) ? language : existing.first ?? language
    if let canonical = surroundings.languages[proper] {
      html.void("link", Attribute("rel", "canonical"), .href(url + canonical))
    }
    for language in existing.count > 1 ? existing : [] {
      guard let alternate = surroundings.languages[language] else { continue }
      html.void(
        "link", Attribute("rel", "alternate"), Attribute("hreflang", language.tag), .href(url + alternate))
    }
  }

  /// The language of a text that is not in the page's.
  private func foreign(_ text: Reading) -> Attribute { .lang(text.language == language ? nil : text.language) }

  private func notUnderstood(_ html: inout HTML) {
    guard !surroundings.notUnderstood.isEmpty else { return }
    html.element("div", .class("note"), Attribute("role", "note")) { html in
      html.element("p", text: texts.text(.noteNotUnderstood, count: surroundings.notUnderstood.count))
      html.element("ul") { html in
        for part in surroundings.notUnderstood {
          html.element("li") { $0.element("code", text: part.name + " = " + part.value) }
        }
      }
    }
  }
}
