internal import Assets
internal import Foundation

/// Europe in an equal-area projection (EPSG:3035), made by `scripts/make-map`. Lengths are units of the drawing.
struct EuropeMap: Decodable, Sendable {
  struct Area: Decodable, Sendable {
    /// ISO 3166-1 alpha-2, or `XK`; empty for the land beyond the source's edge.
    let code: String
    /// The outline as SVG path data.
    let path: String
    /// The point inside that is farthest from the outline, for a number or a marker.
    let x: Double
    let y: Double
    /// Too small to be seen or hit: a marker stands for it.
    let isSmall: Bool
  }

  let width: Int
  let height: Int
  let areas: [Area]

  static let embedded: EuropeMap = {
    let file = embedded_europe_json()
    let bytes = Data(UnsafeBufferPointer(start: file.bytes, count: Int(file.count)))
    do {
      return try JSONDecoder().decode(EuropeMap.self, from: bytes)
    } catch {
      preconditionFailure("The map that is part of the program cannot be read: \(error)")
    }
  }()

  /// The area of a country; nil for one that lies outside the map.
  func area(_ code: String) -> Area? { areas.first { $0.code == code } }
}
