internal import InterfaceTexts
internal import Layout
internal import Records

/// What a text says otherwise than a former one: each field before and now, for whoever reviewed the former one.
struct ChangedFields {
  let former: FieldTree
  let present: FieldTree
  let type: any Record.Type
  let frame: EditorialFrame
  /// As of ``RecordText``.
  var untold: Set<String> = []

  private var names: [String] {
    TextMerge(base: nil, theirs: former, mine: present).conflicts.filter { !untold.contains($0) }
  }

  func write(_ html: inout HTML) {
    let names = names
    guard !names.isEmpty else { return }
    html.element("section", .labelledBy("changed")) { html in
      html.element("h2", .id("changed"), text: frame.texts[.reviewChanged])
      for name in names {
        html.element("h3", text: RecordText.label(of: name, in: type, frame))
        version(.reviewBefore, former.only(name), &html)
        version(.reviewNow, present.only(name), &html)
      }
    }
  }

  private func version(_ words: TextKey, _ tree: FieldTree, _ html: inout HTML) {
    html.element("div", .class("version")) { html in
      html.element("p", .class("kicker"), text: frame.texts[words])
      if tree.entries.allSatisfy(\.tree.isNothing) {
        html.element("p", .class("minor"), text: frame.texts[.reviewNothing])
      } else {
        RecordText(tree: tree, type: type, frame: frame).write(&html)
      }
    }
  }
}
