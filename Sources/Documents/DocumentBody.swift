public import Records

/// The name of a kind of document, such as `submission`: 1 to 100 of `a-z`, `0-9` and `-`. It is kept for ever.
public struct DocumentKind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}

/// What a kind of document says, by which keys it is found, and how bodies of older schemas become present ones.
///
/// Bodies are kept as the synthesised JSON of the value.
public protocol DocumentBody: Codable, Hashable, Sendable {
  static var kind: DocumentKind { get }
  /// The number of the bodies that are written now. It grows when the body changes, and when the keys do.
  static var schema: Int { get }
  /// What makes a body of the schema after it out of one of a schema; none where the older body says the same.
  static var upcasters: [Int: @Sendable (JSONValue) -> JSONValue] { get }
  static var keys: [DocumentKey<Self>] { get }
  /// Whether a body can tell who somebody is. Such a kind has the key ``DocumentKey/person``, so that everything that is kept about
  /// a person can be found.
  static var canNamePerson: Bool { get }
  /// What stays when a person is forgotten, without anything that tells who they are; nil where the document is deleted.
  func forgetting(_ person: KeyTuple) -> Self?
}

extension DocumentBody {
  public static var upcasters: [Int: @Sendable (JSONValue) -> JSONValue] { [:] }

  public func forgetting(_ person: KeyTuple) -> Self? { nil }
}

/// A key by which documents of a kind are found: what a body is found under.
public struct DocumentKey<Body: Sendable>: Sendable {
  public let name: String
  /// Whether no two documents of the kind may have the same.
  public let isUnique: Bool
  let tuples: @Sendable (Body) -> [KeyTuple]

  public init(_ name: String, unique: Bool = false, _ tuples: @escaping @Sendable (Body) -> [KeyTuple]) {
    self.name = name
    isUnique = unique
    self.tuples = tuples
  }

  /// By whom a document names: a tuple of one text for each person.
  public static func person(_ tuples: @escaping @Sendable (Body) -> [KeyTuple]) -> DocumentKey {
    DocumentKey(DocumentKeyName.person, tuples)
  }

  /// By the blobs that a document names; a blob that none names is swept.
  public static func blob(_ hashes: @escaping @Sendable (Body) -> [BlobHash]) -> DocumentKey {
    DocumentKey(DocumentKeyName.blob) { hashes($0).map(KeyTuple.blob) }
  }
}

/// Names of keys that mean the same in every kind.
public enum DocumentKeyName {
  public static let person = "person"
  public static let blob = "blob"
}
