internal import Layout

/// A table of the desk. It can be moved sideways where it is too wide.
struct DeskTable {
  let name: String
  let headings: [String]
  /// Whether its name stands above it; it does not where it is the page's own.
  var isCaptioned = true

  func write(_ html: inout HTML, _ rows: (inout HTML) -> Void) {
    html.element(
      "div", .class("scrolls"), Attribute("tabindex", "0"), Attribute("role", "region"), .label(name)
    ) { html in
      html.element("table") { html in
        if isCaptioned { html.element("caption", text: name) }
        html.element("thead") { html in
          html.element("tr") { html in
            for heading in headings { html.element("th", Attribute("scope", "col"), text: heading) }
          }
        }
        html.element("tbody", content: rows)
      }
    }
  }
}
