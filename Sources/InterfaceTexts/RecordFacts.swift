public import Records

/// What a record says in one of its fields, in a reader's words.
public struct RecordFact: Hashable, Sendable {
  public struct Value: Hashable, Sendable {
    /// By which values of different records are the same.
    public var identity: String
    public var text: String
    /// Nil for the reader's own.
    public var language: Language?
    public var kind: Kind
  }

  /// Where a value leads.
  public enum Kind: Hashable, Sendable {
    case plain
    case term(Key, VocabularyName)
    case country(Country)
  }

  public var shape: FieldShape
  public var label: String
  /// Empty for what is not known.
  public var values: [Value]
  /// Whether editors inferred it because the source does not state it.
  public var isInferred: Bool
}

/// Says what records hold, field by field, by the table of their fields.
public struct RecordFacts {
  let texts: InterfaceTexts
  private let vocabularies: Vocabularies

  public init(_ texts: InterfaceTexts, _ vocabularies: Vocabularies) {
    self.texts = texts
    self.vocabularies = vocabularies
  }

  /// The facts of a part of a record, or of a thing in one, in the order of its fields; a field that joins another is told there.
  public func facts<Value: FieldGroup>(of record: Value, in part: FieldPart, inferred: [String] = []) -> [RecordFact] {
    let tree = record.tree { $0.part == part || $0.form == .language }
    let shapes = Value.shapes.filter { $0.part == part }
    let language = tree["language"]?.scalar.flatMap(Language.init)
    return shapes.filter { $0.joins == nil }.map { shape in
      var values = self.values(shape, in: tree, language, Value.name)
      for joining in shapes where joining.joins == shape.name {
        values += self.values(joining, in: tree, language, Value.name)
      }
      return RecordFact(
        shape: shape, label: label(shape, in: Value.name, count: max(1, values.count)), values: values,
        isInferred: inferred.contains(shape.name))
    }
  }

  /// What a field is called; a field of terms as its vocabulary is.
  public func label(_ shape: FieldShape, in group: String, count: Int = 1) -> String {
    if case .term(let name, _) = shape.form { return vocabularies.byName[name]?.label[texts.language] ?? name.rawValue }
    return texts.label(of: shape.name, in: group, count: count)
  }

  private func values(
    _ shape: FieldShape, in tree: FieldTree, _ language: Language?, _ group: String
  ) -> [RecordFact.Value] {
    guard let value = tree[shape.name] else { return [] }
    let items = shape.presence == .list ? value.items : [value]
    return items.compactMap { item in self.value(item, shape, language, group) }
  }

  private func value(
    _ tree: FieldTree, _ shape: FieldShape, _ language: Language?, _ group: String
  ) -> RecordFact.Value? {
    switch shape.form {
    case .localized:
      let texts = tree.texts
      guard let reading = texts.first(where: { $0.language == self.texts.language }) ?? texts.first else { return nil }
      return .init(identity: texts[0].text, text: reading.text, language: foreign(reading.language), kind: .plain)
    case .flag:
      return tree.scalar == "true"
        ? .init(identity: shape.name, text: label(shape, in: group), language: nil, kind: .plain) : nil
    case .group(_, let inner):
      let parts = inner.compactMap { part in tree[part.name]?.scalar.map { ($0, words($0, part.form)) } }
      guard !parts.isEmpty else { return nil }
      return .init(
        identity: parts.map(\.0).joined(separator: " "), text: parts.map(\.1).joined(separator: " · "), language: nil,
        kind: .plain)
    default:
      guard let text = tree.scalar else { return nil }
      let language = [.line, .text].contains(shape.form) ? language.flatMap(foreign) : nil
      return .init(identity: text, text: words(text, shape.form), language: language, kind: kind(text, shape.form))
    }
  }

  private func foreign(_ language: Language) -> Language? { language == texts.language ? nil : language }

  private func kind(_ text: String, _ form: Form) -> RecordFact.Kind {
    switch form {
    case .term(let name, _): Key(text).map { .term($0, name) } ?? .plain
    case .country: Country(text).map(RecordFact.Kind.country) ?? .plain
    default: .plain
    }
  }

  /// A single value as readers know it.
  public func words(_ text: String, _ form: Form) -> String {
    switch form {
    case .term(let name, _): Key(text).map { vocabularies.label($0, in: name, texts.language) } ?? text
    case .country: Country(text)?.name(in: texts.language) ?? text
    case .date: PartialDate(text).map(texts.date) ?? text
    case .number: Int(text).map(texts.number) ?? text
    case .language: Language(text).map(texts.name) ?? text
    default: text
    }
  }
}
