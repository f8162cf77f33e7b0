/// Something in a record that is not as it must be: where, and why. The words are made where somebody reads them.
public struct Fault: Error, Hashable, Sendable {
  public var field: FieldPath
  public var reason: Reason
  /// Nil until the field is looked up in the file it came from.
  public var place: Place?

  public init(_ field: FieldPath, _ reason: Reason, place: Place? = nil) {
    self.field = field
    self.reason = reason
    self.place = place
  }

  /// A name that has words in every language, and what to put into them.
  ///
  /// General reasons are in this module, those of a room beside its rules; each is a static member or function of this type.
  public struct Reason: Hashable, Sendable {
    public var name: String
    public var values: [String: Value]

    public init(_ name: String, _ values: [String: Value] = [:]) {
      self.name = name
      self.values = values
    }
  }

  public enum Value: Hashable, Sendable {
    /// As it was written.
    case text(String)
    /// Something that has words of its own, such as “a list”.
    case word(String)
    case number(Int)
    /// A day of a month, from 1 to 31 and 1 to 12, whether or not the month has it.
    case day(Int, month: Int)
  }
}

/// Where something was read.
public struct Place: Hashable, Sendable {
  /// A file, relative to the folder that was read; empty for what has no file.
  public var file: String
  /// From 1; nil for the file as a whole.
  public var line: Int?
  /// In characters from 1; nil where the line is all that is known.
  public var column: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
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
