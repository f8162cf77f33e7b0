internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// Help in a crisis in one country: what to call, what is known of it, and where that stands.
struct CountryHelp {
  let frame: Frame
  let help: HelpLines
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    html.element("ul", .class("help-lines")) { html in
      if !help.emergency.contains(where: { $0.number != nil }) {
        html.element("li", text: texts[.helpNoEmergency])
      }
      for emergency in help.emergency where emergency.number != nil || emergency.use != nil {
        html.element("li") { self.emergency(emergency, &$0) }
      }
      for line in help.lines { html.element("li") { self.line(line, &$0) } }
      if help.lines.isEmpty { html.element("li", text: texts[.helpNoLine]) }
    }
  }

  private func emergency(_ emergency: EmergencyNumber, _ html: inout HTML) {
    if let number = emergency.number { call(number, &html) }
    if let use = emergency.use { html.reading(use, frame) }
    sources([emergency.source], isNumber: emergency.number != nil, &html)
  }

  private func line(_ line: HelpLine, _ html: inout HTML) {
    if let number = line.number { call(number, &html) }
    html.element("strong") { html in
      if let url = line.url {
        html.element("a", .href(outside: url), .ofUnknownLanguage, text: line.name)
      } else {
        html.element("span", .ofUnknownLanguage, text: line.name)
      }
    }
    if let about = line.about {
      html.text(texts[.siteColon])
      html.reading(about, frame)
    }
    facts(line, &html)
    sources([line.source] + line.furtherSources, isNumber: line.number != nil, &html)
  }

  private func facts(_ line: HelpLine, _ html: inout HTML) {
    for fact in frame.facts.facts(of: line, in: .facts) where !fact.values.isEmpty {
      html.element("div") { html in
        html.element("span", .class("label"), text: fact.label + texts[.siteColon])
        for (index, value) in fact.values.enumerated() {
          if index > 0 { html.text(", ") }
          html.element("bdi", .lang(value.language), text: value.text)
        }
      }
    }
  }

  private func call(_ number: String, _ html: inout HTML) {
    html.element("b") {
      $0.element("a", .class("call"), .href(outside: "tel:" + number.filter { $0 != " " }), text: number)
    }
    html.raw(" ")
  }

  /// “Samaritans, page without a date. We have not called this number.”
  private func sources(_ sources: [HelpSource], isNumber: Bool, _ html: inout HTML) {
    html.element("div", .class("minor")) { html in
      html.text(texts[.practiceSources] + texts[.siteColon])
      for (index, source) in sources.enumerated() {
        if index > 0 { html.raw("; ") }
        html.element("a", .href(outside: source.url), .ofUnknownLanguage, text: source.publisher)
        html.text(", " + date(of: source))
      }
      html.raw(". ")
      if isNumber { html.text(texts[.helpNotCalled]) }
    }
  }

  private func date(of source: HelpSource) -> String {
    if let date = source.date { return texts.text(.helpPageOf, ["date": texts.date(date)]) }
    return source.notBefore.map { texts.text(.helpPageNotBefore, ["date": texts.date($0)]) } ?? texts[.helpPageUndated]
  }
}
