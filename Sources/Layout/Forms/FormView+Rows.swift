internal import InterfaceTexts
internal import Records

/// Lists with a row for each value, which buttons make longer and shorter.
extension FormView {
  func rows(_ field: FormField, _ value: FieldTree?, _ path: FieldPath, _ html: inout HTML) {
    let rows = field.rows(value)
    let hasRows = value?.items.isEmpty == false
    fieldset(field, path, "field rows", &html) { html in
      for (index, row) in rows.enumerated() {
        let numbered = field.row(texts.number(index + 1))
        html.element("div", .class("row")) { html in
          // A row is there whatever is chosen in it.
          if field.control == .group { hidden(path.item(index), "", &html) }
          single(numbered, row, path.item(index), &html)
          html.element("div", .class("row-buttons")) { html in
            if index > 0 { button(.up(path.item(index)), .formUp, numbered, &html) }
            if index < rows.count - 1 { button(.down(path.item(index)), .formDown, numbered, &html) }
            if hasRows { button(.remove(path.item(index)), .formRemove, numbered, &html) }
          }
        }
      }
      button(.add(path), .formAdd, field, &html)
    }
  }

  private func button(_ change: FormChange, _ name: TextKey, _ field: FormField, _ html: inout HTML) {
    html.element(
      "button", Attribute("type", "submit"), .class("quiet"), Attribute("name", FormChange.name),
      Attribute("value", change.description)
    ) { html in
      html.text(texts[name])
      html.element("span", .class("visually-hidden")) { html in
        html.text(texts[.siteColon])
        reading(field.label, &html)
      }
    }
  }
}
