/// A generator whose numbers are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Inputs that compress well, badly and not at all, with the sizes where libraries have their edges.
enum SampleBytes {
  static let all: [[UInt8]] = {
    var generator = SeededGenerator(state: 7)
    let sizes = [0, 1, 2, 3, 255, 256, 4_095, 65_535, 65_536, 300_000]
    let noise = sizes.map { size in (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) } }
    let runs = sizes.map { [UInt8](repeating: 97, count: $0) }
    let pages = sizes.map { size in
      Array("<li><a href=\"/en/practices/κρίση-\(size)\">Open ward</a></li>\n".utf8).cycled(to: size)
    }
    return noise + runs + pages
  }()
}

extension [UInt8] {
  func cycled(to size: Int) -> [UInt8] {
    (0..<size).map { self[$0 % count] }
  }
}
