public import InterfaceTexts

/// Where words are looked for.
public struct SearchTarget: Sendable {
  /// The address that the form is sent to.
  public var action: String
  /// Where the script asks for suggestions; nil where there are none.
  public var suggestions: String?

  public init(action: String, suggestions: String?) {
    self.action = action
    self.suggestions = suggestions
  }
}

/// Words to look for.
public struct SearchForm {
  private let target: SearchTarget
  private let texts: InterfaceTexts
  private let id: String
  private let text: String
  private let size: Size

  /// Without a label that is seen and with a sign on the button, where there is little room; or with both in words.
  public enum Size: Sendable { case small, usual, labelled }

  public init(
    _ target: SearchTarget, _ texts: InterfaceTexts, id: String, text: String = "", size: Size = .usual
  ) {
    self.target = target
    self.texts = texts
    self.id = id
    self.text = text
    self.size = size
  }

  public func write(_ html: inout HTML) {
    html.element(
      "form", .class("search"), Attribute("role", "search"), Attribute("action", target.action),
      Attribute("method", "get")
    ) { field(&$0) }
  }

  /// The field and its button, within a form.
  public func field(_ html: inout HTML) {
    html.element(
      "label", .class(size == .labelled ? "search-label" : "visually-hidden"), Attribute("for", id),
      text: texts[.searchLabel])
    html.element("span", .class("search-field")) { html in
      html.void(
        "input", Attribute("type", "search"), Attribute("name", "q"), .id(id), Attribute("value", text),
        Attribute("maxlength", "400"), Attribute("autocomplete", "off"),
        Attribute("data-suggestions", target.suggestions))
      html.element("button", Attribute("type", "submit")) { html in
        guard size == .small else { return html.text(texts[.searchButton]) }
        html.element("span", .class("visually-hidden"), text: texts[.searchButton])
        html.raw(
          "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"M10.5 10.5 15 15M12 6.5a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0z\"/></svg>"
        )
      }
    }
  }
}
