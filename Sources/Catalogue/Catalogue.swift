import Addresses
import Discovery
public import Ledger
public import Practices
import Records
import Synchronization

/// The published collection, following the ledger.
///
/// Lists and headers come from memory; a body is read from the ledger by its sequence.
public final class Catalogue: Sendable {
  let ledger: any RecordLedger
  let editionStates = EditionStates()
  private let current: Mutex<CatalogueState>
  private let sequence: Atomic<Int64>

  /// Reads the whole ledger once, and tells `progress` the sequence it has come to.
  ///
  /// - Throws: what the ledger throws, or ``UnreadableEntry``.
  public init(following ledger: any RecordLedger, progress: (Int64) -> Void = { _ in }) async throws {
    self.ledger = ledger
    let state = try await CatalogueState().catchingUp(with: ledger, progress: progress)
    current = Mutex(state)
    sequence = Atomic(state.head.sequence)
  }

  /// The newest state; a value that does not change under the reader.
  public var state: CatalogueState { current.withLock { $0 } }

  /// The sequence of the newest state; an atomic load.
  public var generation: Int64 { sequence.load(ordering: .acquiring) }

  /// Follows the ledger until the task is cancelled. When what was appended cannot be read, that is reported, the last good
  /// state stays, and it is tried again after a pause.
  public func follow(onChange: @Sendable (CatalogueState) -> Void, onFailure: @Sendable (any Error) -> Void) async {
    for await sequence in ledger.changes() {
      while sequence > generation, !Task.isCancelled {
        do {
          onChange(try await catchUp())
        } catch {
          onFailure(error)
          try? await Task.sleep(for: Self.pause)
        }
      }
    }
  }

  /// Between two attempts to read what was appended.
  private static let pause = Duration.seconds(1)

  private func catchUp() async throws -> CatalogueState {
    let next = try await state.catchingUp(with: ledger)
    current.withLock { $0 = next }
    sequence.store(next.head.sequence, ordering: .releasing)
    return next
  }

  /// A practice or overview as its newest published revision says it; nil when it was taken back meanwhile.
  ///
  /// - Throws: what the ledger throws, ``LedgerError/broken(_:)`` for a body that was changed, or ``UnreadableEntry``.
  public func practice(_ header: PracticeHeader) async throws -> Practice? {
    try await record(at: header.publication.sequence) as? Practice
  }

  /// A content page as its newest published revision says it; nil and errors as for a practice.
  public func page(_ header: PageHeader) async throws -> ContentPage? {
    try await record(at: header.publication.sequence) as? ContentPage
  }

  private func record(at sequence: Int64) async throws -> (any Record)? {
    guard let entry = try await ledger.entry(sequence) else {
      throw LedgerError.broken(ChainFault(sequence: sequence, recordID: nil, kind: .missingEntry))
    }
    return try Self.record(entry)
  }

  /// What an entry says of its record; nil when that was erased, or the entry takes the record back.
  static func record(_ entry: Entry) throws -> (any Record)? {
    guard let content = entry.content, entry.state == .published else { return nil }
    // A byte that changed on the disk must not be shown as what was published.
    guard content.commitment == entry.commitment else {
      throw LedgerError.broken(ChainFault(sequence: entry.sequence, recordID: entry.recordID, kind: .changedContent))
    }
    do {
      return try RecordBody.decode(content.body, kind: entry.kind.rawValue, version: entry.schema, .compendium)
    } catch {
      throw UnreadableEntry(sequence: entry.sequence, recordID: entry.recordID, reason: error.message)
    }
  }
}

extension CatalogueState {
  /// How many entries are read at a time.
  private static let batch = 2_000

  /// The state at the ledger's head, or after the entry `end`. When the terms of a vocabulary have changed, everything is read
  /// anew, because a record is found under their groups and their labels.
  func catchingUp(
    with ledger: any RecordLedger, upTo end: Int64 = .max, progress: (Int64) -> Void = { _ in }
  ) async throws -> CatalogueState {
    var state = self
    while true {
      let limit = min(Int64(Self.batch), end - state.head.sequence)
      let entries = limit > 0 ? try await ledger.entries(after: state.head.sequence, limit: Int(limit)) : []
      guard entries.isEmpty else {
        state = try state.folding(entries)
        progress(state.head.sequence)
        continue
      }
      let terms = IndexedTerms(state.vocabularies)
      if terms == state.terms { return state }
      state = CatalogueState(terms: terms)
    }
  }
}
