internal import Catalogue
internal import InterfaceTexts
internal import Ledger
internal import Practices
internal import Records

extension Layout {
  func footer(_ html: inout HTML) {
    html.element("footer", .class("site-footer")) { html in
      html.element("div", .class("footer-inner")) { html in
        pages(&html)
        html.element("div", .class("imprint")) { html in
          html.element("p", text: texts[.siteIndependent])
          licence(&html)
          report(&html)
          html.element("p", .class("on-screen")) {
            $0.element("a", .href(.init(.editions, frame.language)), text: texts[.editionTitle])
            $0.raw(" · ")
            $0.element("a", .href(.init(.readingList(ReadingList()), frame.language)), text: texts[.listTitle])
          }
          html.element(
            "p", .class("colophon"), text: state + " · " + texts.text(.footerVersion, ["version": frame.site.version]))
          if frame.address != nil {
            html.element("p", .class("on-paper"), text: texts.text(.footerAddress, ["address": here]))
          }
        }
      }
    }
  }

  private func pages(_ html: inout HTML) {
    let pages = frame.state.pagesInOrder
    guard !pages.isEmpty else { return }
    html.element("nav", .class("footer-pages"), .labelledBy("footer-about")) { html in
      html.element("h2", .id("footer-about"), text: texts[.footerAbout])
      html.element("ul") { html in
        for header in pages {
          html.element("li") { html in
            html.element("a", .href(frame.page(header.slug))) { $0.reading(header.title, frame) }
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
    let subject = texts.text(.footerReportSubject, ["address": here])
    guard let address = frame.site.contactAddress(subject: subject) else { return }
    html.element("p", .class("on-screen")) { $0.element("a", .href(outside: address), text: texts[.footerReport]) }
  }

  /// Where the page stands, as far as the site knows it.
  private var here: String { (frame.site.publicURL ?? "") + (frame.address?.path ?? "") }

  private var state: String {
    guard let newest = frame.state.changes.first?.publication.newest else { return texts[.catalogueNone] }
    return texts.text(
      .footerState,
      [
        "date": texts.day(milliseconds: newest.milliseconds),
        "sequence": texts.number(Int(frame.state.head.sequence)),
      ])
  }
}
