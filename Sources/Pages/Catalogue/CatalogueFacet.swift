internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// One facet of the panel: its values as boxes to tick, each with its count.
struct CatalogueFacet {
  let frame: Frame
  let facet: ListedFacet
  private var texts: InterfaceTexts { frame.texts }
  private var name: String { Self.name(facet.facet, frame) }

  func fieldset(_ html: inout HTML) {
    html.element("fieldset", Attribute("data-facet", facet.facet.name)) { html in
      html.element("legend", text: name)
      if facet.facet.values == .countries { countries(&html) } else { list(facet.values, &html) }
    }
  }

  /// Folded until something in it is chosen.
  func details(_ html: inout HTML) {
    html.element("details", .class("facet"), .flag("open", facet.values.contains(where: \.isChosen))) { html in
      html.element("summary", text: name)
      html.element("fieldset", Attribute("data-facet", facet.facet.name)) { html in
        html.element("legend", .class("visually-hidden"), text: name)
        list(facet.values, &html)
      }
    }
  }

  /// Countries with practices at once, those without folded, International and unknown apart; whatever is asked for.
  private func countries(_ html: inout HTML) {
    var (found, empty, apart): ([ListedFacetValue], [ListedFacetValue], [ListedFacetValue]) = ([], [], [])
    for value in facet.values {
      if value.value == Facet.international || value.value == Facet.unknown {
        apart.append(value)
      } else if value.isFilled {
        found.append(value)
      } else {
        empty.append(value)
      }
    }
    list(found, &html)
    html.element("div", .class("facet-apart")) { list(apart, &$0) }
    guard !empty.isEmpty else { return }
    html.element("details", .class("facet-empty"), .flag("open", empty.contains(where: \.isChosen))) { html in
      html.element("summary", text: texts.text(.catalogueEmptyCountries, count: empty.count))
      list(empty, &html)
    }
  }

  private func list(_ values: [ListedFacetValue], _ html: inout HTML) {
    guard !values.isEmpty else { return }
    html.element("ul", .class("values-list")) { html in
      for value in values { box(value, &html) }
    }
  }

  /// In whole pieces of markup and not element by element: there are a hundred and fifty on each page, half of its bytes.
  private func box(_ value: ListedFacetValue, _ html: inout HTML) {
    html.raw(
      value.count == 0
        ? "<li class=\"empty\">" : value.parent == nil ? "<li class=\"top\">" : "<li class=\"under\">")
    html.raw("<label><input type=\"checkbox\" name=\"")
    html.text(facet.facet.name)
    html.raw("\" value=\"")
    html.text(value.value)
    html.raw(value.isChosen ? "\" checked>" : "\">")
    html.raw("<span class=\"value-name\">")
    html.text(Self.name(value, of: facet.facet, frame))
    html.raw("</span> <span class=\"count\">")
    html.text(texts.number(value.count))
    html.raw("</span></label></li>")
  }

  /// What the reader calls a value.
  static func name(_ value: ListedFacetValue, of facet: Facet, _ frame: Frame) -> String {
    if let label = value.label { return label }
    return frame.texts[value.value == Facet.international ? .facetInternational : .facetUnknown]
  }

  /// What the reader calls a facet.
  static func name(_ facet: Facet, _ frame: Frame) -> String {
    switch facet.values {
    case .countries: frame.texts[.facetCountry]
    case .terms(let vocabulary): frame.label(of: vocabulary)
    }
  }
}
