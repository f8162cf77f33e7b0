internal import Catalogue
internal import Layout
internal import Practices
internal import Records

/// What the terms of a vocabulary mean, in words for laypeople, behind a disclosure.
struct TermLegend {
  let name: VocabularyName
  let frame: Frame

  func write(_ html: inout HTML) {
    let terms = frame.vocabularies.terms(name)
    guard !terms.isEmpty else { return }
    html.element("details", .class("words-meant")) { html in
      html.element("summary", text: frame.label(of: name))
      html.element("dl") { html in
        for term in terms {
          html.element("div") { html in
            html.element("dt") { $0.element("dfn", text: frame.label(term.key, in: name)) }
            if let definition = term.definition?[frame.language] { html.element("dd", text: definition) }
          }
        }
      }
    }
  }
}
