internal import Catalogue
internal import Discovery
internal import InterfaceTexts
internal import Layout

/// Says that other words may have been meant, or that what is listed was found by them.
struct CorrectionNote {
  let frame: Frame
  let query: CatalogueQuery
  let correction: Correction
  /// Where the other words lead.
  let corrected: CatalogueQuery

  func write(_ html: inout HTML) {
    html.raw(" ")
    html.element("span", .class("correction")) { html in
      for piece in frame.texts.pieces(correction.isUsed ? .catalogueCorrected : .catalogueDidYouMean) {
        switch piece {
        case .text(let text): html.text(text)
        case .place("words"): html.element("bdi", text: query.text)
        case .place: link(&html)
        }
      }
    }
  }

  private func link(_ html: inout HTML) {
    html.element("a", .href(frame.catalogue(corrected))) { html in
      html.element("em") { $0.element("bdi", text: correction.text) }
    }
  }
}
