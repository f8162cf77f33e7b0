internal import Markdown

/// The writer of pages: bytes of UTF-8 that grow. Whatever is not a literal of this program is escaped, byte by byte.
struct HTML {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(32 * 1024) }

  /// Markup written in this program.
  mutating func raw(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Text, escaped for content and for quoted attributes alike.
  ///
  /// Control characters that HTML forbids become U+FFFD. Works on bytes: a quotation mark with a combining accent is one
  /// Character, and must be escaped all the same.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { source in
      var from = 0
      for index in source.indices {
        let replacement: StaticString
        switch source[index] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case UInt8(ascii: "'"): replacement = "&#39;"
        case 0x00...0x08, 0x0B, 0x0E...0x1F, 0x7F: replacement = "\u{FFFD}"
        default: continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[from..<index]))
        raw(replacement)
        from = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[from...]))
    }
  }

  mutating func markdown(_ html: MarkdownHTML) { bytes.append(contentsOf: html.bytes) }

  mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

  /// An element with its content.
  mutating func element(
    _ name: StaticString, _ attributes: Attribute..., content: (inout HTML) -> Void
  ) {
    element(name, attributes, content: content)
  }

  /// An element whose attributes are put together elsewhere.
  mutating func element(_ name: StaticString, _ attributes: [Attribute], content: (inout HTML) -> Void) {
    open(name, attributes)
    content(&self)
    raw("</")
    raw(name)
    raw(">")
  }

  /// An element that holds one text.
  mutating func element(_ name: StaticString, _ attributes: Attribute..., text: String) {
    open(name, attributes)
    self.text(text)
    raw("</")
    raw(name)
    raw(">")
  }

  /// An element without content, such as `input`.
  mutating func void(_ name: StaticString, _ attributes: Attribute...) { open(name, attributes) }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    raw("<")
    raw(name)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      raw(" ")
      raw(attribute.name)
      if value.isEmpty { continue }
      raw("=\"")
      text(value)
      raw("\"")
    }
    raw(">")
  }
}
