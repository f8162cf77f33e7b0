/// The faults that are found while a tree is read, and what reading it needs to know.
public final class TreeReading {
  public fileprivate(set) var faults: [Fault] = []
  /// The original language of the record's texts.
  public var language: Language
  /// Whether it comes from the ledger: what was public once is taken as it is.
  public var isStored = false
  /// Names that the record as a whole may have beside its fields.
  let besides: [String]

  public init(language: Language = .english, besides: [String] = []) {
    self.language = language
    self.besides = besides
  }

  public func add(_ fault: Fault) { faults.append(fault) }
}

/// One value of a tree, read as what it should be. A value that is something else is a fault, and nil.
public struct FieldReader {
  public let tree: FieldTree
  public let path: FieldPath
  public let reading: TreeReading

  public init(_ tree: FieldTree, at path: FieldPath = FieldPath(), _ reading: TreeReading) {
    self.tree = tree
    self.path = path
    self.reading = reading
  }

  public func fault(_ reason: Fault.Reason) { reading.add(Fault(path, reason, place: tree.place)) }

  /// Reports what was found instead of what was expected.
  public func expected<Value>(_ expected: String) -> Value? {
    fault(.expected(expected, found: tree))
    return nil
  }

  /// A text that nothing forbids, with its white space.
  public func text() -> String? {
    guard case .scalar(let text, _) = tree.value else { return expected("text") }
    if reading.isStored { return text }
    if let reason = TextLimits.fault(in: text) {
      fault(reason)
      return nil
    }
    if let (text, meaning) = tree.mistaken {
      fault(.unquoted(text, means: meaning))
      return nil
    }
    return text
  }

  /// A text without white space at both ends, which must have something that can be seen.
  public func line() -> String? {
    guard let text = text() else { return nil }
    if reading.isStored { return text }
    let trimmed = text.trimmed
    guard trimmed.hasSomethingSeen else {
      fault(.empty)
      return nil
    }
    return trimmed
  }

  /// A value written as text whose form a type knows.
  public func value<Value>(_ expected: String, _ read: (String) -> Value?) -> Value? {
    guard let text = tree.scalar, let value = read(text.trimmed) else { return self.expected(expected) }
    return value
  }

  public func choice<Value>(_ choices: [String], _ read: (String) -> Value?) -> Value? {
    guard let text = tree.scalar, let value = read(text.trimmed) else {
      fault(.expectedOneOf(choices, found: tree))
      return nil
    }
    return value
  }

  public func list<Value>(_ read: (FieldReader) -> Value?) -> [Value]? {
    guard case .list(let items) = tree.value else { return expected("list") }
    return items.enumerated().compactMap { index, item in read(FieldReader(item, at: path.item(index), reading)) }
  }
}

/// Named fields, each asked for by its name.
public struct FieldsReader {
  public let reader: FieldReader
  private let fields: [String: FieldTree.Entry]

  /// Nil, with a fault, for anything that has no fields.
  public init?(_ reader: FieldReader) {
    self.reader = reader
    guard case .fields(let entries) = reader.tree.value else {
      let _: Never? = reader.expected("fields")
      return nil
    }
    fields = Dictionary(entries.map { ($0.name, $0) }) { first, _ in first }
  }

  public var names: [String] { Array(fields.keys) }

  /// The field's value; nil when it is missing or says nothing.
  public func optional(_ name: String) -> FieldReader? {
    guard let tree = fields[name]?.tree, !tree.isNothing else { return nil }
    return FieldReader(tree, at: reader.path.field(name), reader.reading)
  }

  public func required(_ name: String) -> FieldReader? {
    if let value = optional(name) { return value }
    fault(name, .missing(name))
    return nil
  }

  /// Reports something of a field by its name, whether or not it is there.
  public func fault(_ name: String, _ reason: Fault.Reason) {
    let place = fields[name]?.place ?? fields[name]?.tree.place ?? reader.tree.place
    reader.reading.add(Fault(reader.path.field(name), reason, place: place))
  }

  /// Reports every field that is none.
  public func finish(known: [String]) {
    let known = known + (reader.path.steps.isEmpty ? reader.reading.besides : [])
    for name in fields.keys.sorted() where !known.contains(name) {
      fault(name, .unknownField(name, known: known.sorted()))
    }
  }
}
