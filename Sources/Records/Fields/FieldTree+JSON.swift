internal import Foundation

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
