internal import Catalogue
internal import InterfaceTexts
internal import Practices
internal import Records

extension Layout {
  func header(_ html: inout HTML) {
    html.element("header", .class("site-header")) { html in
      html.element("div", .class("masthead")) { html in
        html.element("a", .class("brand"), .href(.home(frame.language))) { html in
          html.element("span", .class("brand-name"), text: texts[.siteName])
          html.element("span", .class("brand-subtitle"), text: texts[.siteSubtitle])
        }
        languageSwitch(&html)
      }
      html.element("div", .class("bar")) { html in
        navigation(&html)
        if !page.hasSearch { SearchForm(frame: frame, id: "site-search", text: "").write(&html) }
        tools(&html)
      }
    }
  }

  private func navigation(_ html: inout HTML) {
    html.element("nav", .class("site-nav"), .label(texts[.navLabel])) { html in
      html.element("ul") { html in
        item(.home(frame.language), texts[.navHome], nil, &html)
        item(frame.catalogue(), texts[.navPractices], nil, &html)
        item(.init(.map, frame.language), texts[.navMap], nil, &html)
        item(.init(.evidence, frame.language), texts[.navEvidence], nil, &html)
        for slug in Self.navigationPages {
          guard let header = frame.state.page(slug) else { continue }
          let title = slug == "purpose" ? texts[.navAbout] : nil
          item(frame.page(slug), title, header.title.reading(in: frame.language), &html)
        }
      }
    }
  }

  /// The pages that the header leads to: what this is, and help in a crisis.
  private static let navigationPages: [Key] = ["purpose", "crisis"]

  private func item(_ address: CatalogueAddress, _ text: String?, _ reading: Reading?, _ html: inout HTML) {
    html.element("li") { html in
      html.element(
        "a", .href(address), Attribute("aria-current", isCurrent(address) ? "page" : nil),
        text == nil ? .reading(reading, frame) : .lang(nil), text: text ?? reading?.text ?? "")
    }
  }

  private func isCurrent(_ address: CatalogueAddress) -> Bool {
    if case .catalogue? = frame.address?.place, case .catalogue = address.place { return true }
    return frame.address == address
  }

  /// Keeps page and query. A page in error leads to the homes.
  private func languageSwitch(_ html: inout HTML) {
    guard frame.site.languages.count > 1 else { return }
    html.element("nav", .class("languages"), .label(texts[.navLanguage])) { html in
      html.element("ul") { html in
        for language in frame.site.languages {
          let isCurrent = language == frame.language
          html.element("li") { html in
            html.element(
              "a", .href(frame.address?.inLanguage(language) ?? .home(language)), .lang(isCurrent ? nil : language),
              Attribute("hreflang", language.tag), Attribute("aria-current", isCurrent ? "true" : nil),
              text: frame.site.texts[language]?.ownName ?? language.tag)
          }
        }
      }
    }
  }

  /// Seen only with the script, which alone can make them work.
  private func tools(_ html: inout HTML) {
    html.element(
      "div", .class("tools"), .id("tools"), Attribute("role", "group"), .label(texts[.toolsLabel])
    ) { html in
      button("smaller", "A−", texts[.toolsSmaller], &html)
      button("reset", "A", texts[.toolsReset], &html)
      button("larger", "A+", texts[.toolsLarger], &html)
      html.element("button", Attribute("type", "button"), Attribute("data-tool", "print"), text: texts[.toolsPrint])
      html.element(
        "button", Attribute("type", "button"), Attribute("data-tool", "copy"),
        Attribute("data-done", texts[.toolsCopied]), text: texts[.toolsCopy])
      html.element("span", .class("visually-hidden"), .id("tools-status"), Attribute("role", "status")) { _ in }
    }
  }

  private func button(_ tool: String, _ sign: String, _ label: String, _ html: inout HTML) {
    html.element(
      "button", Attribute("type", "button"), Attribute("data-tool", tool), .label(label), Attribute("title", label),
      text: sign)
  }
}
