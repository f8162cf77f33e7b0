internal import InterfaceTexts
internal import Records

extension WholePage {
  func header(_ html: inout HTML) {
    html.element("header", .class("site-header")) { html in
      html.element("div", .class("masthead")) { html in
        html.element("a", .class("brand"), .href(surroundings.home)) { html in
          html.element("span", .class("brand-name"), text: texts[.siteName])
          html.element("span", .class("brand-subtitle"), text: texts[.siteSubtitle])
        }
        languageSwitch(&html)
      }
      html.element("div", .class("bar")) { html in
        navigation(&html)
        if !head.hasSearch { SearchForm(surroundings.search, texts, id: "site-search").write(&html) }
        tools(&html)
      }
    }
  }

  private func navigation(_ html: inout HTML) {
    html.element("nav", .class("site-nav"), .label(texts[.navLabel])) { html in
      html.element("ul") { html in
        for link in surroundings.navigation { html.element("li") { item(link, &$0) } }
      }
    }
  }

  private func item(_ link: NavigationLink, _ html: inout HTML) {
    html.element(
      "a", .href(link.address), Attribute("aria-current", link.isCurrent ? "page" : nil), .lang(link.language),
      text: link.text)
  }

  /// Keeps page and query. A page in error leads to the homes.
  private func languageSwitch(_ html: inout HTML) {
    guard surroundings.site.languages.count > 1 else { return }
    html.element("nav", .class("languages"), .label(texts[.navLanguage])) { html in
      html.element("ul") { html in
        for language in surroundings.site.languages {
          let isCurrent = language == self.language
          html.element("li") { html in
            html.element(
              "a", .href(surroundings.languages[language] ?? "/\(language)"), .lang(isCurrent ? nil : language),
              Attribute("hreflang", language.tag), Attribute("aria-current", isCurrent ? "true" : nil),
              text: surroundings.site.texts[language]?.ownName ?? language.tag)
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
