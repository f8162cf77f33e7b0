/// Writes one JSON object without line breaks, by hand: a line per request must cost next to nothing.
struct JSONLine: ~Copyable {
  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(256)
    bytes.append(UInt8(ascii: "{"))
  }

  /// The line, with its end.
  consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  mutating func field(_ name: StaticString, _ value: Int) {
    self.name(name)
    bytes.append(decimal: value)
  }

  mutating func field(_ name: StaticString, _ value: String) {
    self.name(name)
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 { escaped(byte) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// For a `value` of ASCII without quotation marks, backslashes or controls.
  mutating func field(_ name: StaticString, plain value: [UInt8]) {
    self.name(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: value)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func field(_ name: StaticString, _ id: RequestID) {
    self.name(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: id.run.utf8)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(decimal: Int(truncatingIfNeeded: id.number))
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func name(_ name: StaticString) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0..<32:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: [92, 117, 48, 48, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    default: bytes.append(byte)
    }
  }
}

extension [UInt8] {
  /// Appends the decimal digits of `value`, without making a string.
  mutating func append(decimal value: Int) {
    var rest = value.magnitude
    if value < 0 { append(UInt8(ascii: "-")) }
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
