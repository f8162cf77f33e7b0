internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// A practice in a list.
enum PracticeLine {
  /// “Hospital-based · Germany”; what is not known is said.
  static func kicker(
    _ kind: Practice.Kind, _ types: [PracticeType], _ countries: [Country], _ international: Bool?, _ frame: Frame
  ) -> String {
    let texts = frame.texts
    var line = kind == .overview ? texts[.practiceOverview] + " · " : ""
    if types.isEmpty { line += frame.label(of: .type) + texts[.siteColon] + texts[.practiceUnknown] }
    for (index, type) in types.enumerated() {
      if index > 0 { line += ", " }
      line += frame.label(type)
    }
    line += " · "
    if countries.isEmpty, international != true {
      line += texts[.facetCountry] + texts[.siteColon] + texts[.practiceUnknown]
    }
    for (index, country) in countries.enumerated() {
      if index > 0 { line += ", " }
      line += country.name(in: frame.language)
    }
    if international == true { line += (countries.isEmpty ? "" : ", ") + texts[.facetInternational] }
    return line
  }

  static func kicker(_ header: PracticeHeader, _ frame: Frame) -> String {
    kicker(header.kind, header.types, header.countries, header.international, frame)
  }

  /// Where the practice is found, for whoever reads on paper.
  static func address(_ header: PracticeHeader, _ frame: Frame, _ html: inout HTML) {
    guard let base = frame.site.publicURL else { return }
    html.element("p", .class("on-paper address"), text: base + frame.practice(header.slug).path)
  }

  /// Titles with what they are.
  static func list(_ headers: [PracticeHeader], _ frame: Frame, _ html: inout HTML) {
    html.element("ul", .class("practice-list")) { html in
      for header in headers {
        html.element("li") { html in
          html.element("a", .href(frame.practice(header.slug))) { $0.reading(header.title, frame) }
          html.raw(" ")
          html.element("span", .class("kicker"), text: kicker(header, frame))
          address(header, frame, &html)
        }
      }
    }
  }
}
