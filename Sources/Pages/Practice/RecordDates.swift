internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Ledger
internal import Practices
internal import Records

/// How complete the record is, when it was published and changed, and the same as data.
struct RecordDates {
  let page: PracticePage

  func write(_ html: inout HTML) {
    let (frame, texts, publication) = (page.frame, page.texts, page.publication)
    let completeness = page.practice.completeness
    let sentence = frame.vocabularies.definition(completeness, frame.language) ?? frame.label(completeness)
    html.element("p", .class("completeness"), text: sentence)
    html.element("p", .class("review"), text: review)
    html.element("dl", .class("measures")) { html in
      let dates = [(TextKey.practiceFirst, publication.first), (.practiceChanged, publication.newest)]
      for (name, date) in dates {
        html.element("div") { html in
          html.element("dt", text: texts[name])
          html.element("dd", text: texts.day(milliseconds: date.milliseconds))
        }
      }
      html.element("div") { html in
        html.element("dt", text: texts[.practiceRevision])
        html.element("dd", text: texts.number(publication.revision))
      }
      if !page.isPast { present(&html) }
    }
  }

  private var review: String {
    guard let date = page.practice.livedExperienceReview else { return page.texts[.practiceNotReviewed] }
    return page.texts.text(.practiceReviewed, ["date": page.texts.date(date)])
  }

  /// What there is of the record as it stands: how it came to be, and the same as data.
  private func present(_ html: inout HTML) {
    let (frame, texts) = (page.frame, page.texts)
    html.element("div") { html in
      html.element("dt", text: texts[.historyTitle])
      html.element("dd") { html in
        html.element("a", .href(.init(.history(page.practice.slug), frame.language)), text: texts[.historyAll])
      }
    }
    html.element("div") { html in
      html.element("dt", text: texts[.practiceFormats])
      html.element("dd") { html in
        file(.json, "JSON", &html)
        html.raw(" · ")
        file(.markdown, "Markdown", &html)
      }
    }
  }

  private func file(_ format: RecordFile, _ name: String, _ html: inout HTML) {
    html.element("a", .href(.init(.practiceFile(page.practice.slug, format), page.frame.language)), text: name)
  }
}
