import Discovery
public import Ledger
public import Practices
public import Projections
import Records

/// The published collection, following the ledger.
///
/// Lists and headers come from memory and the index; a body is read from the ledger by its sequence.
public final class Catalogue: Sendable {
  let follower: Follower<CatalogueState>
  let editionStates = EditionStates()
  var ledger: any RecordLedger { follower.ledger }

  /// Reads the ledger from the checkpoint in `folder` on, or the whole of it, and tells `progress` the sequence it has come to.
  ///
  /// - Throws: what the ledger throws, or ``UnreadableEntry``.
  public init(
    following ledger: any RecordLedger, checkpoint folder: CheckpointFolder? = nil,
    progress: (Int64) -> Void = { _ in }
  ) async throws {
    follower = try await Follower(ledger, checkpoint: folder, progress: progress)
  }

  /// The newest state; a value that does not change under the reader.
  public var state: CatalogueState { follower.state }

  /// The sequence of the newest state; an atomic load.
  public var generation: Int64 { follower.generation }

  /// See ``CatalogueState/structureSequence``.
  public var structureGeneration: Int64 { follower.read(\.structureSequence) }

  /// Why a checkpoint that is there was not used, and is made anew; nil where it was used, or where there is none.
  public var remark: (any Error)? { follower.remark }

  /// Follows the ledger until the task is cancelled. When what was appended cannot be read, that is reported, the last good
  /// state stays, and it is tried again after a pause.
  public func follow(onChange: @Sendable (CatalogueState) -> Void, onFailure: @Sendable (any Error) -> Void) async {
    await follower.follow(onChange: onChange, onFailure: onFailure)
  }

  /// Keeps a checkpoint of the newest state unless that is kept already.
  ///
  /// - Returns: Whether it is kept.
  @discardableResult
  public func keepCheckpoint() throws -> Bool { try follower.keep() }

  /// Compares what was read from the checkpoint's files with its checksums, and removes it where it is damaged; then
  /// ``readAnew()`` is to follow.
  public func checkCheckpoint() throws { try follower.check() }

  /// Reads the whole ledger in the place of a damaged checkpoint.
  public func readAnew() async throws { try await follower.readAnew() }

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
      throw UnreadableEntry(sequence: entry.sequence, recordID: entry.recordID, error)
    }
  }
}
