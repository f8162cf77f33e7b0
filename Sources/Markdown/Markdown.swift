/// CommonMark with tables and strikethrough, rendered without trust in its author.
///
/// Raw HTML is shown as text, images become their description, and a link that leads anywhere but to the web, to a mailbox or
/// into the site becomes its text. Autolinks of bare addresses are off.
public enum Markdown {
  /// The longest text that is parsed, in UTF-8 bytes; a longer one is shown as it was written.
  public static let longestSource = 256 * 1024
  /// The deepest nesting of blocks and inlines that is rendered; a deeper text is shown as it was written.
  public static let deepestNesting = 60

  public static func html(_ source: String, options: MarkdownOptions = MarkdownOptions()) -> MarkdownHTML {
    guard let document = MarkdownDocument(source), document.isShallow else { return .verbatim(source) }
    document.tame(options)
    return MarkdownHTML(bytes: document.renderedHTML())
  }

  /// What a reader reads, without marks: a line for each block.
  public static func plainText(_ source: String) -> String {
    guard let document = MarkdownDocument(source), document.isShallow else { return source }
    return document.plainText()
  }

  /// The same as a page would show it, with the links' words in the place of citations and a bullet before each item of a list.
  public static func shownText(_ source: String, options: MarkdownOptions = MarkdownOptions()) -> String {
    guard let document = MarkdownDocument(source), document.isShallow else { return source }
    document.tame(options)
    return document.plainText(bullet: "• ")
  }
}

/// How a text is fitted into a page.
public struct MarkdownOptions {
  /// The level of the highest heading; headings above it are lowered to it. 1 to 6.
  public var topHeading: Int
  /// The address that a link's target stands for; nil makes the link plain text. What it returns is checked by
  /// ``isSafeAddress(_:)`` all the same.
  public var address: (String) -> String?
  /// Cuts a run of text into texts and links of the page's own, such as citations.
  public var inlines: (String) -> [MarkdownInline]

  public init(
    topHeading: Int = 2, address: @escaping (String) -> String? = { $0 },
    inlines: @escaping (String) -> [MarkdownInline] = { [.text($0)] }
  ) {
    self.topHeading = topHeading
    self.address = address
    self.inlines = inlines
  }

  /// Whether a browser that follows the address stays on the web, in the mail program or on this site.
  public static func isSafeAddress(_ address: String) -> Bool {
    let lowered = address.lowercased()
    guard !lowered.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return false }
    if lowered.hasPrefix("//") { return false }
    return ["https://", "http://", "mailto:", "tel:", "/", "#"].contains { lowered.hasPrefix($0) }
  }
}

/// A piece of a run of text.
public enum MarkdownInline: Equatable, Sendable {
  case text(String)
  /// The title is what a pointer that rests on the link shows.
  case link(text: String, address: String, title: String? = nil)
}

/// HTML that only this module makes: every text in it is escaped, every address checked.
public struct MarkdownHTML: Sendable {
  public let bytes: [UInt8]

  static func verbatim(_ source: String) -> MarkdownHTML {
    var bytes = Array("<p>".utf8)
    for byte in source.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
    return MarkdownHTML(bytes: bytes + Array("</p>\n".utf8))
  }
}
