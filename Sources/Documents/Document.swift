internal import Digests
internal import Ledger

/// A document as it was read. Its version is what a later write has seen.
public struct Document<Body: DocumentBody>: Hashable, Sendable {
  public let id: String
  /// 1 when it was made, and one more with each write.
  public let version: Int
  public var body: Body

  init(id: String, version: Int, body: Body) {
    self.id = id
    self.version = version
    self.body = body
  }
}

/// A document as a store keeps it, which reads none of its bodies.
public struct StoredDocument: Hashable, Sendable {
  public var kind: DocumentKind
  /// 1 to 100 of `a-z`, `0-9` and `-`.
  public var id: String
  public var version: Int
  public var schema: Int
  /// JSON in UTF-8.
  public var body: [UInt8]

  public init(kind: DocumentKind, id: String, version: Int, schema: Int, body: [UInt8]) {
    self.kind = kind
    self.id = id
    self.version = version
    self.schema = schema
    self.body = body
  }

  /// Refuses what can be no name; every store asks before it writes.
  ///
  /// - Throws: ``DocumentError/malformedID(_:id:)``.
  public func requireName() throws(DocumentError) {
    guard Draft.isName(kind.rawValue), Draft.isName(id) else { throw .malformedID(kind, id: id) }
  }
}

/// A value under which a store finds a document.
public struct StoredKey: Hashable, Sendable {
  public var name: String
  public var tuple: KeyTuple
  public var isUnique: Bool

  public init(_ name: String, _ tuple: KeyTuple, isUnique: Bool = false) {
    self.name = name
    self.tuple = tuple
    self.isUnique = isUnique
  }
}

/// An id for a document that nobody names: 80 random bits as hexadecimal digits, after a letter where there is one.
public func freshID(_ letter: String? = nil) -> String {
  (letter.map { $0 + "-" } ?? "") + Hex.text(randomBytes(10))
}
