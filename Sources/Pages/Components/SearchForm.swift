internal import Catalogue
internal import InterfaceTexts

/// Words to look for in the catalogue.
struct SearchForm {
  let frame: Frame
  let id: String
  let text: String

  func write(_ html: inout HTML) {
    html.element(
      "form", .class("search"), Attribute("role", "search"), Attribute("action", frame.catalogue().path),
      Attribute("method", "get")
    ) { field(&$0) }
  }

  /// Where the script asks for suggestions. In an edition there are none: they are of the present collection.
  private var suggestions: String? {
    frame.edition == nil ? CatalogueAddress(.suggestions(""), frame.language).path : nil
  }

  /// The field and its button, within a form.
  func field(_ html: inout HTML) {
    html.element("label", .class("visually-hidden"), Attribute("for", id), text: frame.texts[.searchLabel])
    html.element("span", .class("search-field")) { html in
      html.void(
        "input", Attribute("type", "search"), Attribute("name", "q"), .id(id), Attribute("value", text),
        Attribute("maxlength", "400"), Attribute("autocomplete", "off"), Attribute("data-suggestions", suggestions))
      html.element("button", Attribute("type", "submit"), text: frame.texts[.searchButton])
    }
  }
}
