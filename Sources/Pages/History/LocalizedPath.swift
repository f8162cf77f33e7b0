internal import Practices
internal import Records

/// A path that ends in a localised text: its original, a translation, or which original that was made from.
struct LocalizedPath {
  let field: [RecordDifference.Step]
  let language: Language
  let isFingerprint: Bool

  /// - Parameter path: within a part of a record.
  init?(_ path: [RecordDifference.Step]) {
    var rest = path
    var isFingerprint = false
    if rest.count > 2, rest.last == .field("text") || rest.last == .field("of"),
      Self.language(rest[rest.count - 2]) != nil
    {
      isFingerprint = rest.removeLast() == .field("of")
    }
    guard rest.count > 1, let language = rest.popLast().flatMap(Self.language), Self.isText(rest) else { return nil }
    field = rest
    self.language = language
    self.isFingerprint = isFingerprint
  }

  private static func language(_ step: RecordDifference.Step) -> Language? {
    if case .field(let tag) = step { Language(tag) } else { nil }
  }

  private static let texts: Set = [
    "title", "summary", "heading", "text", "outcome", "finding", "limits", "instead", "quantity", "value", "note",
  ]

  private static func isText(_ path: [RecordDifference.Step]) -> Bool {
    path.fieldName.map(texts.contains) ?? false
  }
}

extension [RecordDifference.Step] {
  /// The last step that names a field.
  var fieldName: String? {
    for case .field(let name) in reversed() { return name }
    return nil
  }
}

extension RecordDifference.Step {
  var isField: Bool { if case .field = self { true } else { false } }
}

extension JSONValue {
  var string: String? { if case .string(let text) = self { text } else { nil } }
  var isList: Bool { if case .array = self { true } else { false } }
}
