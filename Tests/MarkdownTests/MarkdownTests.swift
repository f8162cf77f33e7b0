import Markdown
import TestSupport
import Testing

@Suite struct MarkdownTests {
  private func html(_ source: String, _ options: MarkdownOptions = MarkdownOptions()) -> String {
    String(decoding: Markdown.html(source, options: options).bytes, as: UTF8.self)
  }

  @Test func rendersParagraphsListsAndTables() {
    #expect(html("One *two*.\n\n- a\n- b") == "<p>One <em>two</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    let table = html("| a | b |\n|:--|--:|\n| 1 | 2 |")
    #expect(table.contains("<th>a</th>") && table.contains("<td>2</td>"))
    #expect(!table.contains("align") && !table.contains("style"))
  }

  @Test func lowersHeadingsBelowThePageAndNoFurther() {
    #expect(html("# a\n\n### b", MarkdownOptions(topHeading: 3)) == "<h3>a</h3>\n<h3>b</h3>\n")
    #expect(html("###### a", MarkdownOptions(topHeading: 2)) == "<h6>a</h6>\n")
  }

  @Test func showsRawHTMLAsText() {
    #expect(html("<script>alert(1)</script>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n")
    #expect(html("a <b onclick=x>b</b>") == "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n")
    #expect(html("<!-- x --> & <style>p{}</style>").contains("&lt;!-- x --&gt;"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    "//evil.example",
    "java&#x0A;script:alert(1)", "/\\evil.example", "page:unknown", "&#1;javascript:x", "",
  ])
  func makesTextOfALinkThatLeadsAstray(_ target: String) {
    #expect(html("[name](<\(target)>)") == "<p>name</p>\n")
  }

  @Test(arguments: ["https://example.org/a?b=c#d", "http://example.org", "mailto:a@example.org", "/en", "#ref-a"])
  func keepsALinkThatIsSafe(_ target: String) {
    #expect(html("[name](\(target))") == "<p><a href=\"\(target)\">name</a></p>\n")
  }

  @Test func asksThePageWhereALinkLeads() {
    let options = MarkdownOptions(address: { $0 == "page:terms" ? "/en/about/terms" : nil })
    #expect(html("[a](page:terms) [b](page:none)", options) == "<p><a href=\"/en/about/terms\">a</a> b</p>\n")
    #expect(html("[a](x)", MarkdownOptions(address: { _ in "javascript:x" })) == "<p>a</p>\n")
  }

  @Test func makesAnImageItsDescription() {
    #expect(html("![a *cat*](https://example.org/cat.png)") == "<p>a <em>cat</em></p>\n")
  }

  @Test func putsThePagesLinksIntoTextsButNotIntoLinksOrCode() {
    let options = MarkdownOptions(inlines: { text in
      text.contains("[@a")
        ? [.text("x <"), .link(text: "A & B", address: "#ref-a"), .link(text: "no", address: "data:x")] : [.text(text)]
    })
    #expect(html("go [@a,\nb]", options) == "<p>x &lt;<a href=\"#ref-a\">A &amp; B</a>no</p>\n")
    #expect(html("`[@a]`", options) == "<p><code>[@a]</code></p>\n")
    #expect(html("[go [@a]](/en)", options) == "<p><a href=\"/en\">go [@a]</a></p>\n")
  }

  @Test func replacesNullAndKeepsWhatUnicodeHolds() {
    #expect(html("a\u{0}b") == "<p>a\u{FFFD}b</p>\n")
    #expect(html("\"\u{301} onmouseover=\"x") == "<p>&quot;\u{301} onmouseover=&quot;x</p>\n")
  }

  @Test(arguments: ["[", "*", ">", "> ", "- ", "`", "<", "![", "|", "_a_", "[a](", "\\", "&", "~", "1. "])
  func finishesSoonWhateverIsRepeatedAMillionTimes(_ mark: String) {
    for size in [1_000_000, Markdown.longestSource] {
      let source = String(repeating: mark, count: size / mark.utf8.count)
      let spent = threadSeconds {
        let html = html(source)
        #expect(html.utf8.count < size * 8 && !html.contains("<script"))
      }
      #expect(spent < 10, "\(mark) took \(spent) s")
    }
  }

  @Test func showsADeeplyNestedTextAsItWasWritten() {
    let deep = String(repeating: "> ", count: 200) + "a<b"
    #expect(html(deep).hasPrefix("<p>&gt; &gt; "))
    #expect(html(deep).contains("a&lt;b"))
    #expect(Markdown.plainText(deep) == deep)
  }

  @Test func readsPlainText() {
    let source =
      "# Title\n\nOne *two*\nthree, [four](https://example.org).\n\n- a\n- b `c`\n\n| x | y |\n|--|--|\n| 1 | 2 |\n"
    #expect(Markdown.plainText(source) == "Title\nOne two three, four.\na\nb c\nx\ny\n1\n2")
    #expect(Markdown.plainText("") == "")
  }

  @Test func tellsATextAsAPageWouldShowIt() {
    let options = MarkdownOptions(inlines: { text in
      let parts = text.split(separator: "[@a]", omittingEmptySubsequences: false).map(String.init)
      return parts.count == 2
        ? [.text(parts[0] + "("), .link(text: "A 2020", address: "#a"), .text(")" + parts[1])] : [.text(text)]
    })
    let text = Markdown.shownText("One **two**\nthree [@a].\n\n- [four](https://example.org)\n- five", options: options)
    #expect(text == "One two three (A 2020).\n• four\n• five")
  }
}
