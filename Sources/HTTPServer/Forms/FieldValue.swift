/// A header field's value with parameters, such as `form-data; name="a"` (RFC 9110, 5.6.6).
struct FieldValue: Equatable {
  /// In lower case.
  let value: String
  /// By their names in lower case.
  private(set) var parameters: [String: String] = [:]

  /// Nil for a parameter without a value, one that stands twice, or a quotation mark too many or too few.
  ///
  /// In quotation marks a backslash escapes a quotation mark or another backslash and is itself elsewhere: old browsers send
  /// paths of Windows as they are. What is not quoted ends with the next semicolon.
  init?(_ text: String) {
    var rest = Substring(text).utf8
    value = Self.trimmed(Self.take(&rest, upTo: UInt8(ascii: ";"))).lowercased()
    while rest.popFirst() != nil {
      let name = Self.trimmed(Self.take(&rest, upTo: UInt8(ascii: "="), UInt8(ascii: ";"))).lowercased()
      guard rest.first == UInt8(ascii: "=") else {
        // A semicolon at the end, or two.
        if name.isEmpty { continue }
        return nil
      }
      rest.removeFirst()
      guard !name.isEmpty, parameters[name] == nil, let value = Self.value(&rest) else { return nil }
      parameters[name] = value
    }
  }

  private static func value(_ rest: inout Substring.UTF8View) -> String? {
    rest = rest.drop(while: isSpace)
    guard rest.first == UInt8(ascii: "\"") else {
      let value = trimmed(take(&rest, upTo: UInt8(ascii: ";")))
      return value.isEmpty || value.contains("\"") ? nil : value
    }
    rest.removeFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return isAtEnd(&rest) ? String(decoding: bytes, as: UTF8.self) : nil }
      let isEscape = byte == UInt8(ascii: "\\") && (rest.first == byte || rest.first == UInt8(ascii: "\""))
      bytes.append(isEscape ? rest.removeFirst() : byte)
    }
    return nil
  }

  /// Whether nothing but spaces stands before the next parameter.
  private static func isAtEnd(_ rest: inout Substring.UTF8View) -> Bool {
    rest = rest.drop(while: isSpace)
    return rest.isEmpty || rest.first == UInt8(ascii: ";")
  }

  private static func take(_ rest: inout Substring.UTF8View, upTo ends: UInt8...) -> Substring.UTF8View {
    let taken = rest.prefix { !ends.contains($0) }
    rest = rest[taken.endIndex...]
    return taken
  }

  private static func trimmed(_ text: Substring.UTF8View) -> String {
    let start = text.drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(Substring(start[...last]))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}
