/// The encoding of forms in addresses (application/x-www-form-urlencoded, WHATWG URL standard).
public enum FormEncoding {
  /// Names and values in their order. Bytes that are no UTF-8 become U+FFFD, and malformed percent signs stay as they are.
  public static func pairs(_ query: String) -> [(name: String, value: String)] {
    query.utf8.split(separator: UInt8(ascii: "&")).map { pair in
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return (decode(parts[0]), parts.count > 1 ? decode(parts[1]) : "")
    }
  }

  public static func encode(_ pairs: [(String, String)]) -> String {
    pairs.reduce(into: "") { append($1.0, $1.1, to: &$0) }
  }

  /// Adds a pair at the end of a query.
  public static func append(_ name: String, _ value: String, to query: inout String) {
    if query.isEmpty { query.reserveCapacity(64) } else { query += "&" }
    query += encode(name)
    query += "="
    query += encode(value)
  }

  static func decode(_ text: some Sequence<UInt8>) -> String {
    var bytes: [UInt8] = []
    var input = Array(text)[...]
    while let byte = input.popFirst() {
      if byte == UInt8(ascii: "+") {
        bytes.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%"), input.count >= 2, let high = hex(input[input.startIndex]),
        let low = hex(input[input.startIndex + 1])
      {
        bytes.append(high << 4 | low)
        input = input.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func encode(_ text: String) -> String {
    if text.utf8.allSatisfy(staysAsItIs) { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if staysAsItIs(byte) {
        bytes.append(byte)
      } else if byte == UInt8(ascii: " ") {
        bytes.append(UInt8(ascii: "+"))
      } else {
        bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func staysAsItIs(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func hex(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
