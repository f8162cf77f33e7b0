internal import Addresses
internal import Catalogue
internal import InterfaceTexts
internal import Practices

/// One facet of the panel: its values as boxes to tick, each with its count.
struct CatalogueFacet {
  let page: CataloguePage
  let facet: ListedFacet
  private var frame: Frame { page.frame }
  private var texts: InterfaceTexts { page.texts }
  private var name: String { Self.name(facet.name, frame) }

  func fieldset(_ html: inout HTML) {
    html.element("fieldset", Attribute("data-facet", facet.name.rawValue)) { html in
      html.element("legend", text: name)
      if facet.name == .country { countries(&html) } else { list(facet.values, &html) }
    }
  }

  /// Folded until something in it is chosen.
  func details(_ html: inout HTML) {
    html.element("details", .class("facet"), .flag("open", facet.values.contains(where: \.isChosen))) { html in
      html.element("summary", text: name)
      html.element("fieldset", Attribute("data-facet", facet.name.rawValue)) { html in
        html.element("legend", .class("visually-hidden"), text: name)
        list(facet.values, &html)
      }
    }
  }

  /// Countries with practices at once, those without folded, International and unknown apart.
  private func countries(_ html: inout HTML) {
    let special = [FacetName.international, FacetName.unknown]
    let named = facet.values.filter { !special.contains($0.value) }
    let empty = named.filter { $0.count == 0 && !$0.isChosen }
    list(named.filter { $0.count > 0 || $0.isChosen }, &html)
    html.element("div", .class("facet-apart")) { list(facet.values.filter { special.contains($0.value) }, &$0) }
    guard !empty.isEmpty else { return }
    html.element("details", .class("facet-empty")) { html in
      html.element("summary", text: texts.text(.catalogueEmptyCountries, count: empty.count))
      list(empty, &html)
    }
  }

  private func list(_ values: [ListedFacetValue], _ html: inout HTML) {
    guard !values.isEmpty else { return }
    html.element("ul", .class("values-list")) { html in
      for value in values {
        html.element("li", value.count == 0 ? .class("empty") : value.parent == nil ? .class("top") : .class("under")) {
          html in
          html.element("label") { box(value, &$0) }
        }
      }
    }
  }

  private func box(_ value: ListedFacetValue, _ html: inout HTML) {
    html.void(
      "input", Attribute("type", "checkbox"), Attribute("name", facet.name.rawValue), Attribute("value", value.value),
      .flag("checked", value.isChosen))
    html.element("span", .class("value-name"), text: Self.name(value, of: facet.name, frame))
    html.raw(" ")
    html.element("span", .class("count"), text: texts.number(value.count))
  }

  /// What the reader calls a value.
  static func name(_ value: ListedFacetValue, of facet: FacetName, _ frame: Frame) -> String {
    if let label = value.label { return label }
    return frame.texts[value.value == FacetName.international ? .facetInternational : .facetUnknown]
  }

  /// What the reader calls a facet.
  static func name(_ facet: FacetName, _ frame: Frame) -> String {
    switch facet {
    case .country: frame.texts[.facetCountry]
    case .type: frame.label(of: .type)
    case .topic: frame.label(of: .topic)
    case .aim: frame.label(of: .aim)
    case .stage: frame.label(of: .stage)
    case .right: frame.label(of: .right)
    case .evidence: frame.label(of: .evidenceStatus)
    case .activity: frame.label(of: .activity)
    }
  }
}
