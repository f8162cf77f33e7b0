public import Documents
public import Records

/// A document for tests: a numbered note in a state, by people, with files.
public struct FixtureNote: DocumentBody {
  public static let kind: DocumentKind = "note"
  public static let schema = 2
  public static let canNamePerson = true
  /// The first schema had one author.
  public static let upcasters: [Int: @Sendable (JSONValue) -> JSONValue] = [
    1: { older in
      guard case .object(var members) = older, let author = members.removeValue(forKey: "author") else { return older }
      members["authors"] = .array([author])
      return .object(members)
    }
  ]
  public static let keys: [DocumentKey<FixtureNote>] = [
    DocumentKey("number", unique: true) { [[.number($0.number)]] },
    DocumentKey("state") { [[.text($0.state), .number($0.number)]] },
    .person { $0.authors.map { [.text($0)] } },
    .blob { $0.files.compactMap(BlobHash.init(hex:)) },
  ]

  public var number: Int64
  public var state: String
  public var text: String
  public var authors: [String]
  public var files: [String]

  public init(
    _ number: Int64, state: String = "open", text: String = "Some words.", authors: [String] = ["p-1"],
    files: [BlobHash] = []
  ) {
    self.number = number
    self.state = state
    self.text = text
    self.authors = authors
    self.files = files.map(\.hex)
  }
}

/// A note as an older version of a program wrote it.
public struct FixtureOldNote: DocumentBody {
  public static let kind = FixtureNote.kind
  public static let schema = 1
  public static let canNamePerson = true
  public static let keys: [DocumentKey<FixtureOldNote>] = [
    DocumentKey("number", unique: true) { [[.number($0.number)]] },
    .person { [[.text($0.author)]] },
  ]

  public var number: Int64
  public var state = "open"
  public var text = "Some words."
  public var author: String
  public var files: [String] = []

  public init(_ number: Int64, author: String) {
    self.number = number
    self.author = author
  }
}

/// Bytes that come in parts.
public func parts(_ bytes: [UInt8], of size: Int = 1000) -> AsyncStream<[UInt8]> {
  AsyncStream { continuation in
    for start in stride(from: 0, to: bytes.count, by: size) {
      continuation.yield(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    continuation.finish()
  }
}
