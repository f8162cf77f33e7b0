internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Ledger
internal import Practices
internal import Records

/// “Add to reading list” and “Compare”: links that hold this one practice. The script adds it to what the reader has
/// gathered on the device.
struct GatherLinks {
  let frame: Frame
  let id: Key
  let title: LocalizedText

  func write(_ html: inout HTML) {
    let list = ReadingList([id], since: max(1, frame.state.head.sequence))
    html.element("p", .class("gather")) { html in
      link("list", .init(.readingList(list), frame.language), .gatherList, .gatherListed, RecordIDs.most, &html)
      html.raw(" ")
      link(
        "compare", .init(.comparison([id]), frame.language), .gatherCompare, .gatherCompared, RecordIDs.mostCompared,
        &html)
    }
  }

  private func link(
    _ kind: String, _ address: CatalogueAddress, _ words: TextKey, _ done: TextKey, _ most: Int, _ html: inout HTML
  ) {
    html.element(
      "a", .href(address), Attribute("rel", "nofollow"), Attribute("data-gather", kind), Attribute("data-id", id.text),
      Attribute("data-done", frame.texts[done]), Attribute("data-most", String(most))
    ) { $0.action(frame.texts[words], title, frame) }
  }
}

extension HTML {
  /// A link whose visible words are the same for many records.
  mutating func action(
    _ words: String, _ title: LocalizedText, _ address: CatalogueAddress, _ frame: Frame, keep: String
  ) {
    element("a", .href(address), Attribute("rel", "nofollow"), Attribute("data-keep", keep)) {
      $0.action(words, title, frame)
    }
  }

  /// The words of such a link: the record's title tells it apart for those who hear it.
  fileprivate mutating func action(_ words: String, _ title: LocalizedText, _ frame: Frame) {
    element("span", text: words)
    element("span", .class("visually-hidden")) { html in
      html.text(frame.texts[.siteColon])
      html.reading(title, frame)
    }
  }
}
