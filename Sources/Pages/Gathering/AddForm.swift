internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// A form that adds a practice to those that the address holds. It needs no script: sending it makes the longer address.
struct AddForm {
  let frame: Frame
  /// What the address holds already.
  let ids: [Key]
  let since: Int64?
  let target: CatalogueAddress.Place
  /// Under which the script keeps what the form makes.
  let kind: String

  /// The most practices that a menu can offer; of more, the reader chooses in the catalogue.
  private static let most = 400

  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    let taken = Set(ids)
    let choices = frame.state.byTitle(in: frame.language, upTo: Self.most + taken.count)?
      .filter { !taken.contains($0.id) }
    if let choices, !choices.isEmpty { form(choices, &html) }
    html.element("p", .class("minor")) { html in
      html.element("a", .class("reset"), .href(frame.catalogue()), text: texts[.gatherCatalogue])
    }
  }

  private func form(_ choices: [PracticeHeader], _ html: inout HTML) {
    html.element(
      "form", .class("add-form"), Attribute("action", CatalogueAddress(target, frame.language).path),
      Attribute("method", "get"), Attribute("data-keep", kind)
    ) { html in
      html.element("label", Attribute("for", "add"), text: texts[.gatherAdd])
      for id in ids { hidden("id", id.text, &html) }
      if let since { hidden("since", String(since), &html) }
      html.element("span", .class("add-field")) { html in
        html.element("select", .id("add"), Attribute("name", "id"), .flag("required", true)) { html in
          html.element("option", Attribute("value", ""), .flag("selected", true), text: texts[.gatherChoose])
          for header in choices {
            let title = header.title.reading(in: frame.language)
            html.element("option", Attribute("value", header.id.text), .reading(title, frame), text: title.text)
          }
        }
        html.element("button", Attribute("type", "submit"), text: texts[.gatherAddButton])
      }
    }
  }

  private func hidden(_ name: String, _ value: String, _ html: inout HTML) {
    html.void("input", Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
  }
}
