internal import InterfaceTexts
internal import Layout

/// What the shades and signs of the map mean. The numbers say it without colour.
struct MapLegend {
  let texts: InterfaceTexts
  let hasMarkers: Bool

  func write(_ html: inout HTML) {
    html.element("figcaption", .class("legend")) { html in
      html.element("p", .class("legend-title"), text: texts[.mapLegend])
      html.element("ul") { html in
        for shade in Shade.all {
          entry(shade.range(texts), &html) { swatch(shade.area, shade.sign(texts), shade.number, &$0) }
        }
        entry(texts[.mapLegendOutside], &html) { swatch("outside", "", "", &$0) }
        if hasMarkers {
          entry(texts[.mapLegendSmall], &html) { html in
            html.element(
              "circle", .class("area step-0"), Attribute("cx", "20"), Attribute("cy", "13"), Attribute("r", "10")
            ) { _ in }
          }
        }
      }
    }
  }

  private func entry(_ text: String, _ html: inout HTML, _ draw: (inout HTML) -> Void) {
    html.element("li") { html in
      html.element(
        "svg", .class("swatch"), Attribute("viewBox", "0 0 40 26"), Attribute("aria-hidden", "true"), content: draw)
      html.element("span", text: text)
    }
  }

  private func swatch(_ name: String, _ sign: String, _ signName: String, _ html: inout HTML) {
    html.element(
      "rect", Attribute("class", name), Attribute("x", "1"), Attribute("y", "1"), Attribute("width", "38"),
      Attribute("height", "24")
    ) { _ in }
    guard !sign.isEmpty else { return }
    html.element(
      "text", Attribute("class", signName), Attribute("x", "20"), Attribute("y", "13"), text: sign)
  }
}
