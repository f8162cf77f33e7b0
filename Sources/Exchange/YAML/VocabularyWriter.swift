import Practices
import Records
import Yams

extension Vocabulary {
  /// The vocabulary as a content file.
  func yaml(basedOn: Int?) throws -> String {
    var writer = YAMLWriter()
    writer.put("id", key: id)
    writer.put("basedOn", plain: basedOn)
    writer.put("name", plain: name.rawValue)
    writer.put("label", YAMLWriter.labels(label))
    writer.put("terms", list: terms.map(\.yaml))
    return try writer.written()
  }
}

extension Term {
  fileprivate var yaml: Node {
    YAMLWriter.mapping { writer in
      writer.put("key", key: key)
      writer.put("parent", key: parent)
      writer.put("label", YAMLWriter.labels(label))
      writer.put("definition", definition.map(YAMLWriter.labels))
    }
  }
}

extension Membership {
  /// The membership as a content file.
  func yaml(basedOn: Int?) throws -> String {
    var writer = YAMLWriter()
    writer.put("id", key: id)
    writer.put("basedOn", plain: basedOn)
    writer.put("organisation", YAMLWriter.labels(organisation))
    writer.put("states", list: states.map(\.yaml))
    writer.put("references", list: references.map(\.yaml))
    return try writer.written()
  }
}

extension Membership.State {
  fileprivate var yaml: Node {
    YAMLWriter.flow { writer in
      writer.put("country", text: country.code)
      writer.put("since", plain: since)
      writer.put("until", plain: until)
    }
  }
}
