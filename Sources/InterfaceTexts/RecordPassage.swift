public import Records

/// A text of a part of a record with what stands beside it: a field of prose, or one thing of a list, such as a cost.
public struct RecordPassage: Sendable {
  /// A field's name, or what the thing is called.
  public var title: Reading
  /// Values in a reader's words, such as an amount or a licence.
  public var details: [Reading] = []
  /// Markdown, each with its field's name where the passage's own name does not tell what it is.
  public var texts: [(label: String?, text: LocalizedText)] = []
  /// Somebody's own words.
  public var quotation: Reading?
  public var address: String?
  /// Keys of references.
  public var cites: [Key] = []
  /// Things within it, such as the interventions of a day.
  public var passages: [RecordPassage] = []
}

/// A part of a record under its heading.
public struct RecordPart: Sendable {
  public var part: FieldPart
  public var heading: String
  public var passages: [RecordPassage]
}

extension RecordFacts {
  /// The parts of a record that say something, in order.
  public func parts<Value: Record>(_ parts: [FieldPart], of record: Value) -> [RecordPart] {
    parts.compactMap { part in
      let passages = passages(of: record, in: part)
      return passages.isEmpty ? nil : RecordPart(part: part, heading: heading(of: part, Value.self), passages: passages)
    }
  }

  /// What a part is called: as the first of its fields.
  public func heading<Value: Record>(of part: FieldPart, _ type: Value.Type) -> String {
    Value.shapes.first { $0.part == part }.map { label($0, in: Value.name) } ?? part.rawValue
  }

  /// What a record says in a part that consists of groups of fields, such as how a practice is begun; in the order of the table.
  func passages<Value: Record>(of record: Value, in part: FieldPart) -> [RecordPassage] {
    let tree = record.tree { $0.part == part || $0.form == .language }
    let language = tree["language"]?.scalar.flatMap(Language.init) ?? texts.language
    return Value.shapes.filter { $0.part == part }.flatMap { shape -> [RecordPassage] in
      guard case .group(let group, let inner) = shape.form, let value = tree[shape.name] else { return [] }
      guard shape.presence == .list else { return fields(value, inner, of: group, language) }
      return value.items.map { thing($0, inner, of: group, language) }
    }
  }

  /// Each field of a group by itself, under its name.
  private func fields(
    _ tree: FieldTree, _ shapes: [FieldShape], of group: String, _ language: Language
  ) -> [RecordPassage] {
    shapes.compactMap { shape in
      guard let value = tree[shape.name] else { return nil }
      var passage = RecordPassage(title: ofInterface(texts.label(of: shape.name, in: group)))
      if case .group(let name, let inner) = shape.form {
        passage.passages = value.items.map { thing($0, inner, of: name, language) }
      } else if let text = LocalizedText(value) {
        passage.texts = [(nil, text)]
      }
      return passage
    }
  }

  /// One thing of a list: called by its first line of text, or by which of a few kinds it is.
  private func thing(
    _ tree: FieldTree, _ shapes: [FieldShape], of group: String, _ language: Language
  ) -> RecordPassage {
    var passage = RecordPassage(title: ofInterface(""))
    for shape in shapes {
      guard let value = tree[shape.name] else { continue }
      switch shape.form {
      case .key: continue
      case .localized(.markdown):
        guard let text = LocalizedText(value) else { continue }
        passage.texts.append((passage.texts.isEmpty ? nil : texts.label(of: shape.name, in: group), text))
      case .citation: passage.cites = value.items.compactMap { $0.scalar.flatMap { Key($0) } }
      case .address: passage.address = value.scalar
      case .group(_, let inner): passage.quotation = quotation(value, inner)
      default:
        for item in shape.presence == .list ? value.items : [value] {
          passage.add(reading(item, shape, of: group, language), after: shapes.isUnit(shape) ? "\u{A0}" : nil)
        }
      }
    }
    return passage
  }

  private func reading(_ tree: FieldTree, _ shape: FieldShape, of group: String, _ language: Language) -> Reading {
    let text = tree.scalar ?? ""
    switch shape.form {
    case .localized: return LocalizedText(tree)?.reading(in: texts.language) ?? ofInterface("")
    case .choice: return ofInterface(texts.label(of: "\(shape.name).\(text)", in: group))
    case .date:
      return ofInterface(texts.label(of: shape.name, in: group) + texts[.siteColon] + words(text, shape.form))
    case .line, .text: return Reading(text: text, language: language, state: .original)
    default: return ofInterface(words(text, shape.form))
    }
  }

  private func quotation(_ tree: FieldTree, _ shapes: [FieldShape]) -> Reading? {
    let words = shapes.first { $0.form == .line }.flatMap { tree[$0.name]?.scalar }
    let language = shapes.first { $0.form == .language }.flatMap { tree[$0.name]?.scalar }.flatMap(Language.init)
    guard let words, let language else { return nil }
    return Reading(text: words, language: language, state: .original)
  }

  private func ofInterface(_ text: String) -> Reading {
    Reading(text: text, language: texts.language, state: .original)
  }
}

extension RecordPassage {
  /// The first value names it. One that goes with the value before it is joined to that.
  fileprivate mutating func add(_ value: Reading, after joint: String?) {
    if title.text.isEmpty {
      title = value
    } else if let joint, let last = details.indices.last {
      details[last].text += joint + value.text
    } else {
      details.append(value)
    }
  }
}

extension [FieldShape] {
  /// Whether a field is the unit of the number before it.
  fileprivate func isUnit(_ shape: FieldShape) -> Bool {
    guard let index = firstIndex(of: shape), index > 0 else { return false }
    return shape.form == .line && self[index - 1].form == .number
  }
}
