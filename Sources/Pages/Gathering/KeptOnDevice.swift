internal import Catalogue
internal import InterfaceTexts
internal import Layout

/// What the script shows where the device remembers something else than the address holds.
struct KeptOnDevice {
  let frame: Frame
  let kind: String
  let target: CatalogueAddress.Place
  let open: TextKey
  let keep: TextKey

  func write(_ html: inout HTML) {
    html.element(
      "p", .class("kept"), Attribute("data-kept", kind), .flag("hidden", true)
    ) { html in
      html.element("a", .href(.init(target, frame.language)), .flag("hidden", true), text: frame.texts[open])
      html.raw(" ")
      html.element(
        "button", Attribute("type", "button"), .flag("hidden", true), Attribute("data-done", frame.texts[.gatherKept]),
        text: frame.texts[keep])
    }
  }
}
