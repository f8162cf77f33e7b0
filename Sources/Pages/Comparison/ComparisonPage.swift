public import Catalogue
internal import InterfaceTexts
public import Layout
internal import Ledger
internal import Practices
public import Records

/// Up to four practices side by side: an aid to reading, not a ranking.
public struct ComparisonPage: PageView {
  let frame: Frame
  let practices: [PublishedPractice]
  /// Those that the address holds beyond what fits.
  let leftOut: [PracticeHeader]
  /// Those that were taken back.
  let gone: [Key]
  private var texts: InterfaceTexts { frame.texts }
  private var ids: [Key] { practices.map(\.practice.id) }

  public init(_ practices: [PublishedPractice], leftOut: [PracticeHeader], gone: [Key] = [], _ frame: Frame) {
    self.practices = practices
    self.leftOut = leftOut
    self.gone = gone
    self.frame = frame
  }

  var title: Reading { .ofInterface(texts[.compareTitle], frame.language) }
  var summary: Reading? { .ofInterface(texts[.compareNote], frame.language) }
  var languages: [Language] { frame.site.languages }

  func main(_ html: inout HTML) {
    html.element("div", .class("gathered")) { html in
      html.element("h1", text: title.text)
      html.element("p", .class("lead"), text: texts[.compareNote])
      tooMany(&html)
      for id in gone {
        html.element("div", .class("note"), Attribute("role", "note")) { GoneRecord(frame: frame, id: id).write(&$0) }
      }
      if !practices.isEmpty { table(&html) }
      after(&html)
      KeptOnDevice(
        frame: frame, kind: "compare", target: .comparison([]), open: .compareOpen, keep: .compareKeep
      ).write(&html)
    }
  }

  private func tooMany(_ html: inout HTML) {
    guard !leftOut.isEmpty else { return }
    html.element("div", .class("note"), Attribute("role", "note")) { html in
      html.element("p", text: texts[.compareTooMany])
      html.element("ul") { html in
        for header in leftOut { html.element("li") { $0.reading(header.title, frame) } }
      }
    }
  }

  private func table(_ html: inout HTML) {
    let rows = ComparisonRows(frame: frame, practices: practices).all
    if practices.count > 1 {
      html.element(
        "p", .class("total"),
        text: texts.text(
          .compareDiffering, count: rows.count(where: \.differs),
          ["total": texts.number(rows.count(where: \.isCompared))]))
    }
    html.element(
      "div", .class("scrolls"), Attribute("role", "region"), .label(texts[.compareRegion]), Attribute("tabindex", "0")
    ) { html in
      html.element("table", .class("comparison"), Attribute("data-columns", String(practices.count))) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for practice in practices { column(practice.practice, &html) }
          }
        }
        for row in rows { self.row(row, &html) }
      }
    }
  }

  private func column(_ practice: Practice, _ html: inout HTML) {
    html.element("th", Attribute("scope", "col")) { html in
      html.element("a", .class("column-title"), .href(frame.practice(practice.slug))) {
        $0.reading(practice.title, frame)
      }
      html.element("span", .class("gather")) { html in
        html.action(
          texts[.gatherRemove], practice.title,
          .init(.comparison(ids.filter { $0 != practice.id }), frame.language), frame,
          keep: "compare")
      }
    }
  }

  /// The name of a row stands above its cells, over the whole width, so that two columns fit a small screen.
  private func row(_ row: ComparisonRow, _ html: inout HTML) {
    html.element("tbody", row.differs ? .class("differing") : .class("alike")) { html in
      html.element("tr") { html in
        html.element(
          "th", Attribute("scope", "rowgroup"),
          Attribute("colspan", practices.count > 1 ? String(practices.count) : nil)
        ) { html in
          html.element("span", .class("row-name")) { html in
            html.text(row.name)
            if row.differs {
              html.raw(" ")
              html.element("span", .class("differs"), text: texts[.compareDiffers])
            }
          }
        }
      }
      html.element("tr") { html in
        for cell in row.cells { html.element("td") { self.cell(cell, row, &$0) } }
      }
    }
  }

  private func cell(_ cell: ComparisonCell, _ row: ComparisonRow, _ html: inout HTML) {
    guard !cell.values.isEmpty else {
      html.element("span", .class("unknown"), text: row.empty)
      return
    }
    if cell.values.count == 1 {
      value(cell.values[0], &html)
    } else {
      html.element("ul") { html in
        for each in cell.values { html.element("li") { value(each, &$0) } }
      }
    }
    guard cell.isInferred else { return }
    html.raw(" ")
    html.element("span", .class("inferred"), Attribute("title", texts[.practiceInferredNote])) {
      $0.text("(" + texts[.practiceInferred] + ")")
    }
  }

  private func value(_ value: ComparisonValue, _ html: inout HTML) {
    if let address = value.address {
      html.element("a", Attribute("href", address)) { $0.element("bdi", .lang(value.language), text: value.text) }
    } else {
      html.element("bdi", .lang(value.language), text: value.text)
    }
    guard !value.details.isEmpty else { return }
    html.element("span", .class("details"), text: value.details.joined(separator: " · "))
  }

  private func after(_ html: inout HTML) {
    if practices.isEmpty { html.element("p", text: texts[.compareEmpty]) }
    if practices.count == 1 { html.element("p", text: texts[.compareOne]) }
    if practices.count < RecordIDs.mostCompared {
      AddForm(frame: frame, ids: ids, since: nil, target: .comparison([]), kind: "compare").write(&html)
    }
    guard !practices.isEmpty else { return }
    let list = ReadingList(ids, since: max(1, frame.state.head.sequence))
    html.element("p", .class("gather")) { html in
      html.element(
        "a", .href(.init(.readingList(list), frame.language)), Attribute("rel", "nofollow"),
        text: texts[.compareToList])
    }
  }
}

extension ComparisonPage {
  public func render() -> RenderedPage { rendered() }
}
