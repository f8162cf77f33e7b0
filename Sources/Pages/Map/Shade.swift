internal import InterfaceTexts

/// A step of the map's shading, from 0 (no practice).
struct Shade {
  let step: Int

  /// From how many practices on each step holds. Fixed, so that a country keeps its shade when others grow.
  private static let least = [0, 1, 2, 4, 8]

  static let all = least.indices.map(Shade.init(step:))

  private init(step: Int) { self.step = step }

  init(count: Int) { step = (Self.least.lastIndex { $0 <= count }) ?? 0 }

  /// The classes of an area.
  var area: String { "area step-\(step)" }
  /// The classes of the number on it.
  var number: String { "number on-step-\(step)" }

  /// “2–3”, “8 or more”.
  func range(_ texts: InterfaceTexts) -> String {
    let least = Self.least[step]
    guard step > 0 else { return texts[.mapLegendNone] }
    guard step + 1 < Self.least.count else {
      return texts.text(.mapLegendOrMore, ["number": texts.number(least)])
    }
    let most = Self.least[step + 1] - 1
    return least == most ? texts.number(least) : texts.number(least) + "–" + texts.number(most)
  }

  /// What stands on the swatch of the legend; nothing for a state without a practice, as on the map.
  func sign(_ texts: InterfaceTexts) -> String { step == 0 ? "" : texts.number(Self.least[step]) }
}
