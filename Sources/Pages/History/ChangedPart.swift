internal import Practices
internal import Records

/// A part of a practice's page, or one thing in it that has a key of its own, such as a claim.
struct ChangedPart: Hashable {
  let part: FieldPart
  let item: String?

  /// The part in which a difference lies.
  init(_ path: [RecordDifference.Step]) {
    let shape = path.fieldNames.first.flatMap { Practice.shapes[$0] }
    part = shape?.part ?? .about
    if let shape, shape.isTold, path.count > 1, case .item(let key) = path[1] { item = key } else { item = nil }
  }

  private init(_ part: FieldPart, _ item: String? = nil) {
    self.part = part
    self.item = item
  }

  /// Every part of both, in the page's order.
  static func all(_ former: FieldTree, _ present: FieldTree) -> [ChangedPart] {
    FieldPart.ofPractices.flatMap { part -> [ChangedPart] in
      guard let shape = told(part) else { return [ChangedPart(part)] }
      let (old, new) = (keys(shape, former), keys(shape, present))
      return (new + old.filter { !new.contains($0) }).map { ChangedPart(part, $0) }
    }
  }

  /// The field whose things are told one by one in a part; nil where the part is told as a whole.
  static func told(_ part: FieldPart) -> FieldShape? { Practice.shapes.first { $0.part == part && $0.isTold } }

  private static func keys(_ shape: FieldShape, _ tree: FieldTree) -> [String] {
    tree[shape.name]?.items.compactMap { $0["key"]?.scalar } ?? []
  }

  /// How many steps of a path lead to the part.
  var depth: Int { item == nil ? 0 : 2 }

  /// The thing in a record.
  func thing(in tree: FieldTree) -> FieldTree? {
    Self.told(part).flatMap { tree[$0.name] }?.items.first { $0["key"]?.scalar == item }
  }

  /// Whether its items are told as one line each, because the part holds nothing else and none has a text of its own.
  var isShownWhole: Bool {
    let shapes = Practice.shapes.filter { $0.part == part }
    return !shapes.isEmpty
      && shapes.allSatisfy { shape in
        guard shape.presence == .list, case .group(_, let inner) = shape.form else { return false }
        return !inner.contains { $0.form.isLocalized }
      }
  }
}

extension FieldShape {
  /// Whether it is a list of things that have a key and texts.
  fileprivate var isTold: Bool {
    guard presence == .list, case .group(_, let inner) = form else { return false }
    return inner["key"] != nil && inner.contains { $0.form.isLocalized }
  }
}

extension Form {
  var isLocalized: Bool { if case .localized = self { true } else { false } }
}

/// A path that ends in a localised text: its original, a translation, or which original that was made from.
struct LocalizedChange {
  /// The fields that lead to the text, without its language.
  let field: [RecordDifference.Step]
  let language: Language
  let isFingerprint: Bool
  /// Whether pages show it as prose, and not as it was written.
  let isMarkdown: Bool

  /// Nil for a path that leads elsewhere.
  init?(_ path: [RecordDifference.Step]) {
    let names = path.fieldNames
    let shapes = Practice.shapes.along(names)
    guard shapes.last?.form.isLocalized == true, names.count > shapes.count,
      let language = Language(names[shapes.count])
    else { return nil }
    self.language = language
    isFingerprint = names.last == "of"
    isMarkdown = shapes.last?.form == .localized(.markdown)
    let rest = names.count - shapes.count
    field = Array(path.dropLast(rest))
  }
}

extension [RecordDifference.Step] {
  /// The steps that name fields.
  var fieldNames: [String] {
    compactMap { step in
      if case .field(let name) = step { name } else { nil }
    }
  }
}

extension RecordDifference.Step {
  var isField: Bool { if case .field = self { true } else { false } }
}

extension JSONValue {
  var string: String? { if case .string(let text) = self { text } else { nil } }
  var isList: Bool { if case .array = self { true } else { false } }
}
