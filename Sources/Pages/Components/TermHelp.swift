internal import Catalogue
internal import Layout
internal import Practices
internal import Records

/// A term with its definition one disclosure away, without a script.
struct TermHelp {
  let label: String
  /// Nil where the vocabulary has none; the term then stands alone.
  let definition: String?

  init<Term: ClosedVocabulary>(_ term: Term, _ frame: Frame) {
    label = frame.label(term)
    definition = frame.vocabularies.definition(term, frame.language)
  }

  init(_ key: Key, in name: VocabularyName, _ frame: Frame) {
    label = frame.label(key, in: name)
    definition = frame.vocabularies.term(key, in: name)?.definition?[frame.language]
  }

  func write(_ html: inout HTML) {
    guard let definition else {
      html.text(label)
      return
    }
    html.element("details", .class("term")) { html in
      html.element("summary", text: label)
      html.element("p", .class("definition"), text: definition)
    }
  }
}
