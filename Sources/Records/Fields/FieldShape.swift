/// What a field is: its name, what stands in it, whether it has to be there. Plain data, so that one made at run time is the same.
public struct FieldShape: Hashable, Sendable {
  /// Whether a field has to be there.
  public enum Presence: Hashable, Sendable {
    case required
    /// What is left out is unknown.
    case optional
    /// A list, which may be empty.
    case list
  }

  public var name: String
  public var form: Form
  public var presence: Presence
  /// The part of the record's page in which it is shown.
  public var part: FieldPart
  /// As what the search reads it; nil for what it does not read.
  public var search: SearchField?
  /// A field among whose values this one is shown.
  public var joins: String?
  /// Whether a record may say that editors inferred it.
  public var isInferrable = false
  /// Whether nothing is said of it where it is not known.
  public var isSilent = false
  /// What it is where it is left out; nil where it is not known then, or an empty list.
  public var standard: FieldTree?

  public init(_ name: String, _ form: Form, _ presence: Presence, _ part: FieldPart) {
    self.name = name
    self.form = form
    self.presence = presence
    self.part = part
  }
}

/// What stands in a field.
public indirect enum Form: Hashable, Sendable {
  /// A text of one line without a language, such as a name.
  case line
  /// A text of several lines without a language, such as an answer.
  case text
  /// A text in its original language and in translations of it.
  case localized(TextKind)
  /// A text in every language of the interface.
  case labels
  case key
  /// A term of a vocabulary. The terms of a closed one are cases of the program.
  case term(VocabularyName, isClosed: Bool)
  /// One of a few words that no vocabulary names.
  case choice([String])
  case date, number, flag, country, language
  /// An address of the web.
  case address
  case doi
  /// The key of a reference of the same record.
  case citation
  /// The id of another record, of a kind or, where none is named, of any.
  case record(String?)
  /// The name of another field of the record.
  case field
  /// Fields of a thing that has a name, such as `claim`.
  case group(String, [FieldShape])

  /// Whether a text is a title or prose. In prose each sentence with a figure cites.
  public enum TextKind: Hashable, Sendable { case line, markdown }
}

/// A part of a record as its page shows it; rooms name theirs.
public struct FieldPart: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ name: StaticString) { rawValue = name.description }

  /// Of a group within a record: shown where the group is.
  public static let within = FieldPart("within")
}

/// A field of the index.
public enum SearchField: String, CaseIterable, Hashable, Sendable {
  case title, summary, text, place, terms, cited
}

extension [FieldShape] {
  public subscript(name: String) -> FieldShape? { first { $0.name == name } }

  /// The shapes of the fields that a path of names leads through, as far as they are fields of records.
  public func along(_ names: some Sequence<String>) -> [FieldShape] {
    var (shapes, found) = (self, [FieldShape]())
    for name in names {
      guard let shape = shapes[name] else { break }
      found.append(shape)
      guard case .group(_, let inner) = shape.form else { break }
      shapes = inner
    }
    return found
  }

  /// Goes through every value of a tree that has these fields, in order; groups before what is in them.
  public func walk(
    _ tree: FieldTree, from path: FieldPath = FieldPath(), _ visit: (FieldPath, FieldShape, FieldTree) -> Void
  ) {
    for shape in self {
      guard let value = tree[shape.name] else { continue }
      let place = path.field(shape.name)
      guard shape.presence == .list else {
        visitOne(value, place, shape, visit)
        continue
      }
      for (index, item) in value.items.enumerated() { visitOne(item, place.item(index), shape, visit) }
    }
  }

  private func visitOne(
    _ tree: FieldTree, _ path: FieldPath, _ shape: FieldShape, _ visit: (FieldPath, FieldShape, FieldTree) -> Void
  ) {
    visit(path, shape, tree)
    if case .group(_, let inner) = shape.form { inner.walk(tree, from: path, visit) }
  }
}
