internal import Records

extension FieldTree {
  /// What was typed into a form and kept as JSON: each text may mean a number or a date, as when it was sent.
  init(typed json: JSONValue) {
    switch json {
    case .null: self.init(.scalar("", .nothing))
    case .bool(let flag): self = FieldTree(.scalar(flag ? "true" : "false", .typed))
    case .integer(let number): self = FieldTree(.scalar(String(number), .typed))
    case .string(let text): self = FieldTree(.scalar(text, .typed))
    case .array(let items): self = .list(items.map(FieldTree.init(typed:)))
    case .object(let members):
      self = .fields(members.sorted { $0.key < $1.key }.map { Entry($0.key, FieldTree(typed: $0.value)) })
    }
  }
}
