internal import Catalogue
internal import InterfaceTexts
internal import Layout

/// The pages of a long list: the first, the last, and those around the present one.
struct CataloguePagination {
  let frame: Frame
  let listing: CatalogueListing
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    guard listing.pageCount > 1 else { return }
    html.element("nav", .class("pagination"), .label(texts[.cataloguePagination])) { html in
      html.element("ul") { html in
        if listing.page > 1 { step(listing.page - 1, texts[.cataloguePrevious], "prev", &html) }
        var last = 0
        for page in shown {
          if page > last + 1 { html.element("li", Attribute("aria-hidden", "true"), text: "…") }
          number(page, &html)
          last = page
        }
        if listing.page < listing.pageCount { step(listing.page + 1, texts[.catalogueNext], "next", &html) }
      }
    }
  }

  private var shown: [Int] {
    let near = (listing.page - 2)...(listing.page + 2)
    return (Set([1, listing.pageCount]).union(near)).filter { (1...listing.pageCount).contains($0) }.sorted()
  }

  private func step(_ page: Int, _ name: String, _ relation: String, _ html: inout HTML) {
    html.element("li") { html in
      html.element("a", .href(address(page)), Attribute("rel", relation), text: name)
    }
  }

  private func number(_ page: Int, _ html: inout HTML) {
    html.element("li") { html in
      html.element(
        "a", .href(address(page)), Attribute("aria-current", page == listing.page ? "page" : nil),
        .label(texts.text(.catalogueToPage, ["page": texts.number(page)])), text: texts.number(page))
    }
  }

  private func address(_ page: Int) -> CatalogueAddress { frame.catalogue(listing.query.with(page: page)) }
}
