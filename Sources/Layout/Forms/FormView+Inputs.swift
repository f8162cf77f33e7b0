internal import InterfaceTexts
internal import Records

/// The inputs of fields that have one value.
extension FormView {
  func line(_ field: FormField, _ text: String, _ attributes: [Attribute], _ html: inout HTML) {
    // An input of one line would lose its breaks.
    guard !text.contains(where: \.isNewline) else { return lines(text, attributes, &html) }
    let input = field.input ?? field.usualInput
    if input.type == "file" {
      return html.void("input", [Attribute("type", "file"), Attribute("accept", input.accept)] + attributes)
    }
    html.void(
      "input",
      [Attribute("type", input.type ?? "text")] + attributes + [
        Attribute("value", text), Attribute("autocomplete", input.autocomplete ?? "off"),
        Attribute("inputmode", input.inputmode),
      ])
  }

  func lines(_ text: String, rows: Int = 3, _ attributes: [Attribute], _ html: inout HTML) {
    let written = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let needed = written.reduce(0) { $0 + 1 + $1.count / 80 }
    html.element("textarea", attributes + [Attribute("rows", String(min(max(rows, needed + 1), 24)))]) { html in
      // The first break is no part of the text.
      html.raw("\n")
      html.text(text)
    }
  }

  func select(_ field: FormField, _ text: String, _ attributes: [Attribute], _ html: inout HTML) {
    html.element("select", attributes) { html in
      if field.shape.standard == nil {
        html.element("option", Attribute("value", ""), .flag("selected", text.isEmpty), text: texts[noChoice(field)])
      }
      for choice in choices(field, [text]) {
        html.element(
          "option", Attribute("value", choice.value), .flag("selected", choice.value == text),
          .lang(choice.label.language == language ? nil : choice.label.language), text: choice.label.text)
      }
    }
  }

  func radios(_ field: FormField, _ text: String, _ path: FieldPath, _ html: inout HTML) {
    let isOpen = field.shape.presence == .optional && field.shape.standard == nil
    let unknown = isOpen ? [FormChoice(value: "", label: ofInterface(.formNotKnown))] : []
    fieldset(field, path, "field choices", role: "radiogroup", &html) { html in
      for (index, choice) in (choices(field, [text]) + unknown).enumerated() {
        choose("radio", choice, isChosen: choice.value == text, path, index, &html)
      }
    }
  }

  /// The terms of a list. What order they have is kept beside them where it is not that of the choices.
  func ticked(_ field: FormField, _ value: FieldTree?, _ path: FieldPath, _ html: inout HTML) {
    let chosen = (value?.items ?? []).compactMap(\.scalar)
    let all = choices(field, chosen)
    fieldset(field, path, "field choices", &html) { html in
      for (index, choice) in all.enumerated() {
        choose("checkbox", choice, isChosen: chosen.contains(choice.value), path, index, &html)
      }
      if all.map(\.value).filter(chosen.contains) != chosen {
        hidden(path.field(FormItems.order), chosen.joined(separator: " "), &html)
      }
    }
  }

  /// A flag that is ticked or not, before its label.
  func box(_ field: FormField, _ text: String, _ path: FieldPath, _ html: inout HTML) {
    html.element("div", .class(named("field", path))) { html in
      describe(field, path, &html)
      html.element("label", .class("choice")) { html in
        html.void(
          "input",
          [Attribute("type", "checkbox"), .id(path.anchor), Attribute("name", path.description)] + state(field, path)
            + [
              Attribute("value", "true"), .flag("checked", text == "true"),
            ])
        html.text(" ")
        html.element("span") { label(field, &$0) }
      }
    }
  }

  func hidden(_ path: FieldPath, _ value: String, _ html: inout HTML) {
    html.void(
      "input", Attribute("type", "hidden"), Attribute("name", path.description), Attribute("value", value))
  }

  private func choose(
    _ type: String, _ choice: FormChoice, isChosen: Bool, _ path: FieldPath, _ index: Int, _ html: inout HTML
  ) {
    html.element("label", .class("choice")) { html in
      html.void(
        "input", Attribute("type", type), .id("\(path.anchor)-choice-\(index)"),
        Attribute("name", path.description), Attribute("value", choice.value), .flag("checked", isChosen))
      html.text(" ")
      html.element("span") { reading(choice.label, &$0) }
    }
  }

  /// The choices of a field, and what is written in it without being one of them.
  private func choices(_ field: FormField, _ written: [String]) -> [FormChoice] {
    let known =
      field.shape.form == .flag
      ? [
        FormChoice(value: "true", label: ofInterface(.formYes)),
        FormChoice(value: "false", label: ofInterface(.formNo)),
      ] : field.choices
    let others = written.filter { text in !text.isEmpty && !known.contains { $0.value == text } }
    return known
      + others.map { FormChoice(value: $0, label: Reading(text: $0, language: language, state: .original)) }
  }

  private func noChoice(_ field: FormField) -> TextKey {
    field.shape.presence == .optional ? .formNotKnown : .formChoose
  }

  private func ofInterface(_ key: TextKey) -> Reading {
    Reading(text: texts[key], language: language, state: .original)
  }
}

extension FormField {
  fileprivate var usualInput: Input {
    switch shape.form {
    case .number: Input(inputmode: "numeric")
    case .address: Input(inputmode: "url")
    default: Input()
    }
  }
}
