/// A record of one kind, and everything that is known of the kind: its name, fields, rules, versions, files.
///
/// The kind's name stands in the ledger for ever. Bodies there are the synthesised JSON of the value; a test proves that their keys
/// are the table's.
public protocol Record: FieldGroup, Codable, Hashable {
  /// Of the bodies that are written now.
  static var version: Int { get }
  /// What makes a body of the version after it out of one of a version.
  static var upcasters: [Int: @Sendable (FieldTree) -> FieldTree] { get }
  /// Where its files are in a content folder.
  static var files: RecordFiles { get }
  /// What must hold between records of this kind, beside unique ids and addresses.
  static func check(_ records: [Self], _ add: (_ index: Int, Fault) -> Void)

  var id: Key { get }
  /// The same with what the rules between records read, and as little else as can be: what is held of a whole collection.
  var skeleton: Self { get }
  /// The name of its file or folder, without an ending.
  var fileName: String { get }
  /// Its addresses within its kind, present and earlier, with the fields that give them.
  var addresses: [(field: String, address: String)] { get }
  /// What its texts may cite.
  var references: [Reference] { get }
  var submissionNumbers: [String] { get }
  /// What must hold of the record by itself, beside what its fields' forms say.
  func check(_ collection: CollectionTerms, _ add: (Fault) -> Void)
}

extension Record {
  public static var upcasters: [Int: @Sendable (FieldTree) -> FieldTree] { [:] }
  public static func check(_ records: [Self], _ add: (_ index: Int, Fault) -> Void) {}
  public var skeleton: Self { self }
  public var addresses: [(field: String, address: String)] { [] }
  public var references: [Reference] { [] }
  public var submissionNumbers: [String] { [] }
  public func check(_ collection: CollectionTerms, _ add: (Fault) -> Void) {}
}

/// How a kind of record lies in a content folder.
public enum RecordFiles: Hashable, Sendable {
  /// One file a record: `folder/name.yaml`.
  case yaml(folder: String)
  /// One folder a record, one file a language: `folder/name/en.md`, its fields before the text of the field `body`.
  case markdown(folder: String, body: String)
  /// It belongs to one ledger and has no file.
  case none

  public var folder: String? {
    switch self {
    case .yaml(let folder), .markdown(let folder, _): folder
    case .none: nil
    }
  }
}

/// The kinds of record that a program knows. Nothing else decides by a record's kind.
public struct RecordTypes: Sendable {
  public let all: [any Record.Type]
  /// The terms of the vocabularies that are cases of the program.
  public let closed: [VocabularyName: [String]]
  /// Every vocabulary that a record may use.
  public let vocabularies: [VocabularyName]

  /// - Parameters:
  ///   - all: in the order in which files are read.
  ///   - closed: the vocabularies whose terms are cases of the program.
  ///   - vocabularies: every vocabulary that there is.
  public init(
    _ all: [any Record.Type], closed: [any ClosedVocabulary.Type], vocabularies: [VocabularyName]
  ) {
    self.all = all
    self.closed = Dictionary(uniqueKeysWithValues: closed.map { ($0.vocabulary, $0.terms) })
    self.vocabularies = vocabularies
  }

  private init(all: [any Record.Type], closed: [VocabularyName: [String]], vocabularies: [VocabularyName]) {
    (self.all, self.closed, self.vocabularies) = (all, closed, vocabularies)
  }

  /// These kinds and those of another room.
  public func joined(with other: RecordTypes) -> RecordTypes {
    RecordTypes(
      all: all + other.all, closed: closed.merging(other.closed) { own, _ in own },
      vocabularies: vocabularies + other.vocabularies)
  }

  public subscript(kind: String) -> (any Record.Type)? { all.first { $0.name == kind } }
}

extension ClosedVocabulary {
  fileprivate static var terms: [String] { allCases.map(\.rawValue) }
}

/// What the vocabularies of a collection allow.
public struct CollectionTerms: Sendable {
  public let types: RecordTypes
  public let terms: VocabularyTerms

  public init(_ types: RecordTypes, _ vocabularies: [Vocabulary]) {
    self.types = types
    terms = VocabularyTerms(vocabularies)
  }
}
