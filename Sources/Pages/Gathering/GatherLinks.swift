internal import Addresses
internal import Catalogue
internal import InterfaceTexts
internal import Ledger
internal import Practices

/// “Add to reading list” and “Compare”: links that hold this one practice. The script adds it to what the reader has
/// gathered on the device.
struct GatherLinks {
  let frame: Frame
  let id: Key
  let title: LocalizedText

  func write(_ html: inout HTML) {
    let list = ReadingList([id], since: max(1, frame.state.head.sequence))
    html.element("p", .class("gather")) { html in
      link("list", .place(.readingList(list), frame.language), .gatherList, .gatherListed, RecordIDs.most, &html)
      html.raw(" ")
      link(
        "compare", .place(.comparison([id]), frame.language), .gatherCompare, .gatherCompared, RecordIDs.mostCompared,
        &html)
    }
  }

  private func link(
    _ kind: String, _ address: SiteAddress, _ words: TextKey, _ done: TextKey, _ most: Int, _ html: inout HTML
  ) {
    html.action(
      frame.texts[words], title, address, frame, Attribute("data-gather", kind), Attribute("data-id", id.text),
      Attribute("data-done", frame.texts[done]), Attribute("data-most", String(most)))
  }
}

extension HTML {
  /// A link whose visible words are the same for many records: the record's title tells them apart for those who hear them.
  mutating func action(
    _ words: String, _ title: LocalizedText, _ address: SiteAddress, _ frame: Frame, _ attributes: Attribute...
  ) {
    element("a", [.href(address), Attribute("rel", "nofollow")] + attributes) { html in
      html.element("span", text: words)
      html.element("span", .class("visually-hidden")) { html in
        html.text(frame.texts[.siteColon])
        html.reading(title, frame)
      }
    }
  }
}
