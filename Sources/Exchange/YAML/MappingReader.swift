import Practices
import Records
import Yams

/// A mapping of fields, read field by field; fields that were never asked for are faults.
final class MappingReader {
  let reader: NodeReader
  private var fields: [String: (key: Node, value: Node)] = [:]
  private var asked: Set<String> = []

  /// Nil, with a fault, for anything that is no mapping.
  init?(_ reader: NodeReader) {
    self.reader = reader
    guard let mapping = reader.node.mapping else {
      let _: Never? = reader.wrong("a mapping of fields")
      return nil
    }
    for (key, value) in mapping {
      guard let name = key.string else {
        reader.faults.add(key, reader.field, "A field's name must be text.")
        continue
      }
      fields[name] = (key, value)
    }
  }

  var names: [String] { Array(fields.keys) }

  /// The field's value; nil when it is missing or null.
  func optional(_ name: String) -> NodeReader? {
    asked.insert(name)
    guard let found = fields[name] else { return nil }
    let value = NodeReader(node: found.value, field: reader.field.field(name), faults: reader.faults)
    return value.isNull ? nil : value
  }

  func required(_ name: String) -> NodeReader? {
    if let value = optional(name) { return value }
    missing(name, "The field `\(name)` is missing.")
    return nil
  }

  /// Reports a field that is not there, or is there and null.
  func missing(_ name: String, _ message: String) {
    reader.faults.add(fields[name]?.key ?? reader.node, reader.field.field(name), message)
  }

  func list<Value>(_ name: String, _ read: (NodeReader) -> Value?) -> [Value] {
    optional(name)?.list(read) ?? []
  }

  /// Reports every field that was never asked for.
  func finish() {
    for name in fields.keys.sorted() where !asked.contains(name) {
      guard let key = fields[name]?.key else { continue }
      reader.faults.add(
        key, reader.field.field(name),
        "There is no field `\(name)` here. The fields are: \(asked.sorted().joined(separator: ", ")).")
    }
  }
}

extension NodeReader {
  /// Reads a mapping and reports fields that are not known.
  func mapping<Value>(_ read: (MappingReader) -> Value?) -> Value? {
    guard let mapping = MappingReader(self) else { return nil }
    let value = read(mapping)
    mapping.finish()
    return value
  }
}
