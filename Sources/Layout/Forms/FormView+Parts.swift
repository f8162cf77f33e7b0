internal import InterfaceTexts
internal import Records

/// What surrounds every input: its label, its help, and what is wrong.
extension FormView {
  /// An input under its label.
  func labelled(
    _ field: FormField, _ path: FieldPath, _ html: inout HTML, _ input: (inout HTML, [Attribute]) -> Void
  ) {
    html.element("div", .class(named("field", path))) { html in
      html.element("label", Attribute("for", path.anchor)) { label(field, &$0) }
      describe(field, path, &html)
      input(&html, [.id(path.anchor), Attribute("name", path.description)] + state(field, path))
    }
  }

  /// Several inputs under one name.
  func fieldset(
    _ field: FormField, _ path: FieldPath, _ name: String, role: String? = nil, _ html: inout HTML,
    _ content: (inout HTML) -> Void
  ) {
    let isSought = focus == path || faults[path] != nil
    let attributes: [Attribute] = [
      .class(named(name, path)), .id(path.anchor), Attribute("role", role),
      Attribute("tabindex", isSought ? "-1" : nil), Attribute("aria-describedby", descriptions(field, path)),
      Attribute("aria-invalid", role == "radiogroup" && faults[path] != nil ? "true" : nil),
      .flag("autofocus", focus == path),
    ]
    html.element("fieldset", attributes) { html in
      html.element("legend") { label(field, &$0) }
      describe(field, path, &html)
      content(&html)
    }
  }

  func label(_ field: FormField, _ html: inout HTML) {
    reading(field.label, &html)
    guard field.shape.presence == .required else { return }
    html.text(" ")
    html.element("span", .class("needed"), text: "(" + texts[.formRequired] + ")")
  }

  /// A text, marked where it is not in the language of the page.
  func reading(_ reading: Reading, _ html: inout HTML) {
    guard reading.language != language else { return html.text(reading.text) }
    html.element("span", .lang(reading.language), text: reading.text)
  }

  /// What an input says of itself to those who do not see where it stands.
  func state(_ field: FormField, _ path: FieldPath) -> [Attribute] {
    [
      Attribute("aria-describedby", descriptions(field, path)),
      Attribute("aria-invalid", faults[path] == nil ? nil : "true"), .flag("autofocus", focus == path),
    ]
  }

  /// What explains a field, and what is wrong with it.
  func describe(_ field: FormField, _ path: FieldPath, _ html: inout HTML) {
    if hasHelp(field) {
      html.element("div", .class("field-help"), .id(path.helpID)) { html in
        if let help = field.help { html.element("p") { reading(help, &$0) } }
        if isDate(field) { html.element("p", text: texts[.formDateHint]) }
      }
    }
    guard let faults = faults[path] else { return }
    html.element("div", .class("field-fault"), .id(path.faultID)) { html in
      for fault in faults { html.element("p", text: texts.formSentence(fault)) }
    }
  }

  private func descriptions(_ field: FormField, _ path: FieldPath) -> String? {
    let ids = [hasHelp(field) ? path.helpID : nil, faults[path] == nil ? nil : path.faultID].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  private func hasHelp(_ field: FormField) -> Bool { field.help != nil || isDate(field) }

  /// Whether a date may be written in part. A list says once how; a browser's own input for a whole day takes no part of one.
  private func isDate(_ field: FormField) -> Bool {
    field.shape.form == .date && field.choices.isEmpty && field.input?.type != "date"
  }

  func named(_ name: String, _ path: FieldPath) -> String { faults[path] == nil ? name : name + " faulty" }
}
