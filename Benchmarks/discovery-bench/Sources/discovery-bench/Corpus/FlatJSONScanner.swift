import Foundation

/// Reads one flat JSON object at a time: strings, integers and arrays of strings, nothing nested.
///
/// Foundation's decoder takes ten times as long for a corpus as the index takes to be built of it, and would be most of what is
/// measured; this reads a gigabyte in a few seconds.
struct FlatJSONScanner {
  struct Fault: Error {
    /// From the start of what is scanned.
    var offset: Int
    var expected: String
  }

  private let start: UnsafeRawPointer
  private let end: Int
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    // An empty buffer may have no address.
    start = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    end = bytes.count
  }

  /// Reads an object; `body` must read or skip the value of the key that it is given.
  mutating func object(_ body: (String, inout FlatJSONScanner) throws -> Void) throws {
    try take("{", "an object")
    guard !next(is: "}") else { return }
    repeat {
      let key = try string()
      try take(":", "a colon")
      try body(key, &self)
    } while next(is: ",")
    try take("}", "a comma or the object's end")
  }

  mutating func integer() throws -> Int {
    skipSpace()
    let isNegative = next(is: "-")
    var value = 0
    var digits = 0
    while offset < end, let digit = Self.digit(byte(offset)), digits < 18 {
      value = value * 10 + digit
      digits += 1
      offset += 1
    }
    guard digits > 0 else { throw fault("an integer") }
    return isNegative ? -value : value
  }

  mutating func strings() throws -> [String] {
    try take("[", "an array of strings")
    var values: [String] = []
    guard !next(is: "]") else { return values }
    repeat { values.append(try string()) } while next(is: ",")
    try take("]", "a comma or the array's end")
    return values
  }

  mutating func string() throws -> String {
    try take("\"", "a string")
    guard let quote = index(of: "\"", from: offset, to: end) else { throw fault("the string's end") }
    guard index(of: "\\", from: offset, to: quote) != nil else {
      defer { offset = quote + 1 }
      return String(decoding: bytes(offset..<quote), as: UTF8.self)
    }
    return try escapedString()
  }

  /// Skips a value of a kind that this can read.
  mutating func skip() throws {
    skipSpace()
    guard offset < end else { throw fault("a value") }
    switch byte(offset) {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "["): _ = try strings()
    default: _ = try integer()
    }
  }

  private mutating func escapedString() throws -> String {
    var text: [UInt8] = []
    while offset < end {
      guard let quote = index(of: "\"", from: offset, to: end) else { break }
      let stop = index(of: "\\", from: offset, to: quote) ?? quote
      text.append(contentsOf: bytes(offset..<stop))
      offset = stop + 1
      if stop == quote { return String(decoding: text, as: UTF8.self) }
      text.append(contentsOf: String(try escapedScalar()).utf8)
    }
    throw fault("the string's end")
  }

  /// What follows a backslash.
  private mutating func escapedScalar() throws -> Character {
    guard offset < end else { throw fault("an escape") }
    defer { offset += 1 }
    switch byte(offset) {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return Character(try unicodeScalar())
    case let other where other == UInt8(ascii: "\"") || other == UInt8(ascii: "\\") || other == UInt8(ascii: "/"):
      return Character(Unicode.Scalar(other))
    default: throw fault("an escape")
    }
  }

  /// Four hexadecimal digits after a `u`, and the other half of a surrogate pair; stands on the last digit afterwards.
  private mutating func unicodeScalar() throws -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard offset + 2 < end, byte(offset + 1) == UInt8(ascii: "\\"), byte(offset + 2) == UInt8(ascii: "u") else {
      throw fault("a surrogate pair")
    }
    offset += 2
    let second = try codeUnit()
    guard first < 0xDC00, (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
    else { throw fault("a surrogate pair") }
    return scalar
  }

  private mutating func codeUnit() throws -> UInt16 {
    guard offset + 4 < end,
      let unit = UInt16(String(decoding: bytes(offset + 1..<offset + 5), as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits") }
    offset += 4
    return unit
  }

  private func fault(_ expected: String) -> Fault { Fault(offset: offset, expected: expected) }

  private func byte(_ offset: Int) -> UInt8 { start.load(fromByteOffset: offset, as: UInt8.self) }

  private func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
  }

  private func index(of character: Unicode.Scalar, from: Int, to: Int) -> Int? {
    memchr(start + from, Int32(character.value), to - from).map { UnsafeRawPointer($0) - start }
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }

  private mutating func skipSpace() {
    while offset < end, byte(offset) <= 0x20 { offset += 1 }
  }

  private mutating func next(is character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard offset < end, byte(offset) == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func take(_ character: Unicode.Scalar, _ expected: String) throws {
    guard next(is: character) else { throw fault(expected) }
  }
}
