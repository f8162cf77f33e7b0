internal import InterfaceTexts
internal import Records

/// The header: one row on a wide screen; on a narrow one the ways through the site fold into a menu. It needs no script.
extension WholePage {
  func header(_ html: inout HTML) {
    html.element("header", .class("site-header")) { html in
      html.element("div", .class("masthead")) { html in
        html.element("a", .class("brand"), .href(surroundings.home), text: texts[.siteName])
        if let urgent = surroundings.urgent {
          html.element("p", .class("urgent")) { item(urgent, &$0) }
        }
        menu(&html)
        ReadingTools(surroundings).write(&html)
      }
      html.element("span", .class("visually-hidden"), .id("tools-status"), Attribute("role", "status")) { _ in }
    }
  }

  private func menu(_ html: inout HTML) {
    html.element("details", .class("menu")) { html in
      html.element("summary", text: texts[.navMenu])
      html.element("div", .class("menu-panel")) { html in
        html.element("nav", .class("site-nav"), .label(texts[.navLabel])) { html in
          html.element("ul") { html in
            for link in surroundings.navigation { html.element("li") { item(link, &$0) } }
          }
        }
        html.element("ul", .class("site-actions")) { html in
          for (kind, link) in surroundings.gathered {
            html.element("li", Attribute("data-count", kind)) { html in
              item(link, &html)
              html.element("span", .class("count"), .flag("hidden", true)) { _ in }
            }
          }
          if let submit = surroundings.submit { html.element("li") { item(submit, &$0) } }
        }
        if !head.hasSearch { SearchForm(surroundings.search, texts, id: "site-search", size: .small).write(&html) }
      }
    }
  }

  private func item(_ link: NavigationLink, _ html: inout HTML) {
    html.element(
      "a", .href(link.address), Attribute("aria-current", link.isCurrent ? "page" : nil), .lang(link.language),
      text: link.text)
  }
}
