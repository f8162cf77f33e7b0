public import Markdown

/// The writer of pages: bytes of UTF-8 that grow. Whatever is not a literal of this program is escaped, byte by byte.
public struct HTML: ~Copyable {
  private var page = PageBytes()

  public init() {}

  public var bytes: [UInt8] { page.array }

  /// Markup written in this program.
  public mutating func raw(_ markup: StaticString) {
    page.append(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Text, escaped for content and for quoted attributes alike.
  ///
  /// Control characters that HTML forbids become U+FFFD. Works on bytes: a quotation mark with a combining accent is one
  /// Character, and must be escaped all the same.
  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { source in
      var from = 0
      var index = 0
      while index < source.count {
        if index + 8 <= source.count, !Self.hasSpecial(eight: UnsafeRawBufferPointer(source), at: index) {
          index += 8
          continue
        }
        if Self.isSpecial(source[index]) {
          page.append(UnsafeBufferPointer(rebasing: source[from..<index]))
          raw(Self.replacement(of: source[index]))
          from = index + 1
        }
        index += 1
      }
      page.append(UnsafeBufferPointer(rebasing: source[from...]))
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    case 0x00...0x08, 0x0B, 0x0E...0x1F, 0x7F: true
    default: false
    }
  }

  /// Looks at eight bytes at once: subtracting sets the highest bit of a byte that was smaller, and of no byte before the first
  /// such.
  private static func hasSpecial(eight bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }
    func smaller(_ bytes: UInt64, than limit: UInt8) -> UInt64 { (bytes &- each(limit)) & ~bytes }
    func equal(_ byte: UInt8) -> UInt64 { smaller(eight ^ each(byte), than: 1) }
    let signs = equal(UInt8(ascii: "&")) | equal(UInt8(ascii: "<")) | equal(UInt8(ascii: ">"))
    let quotes = equal(UInt8(ascii: "\"")) | equal(UInt8(ascii: "'"))
    return (smaller(eight, than: 0x20) | equal(0x7F) | signs | quotes) & each(0x80) != 0
  }

  private static func replacement(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }

  public mutating func markdown(_ html: MarkdownHTML) { html.bytes.withUnsafeBufferPointer { page.append($0) } }

  /// An element with its content.
  public mutating func element(
    _ name: StaticString, _ attributes: Attribute..., content: (inout HTML) -> Void
  ) {
    element(name, attributes, content: content)
  }

  /// An element whose attributes are put together elsewhere.
  public mutating func element(_ name: StaticString, _ attributes: [Attribute], content: (inout HTML) -> Void) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element that holds one text.
  public mutating func element(_ name: StaticString, _ attributes: Attribute..., text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// An element without content, such as `input`.
  public mutating func void(_ name: StaticString, _ attributes: Attribute...) { open(name, attributes) }

  public mutating func void(_ name: StaticString, _ attributes: [Attribute]) { open(name, attributes) }

  /// By their places, not by an iterator: the compiler then sees that the array ends here, and keeps it on the stack.
  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    raw("<")
    raw(name)
    for index in attributes.indices {
      guard let value = attributes[index].value else { continue }
      raw(" ")
      raw(attributes[index].name)
      if value.isEmpty { continue }
      raw("=\"")
      text(value)
      raw("\"")
    }
    raw(">")
  }

  private mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">")
  }
}
