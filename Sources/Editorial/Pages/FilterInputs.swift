internal import ICU
internal import InterfaceTexts
internal import Layout
internal import Records

/// Inputs of a form that narrows a list. Its values stand in the address.
struct FilterInputs {
  let texts: InterfaceTexts

  /// One of several values, or all.
  func select(
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

  func text(
    _ name: String, _ label: TextKey, _ value: String, type: String = "text", most: Int? = nil, _ html: inout HTML
  ) {
    html.element("p", .class("field")) { html in
      html.element("label", Attribute("for", name), text: texts[label])
      html.void(
        "input", .id(name), Attribute("name", name), Attribute("type", type),
        Attribute("maxlength", most.map(String.init)), Attribute("value", value), Attribute("autocomplete", "off"))
    }
  }

  /// Values by name, as the reader's language sorts.
  func sorted(_ values: [(value: String, name: String)]) -> [(value: String, name: String)] {
    let collator = Collator(language: texts.language.tag)
    return values.map { ($0, collator.key(for: $0.name)) }
      .sorted { left, right in
        left.1 == right.1 ? left.0.value < right.0.value : left.1.lexicographicallyPrecedes(right.1)
      }.map(\.0)
  }
}
