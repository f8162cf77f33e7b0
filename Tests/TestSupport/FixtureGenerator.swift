/// SplitMix64 (doi:10.1145/2660193.2660195): the same numbers in every run, and texts that trip readers up.
public struct FixtureGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(_ seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  public mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// One of `values`, which are some.
  public mutating func one<Value>(of values: [Value]) -> Value { values[number(0...values.count - 1)] }

  public mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &self) }
  }

  /// Any Unicode scalar; half of them ASCII.
  public mutating func scalar() -> Unicode.Scalar {
    if chance(50) { return Unicode.Scalar(UInt8(number(0...127))) }
    while true {
      if let scalar = Unicode.Scalar(UInt32(number(0...0x10_FFFF))) { return scalar }
    }
  }

  /// Any text of up to `count` scalars, control characters and all.
  public mutating func anyText(upTo count: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<number(0...count) { text.append(scalar()) }
    return String(text)
  }

  /// A text that is not empty, has no white space at its ends and no control characters but line breaks and tabs.
  public mutating func nastyText() -> String {
    let pieces = (0..<number(1...5)).map { _ in one(of: Self.nastyPieces) }
    let text =
      chance(40) ? one(of: Self.nastyPieces) : pieces.joined(separator: one(of: ["", " ", "\n", "\n\n", "  "]))
    // A byte order mark at the beginning is lost with the encoding that it marks.
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
    let scalars = Array(text.unicodeScalars.drop(while: isBlank))
    guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "x" }
    return String(String.UnicodeScalarView(scalars[...last]))
  }

  private static let nastyPieces = [
    "yes", "NO", "off", "y", "n", "true", "~", "null", "Null", "1e3", "0x1f", "0o17", "017", "12:30:45", "1_000", "-1",
    "+1", ".5", ".inf", ".nan", "2012-12-04", "2012-12-04 10:00:00", "<<", "=", "- a", "-", "--- a", "---", "...",
    "? b",
    "a: b", "a:", ":", ": a", "a # b", "#", "# c", "a#b", "\"", "'", "it's", "\"quoted\"", "\\n", "\\", "a\\", "[", "]",
    "{", "}", "[a, b]", "{a: b}", ",", "a,b", "&a", "*b*", "!c", "!!int 3", "|", ">", "|-", ">+", "%TAG", "@d", "`e`",
    "🙂", "👩‍👩‍👧‍👦", "e\u{301}", "é", "Ψυχική υγεία", "مرحبا", "a\u{200F}b", "a\u{200B}b", "a\u{200D}b",
    "a\u{FEFF}b", "a\u{AD}b", "a\u{2028}b", "a\u{2029}b", "\u{A0}", "\u{3000}", "\u{E000}", "\u{10FFFF}", "\u{FFFD}",
    "\u{FFFF}",
    "a  b", "a\tb", "\tc", "a \nb", "a\n  b", "a\n\n\n  b", "  d", "a\n", "\n", "a\n\tb", "a\n# b\n- c\n  - d: e",
    "```\n  code\n```", "| a | b |\n| --- | --- |", "[@coe, p. 3]", "[sub:27]", "<script>alert(1)</script>", "&amp;",
    String(repeating: "long words ", count: 60), String(repeating: "unbroken", count: 60), "x: |\n  y",
  ]
}
