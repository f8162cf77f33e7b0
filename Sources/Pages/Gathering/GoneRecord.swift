internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Ledger
internal import Practices
internal import Records

/// A record that was taken back, where a reader gathered it: what it was called, since when it is gone, why, and its history.
struct GoneRecord {
  let frame: Frame
  let id: Key
  private var texts: InterfaceTexts { frame.texts }
  private var header: PracticeHeader? { frame.state.header(id) }

  /// What it was called; of an erased record nothing but its id is left.
  var title: LocalizedText { header?.title ?? LocalizedText(id.text, in: frame.language) }

  func write(_ html: inout HTML) {
    let publication = header?.publication ?? frame.state.erased[id]
    let date = publication.map { texts.day(milliseconds: $0.newest.milliseconds) } ?? ""
    guard let header, publication?.state != .erased else {
      html.element("p") { html in
        html.element("code", text: id.text)
        html.text(" · " + texts.text(.errorErasedText, ["date": date]))
      }
      return
    }
    html.element("p") { html in
      for piece in texts.pieces(.gatherWithdrawn) {
        switch piece {
        case .text(let text): html.text(text)
        case .place("title"): html.reading(header.title, frame)
        case .place: html.text(date)
        }
      }
      html.raw(" ")
      html.element("a", .href(.init(.history(header.slug), frame.language)), text: texts[.historyTitle])
    }
    if !header.publication.note.isEmpty {
      html.element("p", .class("minor")) { html in
        html.text(texts[.historyWhy] + texts[.siteColon])
        html.element("bdi", text: header.publication.note)
      }
    }
  }
}
