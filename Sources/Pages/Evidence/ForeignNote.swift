internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// Says, once for a page that gathers texts of many records, which other languages stand on it.
struct ForeignNote {
  let frame: Frame
  let texts: [LocalizedText]

  func write(_ html: inout HTML) {
    let languages = Set(texts.map { $0.reading(in: frame.language).language }).subtracting([frame.language]).sorted()
    guard !languages.isEmpty else { return }
    let names = frame.texts.list(languages.map(frame.texts.name(of:)))
    html.element("div", .class("note language-note"), Attribute("role", "note")) {
      $0.element("p", text: frame.texts.text(.evidenceForeign, ["languages": names]))
    }
  }
}
