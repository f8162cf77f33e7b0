public import Catalogue
internal import InterfaceTexts
internal import Layout
public import Practices
internal import Records

/// How to cite a record: a line to copy, and the files for citation programs.
struct CiteRecord {
  let page: PracticePage
  private var texts: InterfaceTexts { page.texts }

  func write(_ html: inout HTML) {
    let citation = page.frame.citation(of: page.practice, page.publication)
    html.element("p", .class("cite")) { line(citation, &$0) }
    html.element("p", .class("minor")) { html in
      html.text(texts[.citeFiles] + texts[.siteColon])
      let files: [(RecordFile, String)] = [(.bibTeX, "BibTeX"), (.ris, "RIS"), (.csl, "CSL-JSON")]
      for (index, (file, name)) in files.enumerated() {
        if index > 0 { html.raw(" · ") }
        html.element("a", .href(.init(.practiceFile(page.practice.slug, file), page.frame.language)), text: name)
      }
    }
  }

  /// After the manner of the APA: title, date, collection, address.
  private func line(_ citation: RecordCitation, _ html: inout HTML) {
    for piece in texts.pieces(.citeText) {
      switch piece {
      case .text(let text): html.text(text)
      case .place("title"):
        html.element("cite") { $0.element("bdi", .reading(citation.title, page.frame), text: citation.title.text) }
      case .place("revision"): html.text(texts.number(citation.revision))
      case .place("date"): html.text(texts.date(citation.revised))
      case .place: html.element("i", text: citation.collection)
      }
    }
    guard let address = citation.address else { return }
    html.raw(" ")
    html.element("a", .href(outside: address), text: address)
  }
}

extension Frame {
  /// How a record is cited in the reader's language.
  public func citation(of practice: Practice, _ publication: Publication) -> RecordCitation {
    RecordCitation(
      practice, publication, in: language, collection: texts[.siteName] + texts[.siteColon] + texts[.siteSubtitle],
      publicURL: site.publicURL)
  }
}
