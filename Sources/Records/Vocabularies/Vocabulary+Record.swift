extension Vocabulary: Record {
  public static let name = "vocabulary"
  public static let version = 2
  public static let files = RecordFiles.yaml(folder: "vocabularies")

  public static let fields: [Field<Vocabulary>] = [
    .one("id", \.id),
    .one("name", \.name),
    .one("label", \.label),
    .each("terms", \.terms),
  ]

  public static func blank(in language: Language) -> Vocabulary {
    Vocabulary(id: "unknown", name: VocabularyName(""), label: Labels([:]), terms: [])
  }

  public var fileName: String { name.rawValue }
  public var addresses: [(field: String, address: String)] { [("name", "vocabularies/\(name.rawValue)")] }

  /// Labels in every language, groups one level deep, closed vocabularies complete.
  public func check(_ collection: CollectionTerms, _ add: (Fault) -> Void) {
    let names = collection.types.vocabularies
    if !names.contains(name) {
      add(Fault(FieldPath("name"), .expectedOneOf(names.map(\.rawValue), found: .text(name.rawValue))))
    }
    label.check(FieldPath("label"), add)
    var groups: Set<Key> = []
    for (index, term) in terms.enumerated() {
      let field = FieldPath("terms").item(index)
      if let parent = term.parent, !groups.contains(parent) { add(Fault(field.field("parent"), .noGroupAbove(parent))) }
      if term.parent == nil { groups.insert(term.key) }
      term.label.check(field.field("label"), add)
      term.definition?.check(field.field("definition"), add)
    }
    checkClosed(collection.types.closed[name], add)
  }

  /// A closed vocabulary has exactly the terms that the program knows.
  private func checkClosed(_ known: [String]?, _ add: (Fault) -> Void) {
    guard let known = known.map(Set.init) else { return }
    let found = Set(terms.map(\.key.text))
    for term in known.subtracting(found).sorted() { add(Fault(FieldPath("terms"), .termMissing(term))) }
    for term in found.subtracting(known).sorted() { add(Fault(FieldPath("terms"), .termUnknown(term))) }
  }
}

extension VocabularyName: FieldValue {
  public static var form: Form { .key }
  public static func read(_ reader: FieldReader) -> VocabularyName? {
    Key.read(reader).map { .init(rawValue: $0.text) }
  }
  public var tree: FieldTree { .text(rawValue) }
}

extension Term: FieldGroup {
  public static let name = "term"

  public static let fields: [Field<Term>] = [
    .one("key", \.key),
    .maybe("parent", \.parent),
    .one("label", \.label),
    .maybe("definition", \.definition),
    .maybe("synonyms", \.synonyms),
    .maybe("record", \.record).form(.record(nil)),
  ]

  public static func blank(in language: Language) -> Term { Term(key: "unknown", label: Labels([:])) }
}

extension Synonyms: FieldGroup {
  public static let name = "synonyms"

  public static let fields: [Field<Synonyms>] = Language.interface.map { .each($0.tag, \.[$0]) }

  public static func blank(in language: Language) -> Synonyms { Synonyms([:]) }
}

extension Labels {
  func check(_ field: FieldPath, _ add: (Fault) -> Void) {
    for language in missing { add(Fault(field.field(language.tag), .labelMissing(language))) }
  }
}
