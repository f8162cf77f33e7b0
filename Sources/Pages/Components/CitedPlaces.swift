internal import Records
internal import Synchronization

/// Where on a page each reference is cited, noted as the texts are written, so that the list at its end can lead back.
final class CitedPlaces: Sendable {
  private let places = Mutex<(count: Int, byReference: [Key: [Int]])>((0, [:]))

  /// The anchor of a text that cites; nil for one that does not.
  func anchor(of text: String) -> String? {
    let keys = CitedText(text).citations.compactMap { citation -> Key? in
      if case .reference(let key, _) = citation { key } else { nil }
    }
    guard !keys.isEmpty else { return nil }
    return places.withLock { places in
      places.count += 1
      for key in Set(keys) { places.byReference[key, default: []].append(places.count) }
      return Self.anchor(places.count)
    }
  }

  /// The anchors of the texts that cite a reference, in the page's order.
  func anchors(of reference: Key) -> [String] {
    places.withLock { $0.byReference[reference, default: []].map(Self.anchor) }
  }

  private static func anchor(_ number: Int) -> String { "t-\(number)" }
}
