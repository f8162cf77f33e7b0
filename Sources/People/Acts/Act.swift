public import Documents
public import Ledger

/// One thing that a person can do to the store: the only way in which rooms write. ``Acting`` performs it.
public protocol Act: Sendable {
  associatedtype Answer: Sendable

  /// As the audit names it, such as `publish`; kept for ever.
  static var name: String { get }
  static var permission: Permission { get }
  /// Whether the audit says that it was done; that it was refused or failed it says of every act.
  static var isAudited: Bool { get }

  /// What it is about, for the audit.
  var subject: Subject? { get }
  /// What else the audit shall say: names and numbers of the program's, never words that people wrote.
  var details: [String: String] { get }

  /// Does it. Whoever asks has the permission; whether they have it for this very document is asked here.
  ///
  /// What it throws undoes all of it. May run again, as `DocumentStore.act` says.
  func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Answer
}

extension Act {
  public static var isAudited: Bool { true }
  public var subject: Subject? { nil }
  public var details: [String: String] { [:] }
}

/// Who performs an act, and when.
public struct Occasion: Sendable {
  public let person: Person
  public let at: Timestamp

  public init(person: Person, at: Timestamp) {
    self.person = person
    self.at = at
  }
}

/// What an act is about: a document or a record.
public struct Subject: Hashable, Codable, Sendable {
  public var kind: String
  public var id: String

  public init(kind: String, id: String) {
    self.kind = kind
    self.id = id
  }
}

/// An error that refuses: the program works, and the person may not or cannot do this now.
public protocol Refusal: Error {
  /// What the audit calls it: a word of the program's.
  var word: String { get }
}
