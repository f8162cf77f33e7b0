internal import ICU
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

  func write(_ html: inout HTML) {
    html.element("details", .flag("open", !filter.of(nil).isEmpty)) { html in
      html.element("summary", text: texts[.inboxNarrow])
      html.element(
        "form", .class("sheet"), Attribute("method", "get"),
        Attribute("action", frame.path(.desk(.inbox())))
      ) { html in
        selects(&html)
        html.element("p", .class("field")) { html in
          html.element("label", Attribute("for", "words"), text: texts[.inboxWords])
          html.void(
            "input", .id("words"), Attribute("name", "words"), Attribute("type", "text"),
            Attribute("maxlength", String(InboxFilter.mostLetters)), Attribute("value", filter.words),
            Attribute("autocomplete", "off"))
        }
        html.element("p", .class("acts")) { html in
          html.element("button", .class("act"), Attribute("type", "submit"), text: texts[.inboxShow])
        }
      }
    }
  }

  private func selects(_ html: inout HTML) {
    select(
      "state", .inboxState, filter.state?.rawValue, InboxFilter.states.map { ($0.rawValue, texts[$0.name]) }, &html)
    select(
      "whose", .inboxWhose, filter.whose?.text,
      [(InboxFilter.Whose.mine.text, texts[.inboxMine]), (InboxFilter.Whose.nobody.text, texts[.inboxNobody])]
        + handlers.map { ($0.id, $0.name) }, &html)
    select(
      "call", .inboxCall, filter.call?.text,
      calls.map { ($0.id.text, $0.title.words(in: frame.language).text) }, &html)
    select(
      "kind", .inboxKind, filter.sort?.rawValue,
      [
        (InboxFilter.Sort.practice.rawValue, texts[.inboxPractices]),
        (InboxFilter.Sort.report.rawValue, texts[.inboxReports]),
      ], &html)
    select(
      "country", .inboxCountry, filter.country?.code,
      sorted(Country.all.map { ($0.code, $0.name(in: frame.language)) }),
      &html)
    select(
      "language", .inboxLanguage, filter.language?.tag,
      sorted(frame.surroundings.site.languages.map { ($0.tag, texts.name(of: $0)) }), &html)
    select(
      "older", .inboxOlder, filter.days.map(String.init),
      InboxFilter.ages.map { (String($0), texts.text(.inboxAge, count: $0)) }, &html)
  }

  private func select(
    _ name: String, _ label: TextKey, _ chosen: String?, _ choices: [(value: String, name: String)],
    _ html: inout HTML
  ) {
    html.element("p", .class("field")) { html in
      html.element("label", Attribute("for", name), text: texts[label])
      html.element("select", .id(name), Attribute("name", name)) { html in
        html.element("option", Attribute("value", ""), text: texts[.inboxAll])
        for choice in choices {
          html.element(
            "option", Attribute("value", choice.value), .flag("selected", choice.value == chosen), text: choice.name)
        }
      }
    }
  }

  /// By name, as the reader's language sorts.
  private func sorted(_ values: [(value: String, name: String)]) -> [(value: String, name: String)] {
    let collator = Collator(language: frame.language.tag)
    return values.map { ($0, collator.key(for: $0.name)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }
}
