internal import Addresses
internal import InterfaceTexts
internal import Practices
internal import Records

/// The panel of facts. A fact that no source states is said to be unknown.
struct PracticeFacts {
  let page: PracticePage
  private var practice: Practice { page.practice }
  private var frame: Frame { page.frame }
  private var texts: InterfaceTexts { page.texts }

  func write(_ html: inout HTML) {
    html.element("section", .class("facts"), .labelledBy("facts")) { html in
      html.element("h2", .id("facts"), text: texts[.practiceFacts])
      html.element("dl") { html in
        fact(frame.label(of: .type), "types", practice.types, &html) { TermHelp($0, frame).write(&$1) }
        countries(&html)
        fact(texts[.practicePlaces], "places", practice.places, &html)
        fact(texts[.practiceProvider], "provider", [practice.provider].compactMap { $0 }, in: practice.language, &html)
        fact(texts[.practiceStarted], "started", [practice.started].compactMap { $0.map(texts.date) }, &html)
        if let ended = practice.ended { fact(texts[.practiceEnded], "ended", [texts.date(ended)], &html) }
        let activity = practice.activity == .unknown ? [] : [practice.activity]
        fact(frame.label(of: .activity), "activity", activity, &html) { TermHelp($0, frame).write(&$1) }
        fact(frame.label(of: .aim), "aims", practice.aims, &html) { TermHelp($0, in: .aim, frame).write(&$1) }
        fact(frame.label(of: .stage), "stages", practice.stages, &html) { TermHelp($0, in: .stage, frame).write(&$1) }
        if !practice.rights.isEmpty {
          fact(frame.label(of: .right), "rights", practice.rights, &html) { narrowing($0, .right, .right, &$1) }
        }
        fact(frame.label(of: .topic), "topics", practice.topics, &html) { narrowing($0, .topic, .topic, &$1) }
        let populations = practice.populations.map { frame.label($0, in: .population) }
        fact(frame.label(of: .population), "populations", populations, &html)
      }
    }
  }

  /// Each country leads to its page.
  private func countries(_ html: inout HTML) {
    let international = practice.international == true ? texts[.facetInternational] : nil
    let count = practice.countries.count + (international == nil ? 0 : 1)
    html.element("div") { html in
      html.element("dt", text: texts.text(.practiceCountries, count: max(1, count)))
      for country in practice.countries {
        html.element("dd") {
          $0.element("a", .href(.place(.country(country), frame.language)), text: country.name(in: frame.language))
        }
      }
      if let international { html.element("dd", text: international) }
      if count == 0 { html.element("dd", .class("unknown"), text: texts[.practiceUnknown]) }
      inferred("countries", &html)
    }
  }

  /// A term that leads to every practice with it.
  private func narrowing(_ term: Key, _ vocabulary: VocabularyName, _ facet: FacetName, _ html: inout HTML) {
    let query = CatalogueQuery().choosing(term.text, in: facet)
    html.element("a", .href(frame.catalogue(query)), text: frame.label(term, in: vocabulary))
  }

  private func fact(
    _ name: String, _ field: String, _ values: [String], in language: Language? = nil, _ html: inout HTML
  ) {
    fact(name, field, values, &html) { value, html in
      html.element("bdi", .lang(language == frame.language ? nil : language), text: value)
    }
  }

  private func fact<Value>(
    _ name: String, _ field: String, _ values: [Value], _ html: inout HTML, _ write: (Value, inout HTML) -> Void
  ) {
    html.element("div") { html in
      html.element("dt", text: name)
      guard !values.isEmpty else {
        html.element("dd", .class("unknown"), text: texts[.practiceUnknown])
        return
      }
      for value in values { html.element("dd") { write(value, &$0) } }
      inferred(field, &html)
    }
  }

  private func inferred(_ field: String, _ html: inout HTML) {
    guard practice.inferred.contains(field) else { return }
    html.element(
      "dd", .class("inferred"), Attribute("title", texts[.practiceInferredNote]), text: texts[.practiceInferred])
  }
}
