import TestSupport
import Testing

import Layout

@Suite struct HTMLTests {
  @Test func escapesByBytesAndNotByCharacters() {
    var html = HTML()
    html.element("a", Attribute("title", "\"\u{301} onmouseover=\"x"), text: "<\u{200D}script>&'")
    #expect(
      text(html) == "<a title=\"&quot;\u{301} onmouseover=&quot;x\">&lt;\u{200D}script&gt;&amp;&#39;</a>")
  }

  @Test func replacesControlCharactersThatHTMLForbids() {
    var html = HTML()
    html.text("a\u{0}b\u{8}\u{1B}\tc\n")
    #expect(text(html) == "a\u{FFFD}b\u{FFFD}\u{FFFD}\tc\n")
  }

  @Test func leavesOutAttributesWithoutValue() {
    var html = HTML()
    html.element(
      "a", Attribute("href", nil), .flag("hidden", true), .flag("open", false), .href(outside: "javascript:x")
    ) { _ in }
    #expect(text(html) == "<a hidden></a>")
  }

  /// What a browser would read from the escaped text is what was written.
  @Test func givesBackAnyTextWhenItIsUnescaped() {
    var random = SeededGenerator(state: 42)
    for _ in 0..<3000 {
      let source = String(
        String.UnicodeScalarView((0..<Int.random(in: 0...40, using: &random)).map { _ in scalar(&random) }))
      var html = HTML()
      html.text(source)
      let written = text(html)
      for byte in [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'")] {
        #expect(!written.utf8.contains(byte))
      }
      #expect(unescaped(Array(written.utf8)) == Array(source.utf8))
    }
  }

  /// By bytes: strings would compare whole Characters, and a semicolon with an accent is not a semicolon.
  private func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    let entities: [(String, UInt8)] = [
      ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&quot;", UInt8(ascii: "\"")),
      ("&#39;", UInt8(ascii: "'")), ("&amp;", UInt8(ascii: "&")),
    ]
    var read: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      if let (entity, mark) = entities.first(where: { rest.starts(with: $0.0.utf8) }) {
        read.append(mark)
        rest = rest.dropFirst(entity.utf8.count)
      } else {
        read.append(first)
        rest = rest.dropFirst()
      }
    }
    return read
  }

  private func text(_ html: borrowing HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  /// Marks of markup often, combining marks and joiners often, anything else sometimes.
  private func scalar(_ random: inout SeededGenerator) -> Unicode.Scalar {
    let telling: [Unicode.Scalar] = [
      "<", ">", "\"", "'", "&", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{202E}", ";", "#", "a",
    ]
    if Bool.random(using: &random) { return telling.randomElement(using: &random) ?? "a" }
    let value = UInt32.random(in: 0x80...0x10FFFF, using: &random)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
