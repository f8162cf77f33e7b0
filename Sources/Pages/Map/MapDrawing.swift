internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// The map as SVG: member states are links in the order of their names, shaded by their practices and bearing the number.
///
/// On a narrow screen many states are smaller than 24 CSS pixels. The table beneath the map has the same links at full size
/// (WCAG 2.2, 2.5.8 Target Size, exception “Equivalent”).
struct MapDrawing {
  let frame: Frame
  let countries: [CountryTally]
  private let map = EuropeMap.embedded
  private let markers: [EuropeMap.Area]
  private var texts: InterfaceTexts { frame.texts }

  /// The radius of the marker of a small state: 24 CSS pixels across where the map is 670 wide.
  private static let radius = 18.0

  init(_ countries: [CountryTally], _ frame: Frame) {
    self.countries = countries.filter(\.isMember)
    self.frame = frame
    let members = Set(self.countries.map(\.country.code))
    markers = map.areas.filter { $0.isSmall && members.contains($0.code) }
  }

  func write(_ html: inout HTML) {
    html.element("div", Attribute("role", "group"), .label(texts[.mapLabel])) { html in
      html.element("svg", .class("map"), Attribute("viewBox", "0 0 \(map.width) \(map.height)")) { html in
        surroundings(&html)
        for tally in countries {
          guard let area = map.area(tally.country.code) else { continue }
          link(tally, area, &html)
        }
      }
    }
  }

  /// The same without links and numbers: a picture.
  func writePicture(_ html: inout HTML) {
    html.element("svg", .class("map"), Attribute("viewBox", "0 0 \(map.width) \(map.height)")) { html in
      surroundings(&html)
      for tally in countries {
        guard let area = map.area(tally.country.code), !area.isSmall || tally.practices.total > 0 else { continue }
        shape(area, Shade(count: tally.practices.total), &html)
      }
    }
  }

  /// The sea and what is not a member, neither of them a link.
  private func surroundings(_ html: inout HTML) {
    html.element("clipPath", .id("around-markers")) { html in
      // Neighbours do not reach under a marker, whatever comes first by name.
      let holes = markers.map(Self.circle).joined()
      html.element(
        "path", Attribute("clip-rule", "evenodd"), Attribute("d", "M0 0H\(map.width)V\(map.height)H0z" + holes)
      ) { _ in }
    }
    html.element(
      "rect", .class("sea"), Attribute("width", "\(map.width)"), Attribute("height", "\(map.height)")
    ) { _ in }
    let members = Set(countries.map(\.country.code))
    let others = map.areas.filter { !members.contains($0.code) && !$0.code.isEmpty }
    html.element("path", .class("outside"), Attribute("d", others.map(\.path).joined())) { _ in }
    // Last, over the seam where the source ends.
    html.element("path", .class("outside beyond"), Attribute("d", map.area("")?.path)) { _ in }
  }

  private func link(_ tally: CountryTally, _ area: EuropeMap.Area, _ html: inout HTML) {
    let name = Self.name(tally.name, tally.practices.total, texts)
    html.element(
      "a", .href(.init(.country(tally.country), frame.language)), .label(name),
      Attribute("clip-path", area.isSmall ? nil : "url(#around-markers)")
    ) { html in
      shape(area, Shade(count: tally.practices.total), &html)
      if tally.practices.total > 0 { number(tally.practices.total, area, &html) }
      // In the corner, shown while the state is under the pointer or in focus.
      html.element(
        "text", .class("map-name"), Attribute("x", "\(map.width - 12)"), Attribute("y", "\(map.height - 24)"),
        Attribute("aria-hidden", "true"), text: name)
    }
  }

  private func shape(_ area: EuropeMap.Area, _ shade: Shade, _ html: inout HTML) {
    let name = Attribute("class", shade.area)
    guard area.isSmall else { return html.element("path", name, Attribute("d", area.path)) { _ in } }
    html.element(
      "circle", name, Attribute("cx", "\(area.x)"), Attribute("cy", "\(area.y)"), Attribute("r", "\(Self.radius)")
    ) { _ in }
  }

  private func number(_ count: Int, _ area: EuropeMap.Area, _ html: inout HTML) {
    let place = place(of: area)
    html.element(
      "text", Attribute("class", Shade(count: count).number), Attribute("x", "\(place.x)"),
      Attribute("y", "\(place.y)"), Attribute("aria-hidden", "true"), text: texts.number(count))
  }

  /// Where the number of an area stands: at its label point, moved aside where a marker would cover it.
  private func place(of area: EuropeMap.Area) -> (x: Double, y: Double) {
    let reach = Self.radius * 2
    for marker in markers where marker.code != area.code {
      let (x, y) = (area.x - marker.x, area.y - marker.y)
      let distance = (x * x + y * y).squareRoot()
      if distance > 0, distance < reach {
        let factor = reach / distance
        return ((marker.x + x * factor).rounded(), (marker.y + y * factor).rounded())
      }
    }
    return (area.x, area.y)
  }

  private static func circle(_ marker: EuropeMap.Area) -> String {
    "M\(marker.x - radius) \(marker.y)a\(radius) \(radius) 0 1 0 \(radius * 2) 0a\(radius) \(radius) 0 1 0 \(-radius * 2) 0z"
  }

  /// “France: 3 practices”.
  static func name(_ country: String, _ practices: Int, _ texts: InterfaceTexts) -> String {
    practices == 0
      ? texts.text(.mapTallyNone, ["country": country])
      : texts.text(.mapTally, count: practices, ["country": country])
  }
}
