internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// What a revision changed, part by part. What was inserted and deleted is marked by words for those who hear the page, and
/// by signs and lines beside colour for those who see it.
struct ChangesView {
  let frame: Frame
  let groups: [ChangeGroup]
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    for group in groups {
      html.element("section", .class("change-group")) { html in
        html.element("h3", .reading(group.heading, frame), text: group.heading.text.withoutMarks)
        html.element("dl", .class("changes-list")) { html in
          for line in group.lines {
            html.element("div") { html in
              html.element("dt", text: line.label)
              html.element("dd") { content(line.content, &$0) }
            }
          }
        }
      }
    }
  }

  private func content(_ content: ChangeLine.Content, _ html: inout HTML) {
    switch content {
    case .remark(let text): html.element("p", .class("minor"), text: text)
    case .values(let deleted, let inserted):
      html.element("ul") { html in
        for value in deleted { html.element("li") { mark(.deleted, value, &$0) } }
        for value in inserted { html.element("li") { mark(.inserted, value, &$0) } }
      }
    case .words(let difference, let language):
      html.element("p", .class("words"), .lang(language == frame.language ? nil : language)) {
        words(difference, within: language, &$0)
      }
    }
  }

  private func words(_ difference: WordDifference, within language: Language?, _ html: inout HTML) {
    let last = difference.passages.count - 1
    for (index, passage) in difference.passages.enumerated() {
      switch passage.change {
      case .kept: html.text(passage.text.clipped(isFirst: index == 0, isLast: index == last))
      case .deleted, .inserted: mark(passage.change, passage.text, within: language, &html)
      }
    }
  }

  private func mark(
    _ change: WordDifference.Change, _ text: String, within language: Language? = nil, _ html: inout HTML
  ) {
    let isForeign = language.map { $0 != frame.language } ?? false
    let label = texts[change == .inserted ? .historyInserted : .historyDeleted] + " "
    html.element(change == .inserted ? "ins" : "del") { html in
      html.element("span", .class("visually-hidden"), .lang(isForeign ? frame.language : nil), text: label)
      html.text(text)
    }
    html.raw("<span class=\"visually-hidden\">; </span>")
  }
}

extension String {
  /// The most bytes of unchanged text that are shown beside a change, and how many stay of more.
  private static let (longest, beside) = (700, 240)

  /// The text with its middle left out when it is long, its beginning when it is the first, its end when the last.
  fileprivate func clipped(isFirst: Bool, isLast: Bool) -> String {
    guard utf8.count > Self.longest, !(isFirst && isLast) else { return self }
    let head = isFirst ? "" : String(prefix(Self.beside)).toLastSpace + " "
    let tail = isLast ? "" : " " + String(suffix(Self.beside)).fromFirstSpace
    return head + "[…]" + tail
  }

  private var toLastSpace: Substring { lastIndex(where: \.isWhitespace).map { self[..<$0] } ?? self[...] }
  private var fromFirstSpace: Substring {
    firstIndex(where: \.isWhitespace).map { self[index(after: $0)...] } ?? self[...]
  }
}
