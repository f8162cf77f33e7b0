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

  public init(_ target: SearchTarget, _ texts: InterfaceTexts, id: String, text: String = "") {
    self.target = target
    self.texts = texts
    self.id = id
    self.text = text
  }

  public func write(_ html: inout HTML) {
    html.element(
      "form", .class("search"), Attribute("role", "search"), Attribute("action", target.action),
      Attribute("method", "get")
    ) { field(&$0) }
  }

  /// The field and its button, within a form.
  public func field(_ html: inout HTML) {
    html.element("label", .class("visually-hidden"), Attribute("for", id), text: texts[.searchLabel])
    html.element("span", .class("search-field")) { html in
      html.void(
        "input", Attribute("type", "search"), Attribute("name", "q"), .id(id), Attribute("value", text),
        Attribute("maxlength", "400"), Attribute("autocomplete", "off"),
        Attribute("data-suggestions", target.suggestions))
      html.element("button", Attribute("type", "submit"), text: texts[.searchButton])
    }
  }
}
