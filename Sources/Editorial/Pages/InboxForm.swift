internal import InterfaceTexts
internal import Layout
internal import Records

/// What the inbox can be narrowed by: a form whose address can be passed on.
struct InboxForm {
  let filter: InboxFilter
  let calls: [Call]
  let handlers: [Handler]
  let frame: EditorialFrame

  private var texts: InterfaceTexts { frame.texts }
  private var inputs: FilterInputs { FilterInputs(texts: texts) }

  func write(_ html: inout HTML) {
    html.element("details", .flag("open", !filter.of(nil).isEmpty)) { html in
      html.element("summary", text: texts[.inboxNarrow])
      html.element(
        "form", .class("sheet"), Attribute("method", "get"),
        Attribute("action", frame.path(.desk(.inbox())))
      ) { html in
        selects(&html)
        inputs.text("words", .inboxWords, filter.words, most: InboxFilter.mostLetters, &html)
        html.element("p", .class("acts")) { html in
          html.element("button", .class("act"), Attribute("type", "submit"), text: texts[.inboxShow])
        }
      }
    }
  }

  private func selects(_ html: inout HTML) {
    inputs.select(
      "state", .inboxState, filter.state?.rawValue, InboxFilter.states.map { ($0.rawValue, texts[$0.name]) }, &html)
    inputs.select(
      "whose", .inboxWhose, filter.whose?.text,
      [(InboxFilter.Whose.mine.text, texts[.inboxMine]), (InboxFilter.Whose.nobody.text, texts[.inboxNobody])]
        + handlers.map { ($0.id, $0.name) }, &html)
    inputs.select(
      "call", .inboxCall, filter.call?.text,
      calls.map { ($0.id.text, $0.title.words(in: frame.language).text) }, &html)
    inputs.select(
      "kind", .inboxKind, filter.sort?.rawValue,
      [
        (InboxFilter.Sort.practice.rawValue, texts[.inboxPractices]),
        (InboxFilter.Sort.report.rawValue, texts[.inboxReports]),
      ], &html)
    inputs.select(
      "country", .inboxCountry, filter.country?.code,
      inputs.sorted(Country.all.map { ($0.code, $0.name(in: frame.language)) }),
      &html)
    inputs.select(
      "language", .inboxLanguage, filter.language?.tag,
      inputs.sorted(frame.surroundings.site.languages.map { ($0.tag, texts.name(of: $0)) }), &html)
    inputs.select(
      "older", .inboxOlder, filter.days.map(String.init),
      InboxFilter.ages.map { (String($0), texts.text(.inboxAge, count: $0)) }, &html)
  }
}
