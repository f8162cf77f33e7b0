internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// Help in a crisis in every country, each folded: somebody opens their own.
struct HelpByCountry {
  let frame: Frame
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    let countries = frame.state.help(in: frame.language)
    html.element("section", .class("help")) { html in
      html.element("h2", .id("help"), text: texts[.helpByCountry])
      guard !countries.isEmpty else { return html.element("p", text: texts[.helpNone]) }
      html.element("p", .class("on-screen"), text: texts[.helpChoose])
      for (name, help) in countries {
        html.element("details", .class("help-country"), .id("help-" + help.country.code)) { html in
          html.element("summary") { $0.element("h3", text: name) }
          CountryHelp(frame: frame, help: help).write(&html)
        }
      }
      html.element("p", text: texts[.helpWhich])
      html.element("p", text: texts[.helpAfterwards])
    }
  }
}
