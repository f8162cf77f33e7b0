import Practices
import Records
import Yams

/// The line of every field of a YAML file, as a value that can be kept after the tree is gone.
struct LineTable: Sendable {
  private var lines: [FieldPath: Int] = [:]

  init(_ file: YAMLFile) {
    add(file.root, FieldPath(), file.lineOffset)
  }

  /// The line of a field, or of the nearest field above it that exists.
  func line(of field: FieldPath) -> Int? {
    var steps = field.steps
    while true {
      if let line = lines[FieldPath(steps)] { return line }
      guard !steps.isEmpty else { return nil }
      steps.removeLast()
    }
  }

  private mutating func add(_ node: Node, _ field: FieldPath, _ offset: Int) {
    if lines[field] == nil, let line = node.mark?.line { lines[field] = line + offset }
    for (key, value) in node.mapping ?? [:] {
      guard let name = key.string else { continue }
      if let line = key.mark?.line { lines[field.field(name)] = line + offset }
      add(value, field.field(name), offset)
    }
    for (index, item) in (node.sequence ?? []).enumerated() { add(item, field.item(index), offset) }
  }
}
