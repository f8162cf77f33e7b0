public import Documents
internal import InterfaceTexts
public import Layout
public import Records

/// Two people changed the same fields: what it was, what they saved, what one typed, and a choice for each.
public struct ConflictPage: EditorialPage {
  let frame: EditorialFrame
  private let copy: Document<WorkingCopy>
  private let record: Key
  private let type: any Record.Type
  private let merge: TextMerge

  public init(
    _ merge: TextMerge, in copy: Document<WorkingCopy>, of record: Key, _ type: any Record.Type, _ frame: EditorialFrame
  ) {
    (self.merge, self.copy, self.record, self.type, self.frame) = (merge, copy, record, type, frame)
  }

  var title: String { texts[.conflictTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    html.element("p", .class("lead"), text: texts[.conflictHelp])
    form(to: .desk(.copy(record)), &html) { html in
      html.void(
        "input", Attribute("type", "hidden"), Attribute("name", "version"), Attribute("value", String(copy.version)))
      for name in merge.conflicts { field(name, &html) }
      html.element("p", .class("acts")) { button(.conflictChoose, "choose", &$0) }
    }
  }

  private func field(_ name: String, _ html: inout HTML) {
    html.element("fieldset") { html in
      html.element("legend", text: RecordText.label(of: name, in: type, frame))
      if let base = merge.base { version(.conflictBase, name, base, choice: nil, &html) }
      version(.conflictTheirs, name, merge.theirs, choice: .theirs, &html)
      version(.conflictMine, name, merge.mine, choice: .mine, &html)
    }
  }

  private func version(
    _ words: TextKey, _ name: String, _ tree: FieldTree, choice: TextMerge.Side?, _ html: inout HTML
  ) {
    html.element("div", .class("version")) { html in
      if let choice {
        html.element("label") { html in
          html.void(
            "input", Attribute("type", "radio"), Attribute("name", "choice.\(name)"),
            Attribute("value", choice.rawValue), .flag("checked", choice == .mine))
          html.text(" " + texts[words])
        }
      } else {
        html.element("p", .class("kicker"), text: texts[words])
      }
      RecordText(tree: tree.only(name), type: type, frame: frame).write(&html)
    }
  }
}
