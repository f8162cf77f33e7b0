/// SplitMix64 (doi:10.1145/2660193.2660195): the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Any Unicode scalar; half of them ASCII.
  mutating func scalar() -> Unicode.Scalar {
    if Bool.random(using: &self) { return Unicode.Scalar(UInt8.random(in: 0..<128, using: &self)) }
    while true {
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &self)) { return scalar }
    }
  }

  /// Any of some values; they are not none.
  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }
}
