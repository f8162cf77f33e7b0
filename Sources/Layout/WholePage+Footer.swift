internal import InterfaceTexts

extension WholePage {
  func footer(_ html: inout HTML) {
    html.element("footer", .class("site-footer")) { html in
      html.element("div", .class("footer-inner")) { html in
        pages(&html)
        html.element("div", .class("imprint")) { html in
          html.element("p", .class("on-screen"), text: texts[.siteSubtitle])
          html.element("p", text: texts[.siteIndependent])
          licence(&html)
          report(&html)
          if !surroundings.imprint.isEmpty {
            html.element("p", .class("on-screen")) { html in
              for (index, link) in surroundings.imprint.enumerated() {
                if index > 0 { html.raw(" · ") }
                html.element("a", .href(link.address), .lang(link.language), text: link.text)
              }
            }
          }
          html.element(
            "p", .class("colophon"),
            text: surroundings.state + " · " + texts.text(.footerVersion, ["version": surroundings.site.version]))
          if surroundings.address != nil {
            html.element("p", .class("on-paper"), text: texts.text(.footerAddress, ["address": here]))
          }
        }
      }
    }
  }

  private func pages(_ html: inout HTML) {
    guard !surroundings.pages.isEmpty else { return }
    html.element("nav", .class("footer-pages"), .labelledBy("footer-about")) { html in
      html.element("h2", .id("footer-about"), text: texts[.footerAbout])
      html.element("ul") { html in
        for page in surroundings.pages {
          html.element("li") { html in
            html.element("a", .href(page.address)) { $0.element("bdi", .lang(page.language), text: page.text) }
          }
        }
      }
    }
  }

  private func licence(_ html: inout HTML) {
    html.element("p") { html in
      for piece in texts.pieces(.footerLicence) {
        switch piece {
        case .text(let text): html.text(text)
        case .place:
          html.element(
            "a", Attribute("href", "https://creativecommons.org/licenses/by/4.0/"), Attribute("rel", "license"),
            text: texts[.footerLicenceName])
        }
      }
    }
  }

  private func report(_ html: inout HTML) {
    if let report = surroundings.report {
      html.element("p", .class("on-screen")) { $0.element("a", .href(report), text: texts[.footerReport]) }
      return
    }
    let subject = texts.text(.footerReportSubject, ["address": here])
    guard let address = surroundings.site.contactAddress(subject: subject) else { return }
    html.element("p", .class("on-screen")) { $0.element("a", .href(outside: address), text: texts[.footerReport]) }
  }

  /// Where the page stands, as far as the site knows it.
  private var here: String { (surroundings.site.publicURL ?? "") + (surroundings.address ?? "") }
}
