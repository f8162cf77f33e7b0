import Practices
public import Records

/// A fault in a content file, with its place.
public struct ContentFault: Error, Hashable, CustomStringConvertible {
  /// Relative to the folder that was checked.
  public var file: String
  /// From 1; nil when the fault is of the file as a whole.
  public var line: Int?
  public var field: FieldPath
  public var message: String

  public init(file: String, line: Int?, field: FieldPath = FieldPath(), message: String) {
    self.file = file
    self.line = line
    self.field = field
    self.message = message
  }

  /// `practices/novara.yaml:12: types[0]: …`, as compilers and editors write it.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return field.steps.isEmpty ? "\(place): \(message)" : "\(place): \(field): \(message)"
  }
}
