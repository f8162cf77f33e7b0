import Practices
import Records

/// Reads vocabularies and memberships.
enum VocabularyReader {
  static func vocabulary(_ reader: NodeReader) -> (vocabulary: Vocabulary?, basedOn: Int?) {
    guard let mapping = MappingReader(reader) else { return (nil, nil) }
    defer { mapping.finish() }
    let names = VocabularyName.ofPractices.map(\.rawValue).joined(separator: ", ")
    let basedOn = mapping.optional("basedOn")?.integer()
    let id = mapping.required("id")?.key()
    let name = mapping.required("name")?.value("one of \(names)") { text in
      VocabularyName.ofPractices.first { $0.rawValue == text }
    }
    let label = mapping.required("label")?.labels()
    let terms = mapping.required("terms")?.list(term)
    guard let id, let name, let label, let terms else { return (nil, basedOn) }
    return (Vocabulary(id: id, name: name, label: label, terms: terms), basedOn)
  }

  private static func term(_ reader: NodeReader) -> Term? {
    reader.mapping { mapping in
      let key = mapping.required("key")?.key()
      let parent = mapping.optional("parent")?.key()
      let label = mapping.required("label")?.labels()
      let definition = mapping.optional("definition")?.labels()
      guard let key, let label else { return nil }
      return Term(key: key, parent: parent, label: label, definition: definition)
    }
  }

  static func membership(_ reader: NodeReader) -> (membership: Membership?, basedOn: Int?) {
    guard let mapping = MappingReader(reader) else { return (nil, nil) }
    defer { mapping.finish() }
    let basedOn = mapping.optional("basedOn")?.integer()
    let id = mapping.required("id")?.key()
    let organisation = mapping.required("organisation")?.labels()
    let states = mapping.required("states")?.list(state)
    let references = mapping.list("references", SourceReader.reference)
    guard let id, let organisation, let states else { return (nil, basedOn) }
    return (Membership(id: id, organisation: organisation, states: states, references: references), basedOn)
  }

  private static func state(_ reader: NodeReader) -> Membership.State? {
    reader.mapping { mapping in
      let country = mapping.required("country")?.country()
      let since = mapping.optional("since")?.date()
      let until = mapping.optional("until")?.date()
      return country.map { Membership.State(country: $0, since: since, until: until) }
    }
  }
}
