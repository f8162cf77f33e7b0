internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// Where sources give different values: side by side, none chosen.
struct DisagreementView {
  let page: PracticePage
  private var texts: InterfaceTexts { page.texts }

  func write(_ html: inout HTML) {
    html.element("p", .class("minor"), text: texts[.disagreeIntro])
    for discrepancy in page.practice.discrepancies { self.discrepancy(discrepancy, &html) }
    let claims = page.practice.claims.filter { $0.state == .sourcesDisagree }
    guard !claims.isEmpty else { return }
    html.element("h3", text: texts[.disagreeClaims])
    html.element("ul", .class("limits")) { html in
      for claim in claims {
        let reading = claim.text.reading(in: page.frame.language)
        html.element("li") { html in
          html.element(
            "a", .href(anchor: "c-\(claim.key)"), .reading(reading, page.frame), text: reading.text.withoutMarks)
        }
      }
    }
  }

  private func discrepancy(_ discrepancy: Discrepancy, _ html: inout HTML) {
    let quantity = discrepancy.quantity.reading(in: page.frame.language)
    html.element("article", .class("discrepancy"), .id("d-\(discrepancy.key)")) { html in
      html.element("h3", .reading(quantity, page.frame), text: quantity.text.withoutMarks)
      html.element("ul", .class("values")) { html in
        for value in discrepancy.values {
          html.element("li") { self.value(value, &$0) }
        }
      }
      if let note = discrepancy.note { html.prose(note, "prose minor", page.context, topHeading: 4) }
    }
  }

  private func value(_ value: ObservedValue, _ html: inout HTML) {
    html.prose(value.value, "prose value", page.context, topHeading: 4)
    html.element("dl", .class("measures")) { html in
      html.element("div") { html in
        html.element("dt", text: texts[.disagreeDate])
        html.element("dd", text: value.asOf.map(texts.date) ?? texts[.disagreeUndated])
      }
      html.element("div") { html in
        html.element("dt", text: texts[.disagreeSource])
        html.element("dd") { page.context.sources(value.cites, &$0) }
      }
    }
  }
}
