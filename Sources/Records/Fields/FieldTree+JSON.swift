extension FieldTree {
  /// The tree of a JSON text; nil for bytes that are no JSON of ours, whose numbers are whole.
  public init?(json bytes: [UInt8]) {
    guard let value = JSONValue(bytes) else { return nil }
    self.init(value)
  }

  private init(_ json: JSONValue) {
    switch json {
    case .null: self.init(.scalar("", .nothing))
    case .bool(let flag): self = flag.tree
    case .integer(let number): self = number.tree
    case .string(let text): self = .text(text)
    case .array(let items): self = .list(items.map(FieldTree.init))
    case .object(let members):
      self = .fields(members.sorted { $0.key < $1.key }.map { Entry($0.key, FieldTree($0.value)) })
    }
  }
}

extension JSONValue {
  /// Whole numbers stay numbers where every reader of JSON knows them exactly; any other number is text, as it was written.
  public init(_ tree: FieldTree) {
    switch tree.value {
    case .scalar(_, .nothing): self = .null
    case .scalar(let text, .flag): self = .bool(text == "true")
    case .scalar(let text, .number):
      let number = Int(text).flatMap { String($0) == text && Int.ofJSON.contains($0) ? $0 : nil }
      self = number.map(JSONValue.integer) ?? .string(text)
    case .scalar(let text, .text), .scalar(let text, .date), .scalar(let text, .typed): self = .string(text)
    case .list(let items): self = .array(items.map(JSONValue.init))
    case .fields(let entries):
      self = .object(Dictionary(entries.map { ($0.name, JSONValue($0.tree)) }) { first, _ in first })
    }
  }
}
