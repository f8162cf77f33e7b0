internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// The panel of facts. What no source states is named in one line.
struct PracticeFacts {
  let page: PracticePage
  private var practice: Practice { page.practice }
  private var frame: Frame { page.frame }
  private var texts: InterfaceTexts { page.texts }

  func write(_ html: inout HTML) {
    let facts = frame.facts.facts(of: practice, in: .facts, inferred: practice.inferred)
    let missing = facts.filter { $0.values.isEmpty && !$0.shape.isSilent }.map(\.label)
    html.element("div", .class("facts")) { html in
      html.element("h2", .id("facts"), text: texts[.practiceFacts])
      html.element("dl") { html in
        for fact in facts where !fact.values.isEmpty { write(fact, &html) }
      }
      guard !missing.isEmpty else { return }
      html.element("p", .class("minor"), text: texts.text(.practiceNotRecorded, ["names": texts.list(missing)]))
    }
  }

  private func write(_ fact: RecordFact, _ html: inout HTML) {
    html.element("div") { html in
      html.element("dt", text: fact.label)
      for value in fact.values { html.element("dd") { write(value, fact.shape, &$0) } }
      guard fact.isInferred else { return }
      html.element(
        "dd", .class("inferred"), Attribute("title", texts[.practiceInferredNote]), text: texts[.practiceInferred])
    }
  }

  /// A country leads to its page; a term shows its definition, or leads to every practice that has it.
  private func write(_ value: RecordFact.Value, _ shape: FieldShape, _ html: inout HTML) {
    switch value.kind {
    case .country(let country):
      html.element("a", .href(.init(.country(country), frame.language)), text: value.text)
    case .term(let key, let vocabulary):
      let facet = Facet.all.first { $0.vocabulary == vocabulary }
      guard let facet, frame.vocabularies.term(key, in: vocabulary)?.definition == nil else {
        return TermHelp(key, in: vocabulary, frame).write(&html)
      }
      html.element("a", .href(frame.catalogue(CatalogueQuery().choosing(key.text, in: facet))), text: value.text)
    case .plain where shape.form == .line: html.element("bdi", .lang(value.language), text: value.text)
    case .plain: html.text(value.text)
    }
  }
}
