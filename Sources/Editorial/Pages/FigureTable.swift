internal import InterfaceTexts
internal import Layout

/// A table of numbers, each with a bar of its share of the largest.
struct FigureTable {
  struct Row {
    var name: String
    var count: Int
  }

  let caption: String
  let heading: String
  let rows: [Row]
  let texts: InterfaceTexts

  func write(_ html: inout HTML) {
    let most = rows.map(\.count).max() ?? 0
    DeskTable(name: caption, headings: [heading, texts[.figuresCount], texts[.figuresShare]]).write(&html) { html in
      for row in rows {
        html.element("tr") { html in
          html.element("th", Attribute("scope", "row"), text: row.name)
          html.element("td", text: texts.number(row.count))
          // The number beside it says the same.
          html.element("td", Attribute("aria-hidden", "true")) { bar(row.count, of: most, &$0) }
        }
      }
    }
  }

  private func bar(_ count: Int, of most: Int, _ html: inout HTML) {
    html.element(
      "meter", Attribute("min", "0"), Attribute("max", String(max(1, most))), Attribute("value", String(count)),
      text: "")
  }
}
