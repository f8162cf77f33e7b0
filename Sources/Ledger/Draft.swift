/// What a writer asks the ledger to append.
public struct Draft: Equatable, Sendable {
  /// 1 to 100 of `a-z`, `0-9` and `-`.
  public var recordID: String
  public var kind: RecordKind
  /// Published or withdrawn; a record is erased by ``RecordLedger/erase(_:actor:reason:at:)`` only.
  public var state: RecordState
  public var schema: Int
  /// Canonical JSON (RFC 8785) in UTF-8; empty for a withdrawal, and only then.
  public var body: [UInt8]
  public var actor: Actor
  public var note: String
  /// The revision that the writer saw; nil for a record that the writer believes to be new.
  public var seen: Int?

  public init(
    recordID: String, kind: RecordKind, state: RecordState = .published, schema: Int, body: [UInt8], actor: Actor,
    note: String = "", seen: Int?
  ) {
    self.recordID = recordID
    self.kind = kind
    self.state = state
    self.schema = schema
    self.body = body
    self.actor = actor
    self.note = note
    self.seen = seen
  }

  /// Why no ledger may take a draft.
  public enum Fault: Hashable, Sendable {
    /// An id, or a kind, is 1 to 100 of `a-z`, `0-9` and `-`.
    case malformedID, malformedKind(RecordKind)
    case publishedWithoutBody, withdrawnWithBody
    /// A record is erased by ``RecordLedger/erase(_:actor:reason:at:)``.
    case erasedByDraft
    /// The record is of another kind, and stays of it.
    case otherKind(RecordKind, said: RecordKind)
  }

  /// What is wrong with the draft whatever the ledger holds; nil when nothing is.
  var fault: Fault? {
    if !Self.isName(recordID) { return .malformedID }
    if !Self.isName(kind.rawValue) { return .malformedKind(kind) }
    return switch state {
    case .published: body.isEmpty ? .publishedWithoutBody : nil
    case .withdrawn: body.isEmpty ? nil : .withdrawnWithBody
    case .erased: .erasedByDraft
    }
  }

  /// Whether a text can be an id or the name of a kind: 1 to 100 of `a-z`, `0-9` and `-`.
  public static func isName(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
      }
  }
}
