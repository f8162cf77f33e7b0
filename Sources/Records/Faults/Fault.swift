/// Something in a record that is not as it must be, with what would be right.
public struct Fault: Hashable, Sendable {
  public var field: FieldPath
  /// A sentence for the person who wrote the record.
  public var message: String

  public init(_ field: FieldPath, _ message: String) {
    self.field = field
    self.message = message
  }
}

/// A place in a record, written `sections[0].text.fr`.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  public enum Step: Hashable, Sendable {
    case field(String)
    /// From 0.
    case item(Int)
  }

  public var steps: [Step]

  public init(_ steps: [Step] = []) { self.steps = steps }
  public init(_ name: String) { steps = [.field(name)] }

  public func field(_ name: String) -> FieldPath { FieldPath(steps + [.field(name)]) }
  public func item(_ index: Int) -> FieldPath { FieldPath(steps + [.item(index)]) }

  public var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .field(let name): text += text.isEmpty ? name : ".\(name)"
      case .item(let index): text += "[\(index)]"
      }
    }
  }
}
