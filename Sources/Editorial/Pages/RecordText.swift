internal import InterfaceTexts
internal import Layout
internal import Markdown
internal import Records

/// What a record says, field by field, by the table of its kind: for whoever reviews or confirms it.
struct RecordText {
  let tree: FieldTree
  let type: any Record.Type
  let frame: EditorialFrame
  /// Fields that are not told, such as who submitted where reviewers do not learn it.
  var untold: Set<String> = []

  func write(_ html: inout HTML) {
    html.element("dl", .class("record-text")) { html in
      fields(type.shapes.filter { !untold.contains($0.name) }, tree, of: type.name, &html)
    }
  }

  private func fields(_ shapes: [FieldShape], _ tree: FieldTree, of group: String, _ html: inout HTML) {
    for shape in shapes {
      guard let value = tree[shape.name], !value.isNothing else { continue }
      html.element("div") { html in
        html.element("dt", text: RecordFacts(frame.texts, frame.vocabularies).label(shape, in: group))
        let items = shape.presence == .list ? value.items : [value]
        for item in items { html.element("dd") { one(item, shape, &$0) } }
      }
    }
  }

  private func one(_ value: FieldTree, _ shape: FieldShape, _ html: inout HTML) {
    switch shape.form {
    case .group(let name, let inner):
      html.element("dl") { fields(inner, value, of: name, &$0) }
    case .localized(let kind):
      for (language, text) in value.texts {
        let lang = Attribute.lang(language == frame.language ? nil : language)
        html.element("p", .class("kicker"), text: frame.texts.name(of: language))
        html.element("div", .class("prose"), lang) { html in
          if kind == .markdown { html.markdown(Markdown.html(text)) } else { html.text(text) }
        }
      }
    case .labels:
      for (language, text) in value.texts {
        html.element("p", .lang(language == frame.language ? nil : language), text: text)
      }
    case .flag: html.text(frame.texts[value.scalar == "true" ? .formYes : .formNo])
    default:
      html.text(value.scalar.map { RecordFacts(frame.texts, frame.vocabularies).words($0, shape.form) } ?? "")
    }
  }

  /// What a field of a kind of record is called.
  static func label(of name: String, in type: any Record.Type, _ frame: EditorialFrame) -> String {
    type.shapes[name].map { RecordFacts(frame.texts, frame.vocabularies).label($0, in: type.name) } ?? name
  }
}

extension FieldTree {
  /// One of its fields alone.
  func only(_ name: String) -> FieldTree { .fields(entries.filter { $0.name == name }) }
}
