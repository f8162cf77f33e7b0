public import Catalogue
internal import InterfaceTexts
public import Layout
internal import Ledger
internal import Practices
internal import Records

/// A reader's list: what is on it, in which order, and what changed since.
public struct ReadingListPage: PageView {
  let frame: Frame
  let list: ReadingList
  private var texts: InterfaceTexts { frame.texts }

  public init(_ list: ReadingList, _ frame: Frame) {
    self.list = list
    self.frame = frame
  }

  var title: Reading { .ofInterface(texts[.listTitle], frame.language) }
  var summary: Reading? { .ofInterface(texts[.listIntro], frame.language) }
  var languages: [Language] { frame.site.languages }

  func main(_ html: inout HTML) {
    html.element("div", .class("gathered")) { html in
      html.element("h1", text: title.text)
      html.element("p", .class("lead"), text: texts[.listIntro])
      if list.ids.isEmpty {
        html.element("p", text: texts[.listEmpty])
      } else {
        total(&html)
        items(&html)
        tools(&html)
      }
      add(&html)
      KeptOnDevice(
        frame: frame, kind: "list", target: .readingList(ReadingList()), open: .listOpen, keep: .listKeep
      ).write(&html)
    }
  }

  private func total(_ html: inout HTML) {
    html.element("p", .class("total"), text: texts.text(.countPractices, count: list.ids.count))
    guard hasChanges else { return }
    html.element("div", .class("note"), Attribute("role", "note")) { html in
      html.element("p", text: texts[.listChangedNote])
      html.element("p") { html in
        html.element(
          "a", .href(address(list.with(since: now))), Attribute("rel", "nofollow"), Attribute("data-keep", "list"),
          text: texts[.listSeen])
      }
    }
  }

  private func items(_ html: inout HTML) {
    html.element("ol", .class("results listed")) { html in
      for (index, id) in list.ids.enumerated() {
        html.element("li") { html in
          if let header = frame.state.published(id) {
            item(header, index, &html)
          } else {
            gone(id, &html)
          }
        }
      }
    }
  }

  private func item(_ header: PracticeHeader, _ index: Int, _ html: inout HTML) {
    html.element("article", .class("result")) { html in
      html.element("p", .class("kicker"), text: PracticeLine.kicker(header, frame))
      html.element("h2") { html in
        html.element("a", .href(frame.practice(header.slug))) { $0.reading(header.title, frame) }
      }
      PracticeLine.address(header, frame, &html)
      let reading = header.summary.reading(in: frame.language)
      html.element("p", .class("summary"), .reading(reading, frame), text: reading.text)
      if hasChanged(header.publication) {
        let day = texts.day(milliseconds: header.publication.newest.milliseconds)
        html.element("p", .class("changed-since"), text: texts.text(.listChanged, ["date": day]))
      }
      html.element("p", .class("gather")) { html in
        if index > 0 { action(.listUp, header.title, list.exchanging(index, index - 1), &html) }
        if index < list.ids.count - 1 { action(.listDown, header.title, list.exchanging(index, index + 1), &html) }
        action(.gatherRemove, header.title, list.removing(header.id), &html)
      }
    }
  }

  private func gone(_ id: Key, _ html: inout HTML) {
    let record = GoneRecord(frame: frame, id: id)
    html.element("article", .class("result")) { html in
      record.write(&html)
      html.element("p", .class("gather")) { action(.gatherRemove, record.title, list.removing(id), &$0) }
    }
  }

  private func action(_ words: TextKey, _ title: LocalizedText, _ list: ReadingList, _ html: inout HTML) {
    html.action(texts[words], title, address(list), frame, keep: "list")
    html.raw(" ")
  }

  private func tools(_ html: inout HTML) {
    html.element("p", .class("gather")) { html in
      html.element(
        "a", .href(address(list.shown(whole: true))), Attribute("rel", "nofollow"), text: texts[.listWhole])
      let comparable = list.ids.filter { frame.state.published($0) != nil }.prefix(RecordIDs.mostCompared)
      if comparable.count > 1 {
        html.raw(" ")
        html.element(
          "a", .href(.init(.comparison(Array(comparable)), frame.language)), Attribute("rel", "nofollow"),
          text: texts[comparable.count < list.ids.count ? .listCompareFirst : .listCompare])
      }
    }
    guard let url = frame.site.publicURL else { return }
    let shared = address(list.with(since: list.since ?? now))
    html.element("p", .class("share")) { html in
      html.text(texts[.listAddress] + texts[.siteColon])
      html.element("a", .href(shared), Attribute("rel", "nofollow"), text: url + shared.path)
    }
  }

  private func add(_ html: inout HTML) {
    guard list.ids.count < RecordIDs.most else { return }
    AddForm(
      frame: frame, ids: list.ids, since: list.since ?? now, target: .readingList(ReadingList()), kind: "list"
    ).write(&html)
  }

  private var now: Int64 { max(1, frame.state.head.sequence) }

  private func address(_ list: ReadingList) -> CatalogueAddress { .init(.readingList(list), frame.language) }

  private var hasChanges: Bool {
    list.ids.contains { frame.state.published($0).map { hasChanged($0.publication) } ?? false }
  }

  /// Whether there is a newer revision than the list knew. A practice that is itself newer did not change under the reader.
  private func hasChanged(_ publication: Publication) -> Bool {
    guard let since = list.since else { return false }
    return publication.sequence > since && publication.revision > 1
  }
}

extension ReadingListPage {
  public func render() -> RenderedPage { rendered() }
}
