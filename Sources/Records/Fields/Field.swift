/// A field of a value: its shape, and how it is read into the value and taken out of it.
public struct Field<Root: Sendable>: Sendable {
  public var shape: FieldShape
  /// The field's value as a tree; nil for one that says nothing.
  public let tree: @Sendable (Root) -> FieldTree?
  /// Reads the field into the value; false when one that has to be there is not, or is wrong.
  let take: @Sendable (inout Root, FieldsReader) -> Bool

  /// A field that has to be there.
  public static func one<Value: FieldValue>(
    _ name: String, _ path: any (WritableKeyPath<Root, Value> & Sendable), _ part: FieldPart = .within
  ) -> Field {
    Field(shape: FieldShape(name, Value.form, .required, part)) {
      $0[keyPath: path].tree
    } take: { root, reader in
      guard let value = reader.required(name).flatMap(Value.read) else { return false }
      root[keyPath: path] = value
      return true
    }
  }

  /// A field that stands for `standard` where it is left out, and is left out where it is that.
  public static func one<Value: FieldValue & Equatable>(
    _ name: String, _ path: any (WritableKeyPath<Root, Value> & Sendable), _ part: FieldPart = .within,
    else standard: Value
  ) -> Field {
    let field = Field(shape: FieldShape(name, Value.form, .optional, part)) { root in
      root[keyPath: path] == standard ? nil : root[keyPath: path].tree
    } take: { root, reader in
      root[keyPath: path] = reader.optional(name).flatMap(Value.read) ?? standard
      return true
    }
    return field.with { $0.standard = standard.tree }
  }

  /// A field that may be left out: it is not known then.
  public static func maybe<Value: FieldValue>(
    _ name: String, _ path: any (WritableKeyPath<Root, Value?> & Sendable), _ part: FieldPart = .within
  ) -> Field {
    Field(shape: FieldShape(name, Value.form, .optional, part)) {
      $0[keyPath: path].map(\.tree)
    } take: { root, reader in
      root[keyPath: path] = reader.optional(name).flatMap(Value.read)
      return true
    }
  }

  /// A list. Without items it is left out.
  public static func each<Value: FieldValue>(
    _ name: String, _ path: any (WritableKeyPath<Root, [Value]> & Sendable), _ part: FieldPart = .within
  ) -> Field {
    Field(shape: FieldShape(name, Value.form, .list, part)) { root in
      let items = root[keyPath: path]
      return items.isEmpty ? nil : .list(items.map(\.tree))
    } take: { root, reader in
      root[keyPath: path] = reader.optional(name)?.list(Value.read) ?? []
      return true
    }
  }

  /// The same with another form for its values.
  public func form(_ form: Form) -> Field { with { $0.form = form } }
  public func terms(of name: VocabularyName) -> Field { form(.term(name, isClosed: false)) }
  public var markdown: Field { form(.localized(.markdown)) }
  public func searched(as field: SearchField) -> Field { with { $0.search = field } }
  /// Shown among the values of another field.
  public func joining(_ name: String) -> Field { with { $0.joins = name } }
  public var silent: Field { with { $0.isSilent = true } }
  public var inferrable: Field { with { $0.isInferrable = true } }

  private func with(_ change: (inout FieldShape) -> Void) -> Field {
    var field = self
    change(&field.shape)
    return field
  }
}

/// Something with named fields, told once in a table.
public protocol FieldGroup: FieldValue {
  /// The name by which texts speak of it, such as `claim`.
  static var name: String { get }
  static var fields: [Field<Self>] { get }
  /// Whether it is written on one line where the format has a choice.
  static var isInline: Bool { get }
  /// A value whose fields are still to be read.
  static func blank(in language: Language) -> Self
  /// What is wrong with fields that are right one by one.
  var disagreement: Fault.Reason? { get }
}

extension FieldGroup {
  public static var isInline: Bool { false }
  public var disagreement: Fault.Reason? { nil }
  public static var shapes: [FieldShape] { fields.map(\.shape) }
  public static var form: Form { .group(name, shapes) }

  public var tree: FieldTree { tree { _ in true } }

  /// The tree of some of the fields: a record is large, and most of it is not asked for.
  public func tree(where isWanted: (FieldShape) -> Bool) -> FieldTree {
    let wanted = Self.fields.filter { isWanted($0.shape) }
    return .fields(
      wanted.compactMap { field in field.tree(self).map { FieldTree.Entry(field.shape.name, $0) } },
      isInline: Self.isInline)
  }

  public static func read(_ reader: FieldReader) -> Self? {
    guard let fields = FieldsReader(reader) else { return nil }
    var value = blank(in: reader.reading.language)
    var isWhole = true
    for field in self.fields where !field.take(&value, fields) { isWhole = false }
    fields.finish(known: self.fields.map(\.shape.name))
    guard isWhole else { return nil }
    if let reason = value.disagreement {
      reader.fault(reason)
      return nil
    }
    return value
  }
}
