public import Documents
public import Ledger
public import Testing

/// What every store must keep, as checks to run on each store; see ``RecordLedger`` and ``DocumentStore``.
///
/// A store's tests run all of them with one line for the store in the arguments of a test.
public enum StoreContract {
  public static let ledger = writing + erasing + reading + living
  public static let documents = documentsThemselves + keys + acts + blobs

  /// One check of the promise.
  public struct Promise: Sendable, CustomTestStringConvertible {
    public let testDescription: String
    let check: @Sendable (Place) async throws -> Void

    init(_ description: String, _ check: @escaping @Sendable (Place) async throws -> Void) {
      testDescription = description
      self.check = check
    }

    /// Runs the check on a new store.
    public func check(on store: Store) async throws {
      let place = try await store.make()
      do {
        try await check(place)
      } catch {
        await place.remove()
        throw error
      }
      await place.remove()
    }
  }

  /// A kind of store that is put to the test.
  public struct Store: Sendable, CustomTestStringConvertible {
    public let testDescription: String
    let make: @Sendable () async throws -> Place

    /// `make` makes an empty store.
    public init(_ name: String, make: @escaping @Sendable () async throws -> Place) {
      testDescription = name
      self.make = make
    }
  }

  /// Where one store is kept.
  public struct Place: Sendable {
    /// Opens the store as another process would; what was returned is closed when it is let go.
    public let connect: @Sendable () async throws -> any DocumentStore
    /// Whether bytes are in any of the store's files, or rows.
    let holds: @Sendable ([UInt8]) async throws -> Bool
    let remove: @Sendable () async -> Void

    public init(
      connect: @escaping @Sendable () async throws -> any DocumentStore,
      holds: @escaping @Sendable ([UInt8]) async throws -> Bool, remove: @escaping @Sendable () async -> Void
    ) {
      self.connect = connect
      self.holds = holds
      self.remove = remove
    }
  }
}

extension Draft {
  /// A draft of a practice; its body names the record and the revision that it will be.
  public static func fixture(
    _ recordID: String, seen: Int? = nil, state: RecordState = .published, body: String? = nil,
    actor: Actor = .person("a-7"),
    note: String = "A note."
  ) -> Draft {
    let text = body ?? (state == .published ? #"{"id":"\#(recordID)","n":\#((seen ?? 0) + 1)}"# : "")
    return Draft(
      recordID: recordID, kind: RecordKind(rawValue: "practice"), state: state, schema: 1, body: Array(text.utf8),
      actor: actor, note: note, seen: seen)
  }
}

extension RecordLedger {
  /// Appends at a fixed moment.
  @discardableResult
  public func append(_ drafts: Draft...) async throws -> [Entry] {
    try await append(drafts, at: Timestamp(milliseconds: 1_767_225_600_000))
  }

  func erase(_ recordID: String) async throws -> Entry {
    try await erase(
      recordID, actor: .person("a-9"), reason: "On request.", at: Timestamp(milliseconds: 1_767_225_600_001))
  }

  /// Every entry, in order.
  public func everything() async throws -> [Entry] {
    try await entries(after: 0, limit: .max)
  }
}
