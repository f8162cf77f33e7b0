public import Ledger
internal import Synchronization

/// Follows a ledger: reads what is appended, checks it, folds it, and hands readers the newest state.
public final class Follower<State: Projection>: Sendable {
  public let ledger: any RecordLedger
  private let checkpoints: Checkpoints<State>?
  private let current: Mutex<Current>
  private let sequence: Atomic<Int64>
  /// Why a checkpoint that is there was not used, and is made anew.
  public let remark: (any Error)?

  /// Bytes that are compared with their checksums before anything is answered from them: some milliseconds.
  private static var checkedAtOnce: Int { 64 << 20 }

  private struct Current {
    var state: State
    /// Counts replacements, so that what was made of an older state does not take the place of a newer one.
    var version = 0
    /// States of places that are to be kept.
    var places: [State] = []
    /// How many erasures the bytes of the state are free of.
    var purged = 0
    /// The head that was kept last.
    var kept: Int64 = -1
    /// Whether it was read from files that are damaged, which must not be kept again.
    var isDamaged = false
  }

  /// Reads the ledger from the checkpoint on, or the whole of it, and tells `progress` the sequence it has come to.
  ///
  /// - Throws: what the ledger or the projection throws.
  public init(
    _ ledger: any RecordLedger, checkpoint folder: CheckpointFolder?, progress: (Int64) -> Void = { _ in }
  ) async throws {
    self.ledger = ledger
    checkpoints = folder.map { Checkpoints(in: $0) }
    var (start, remark): (State?, (any Error)?) = (nil, nil)
    do {
      start = try await checkpoints?.state(of: ledger)
      // Small ones are compared with their checksums at once; of a large one that is `check()`'s.
      if let start, start.size <= Self.checkedAtOnce { try start.check() }
    } catch let error as LedgerError {
      throw error
    } catch {
      (start, remark) = (nil, error)
    }
    var found: Current
    if let start {
      found = Current(state: start)
    } else {
      found = Current(state: try await .beginning(of: ledger, upTo: .max))
    }
    if let start { (found.purged, found.kept) = (start.erasures, start.head.sequence) }
    let before = found.purged
    found.state = try await found.state.catchingUp(with: ledger, progress: progress) { found.places.append($0) }
    // What was read from nothing holds nothing that was erased before.
    if start == nil { found.purged = found.state.erasures } else { found.purged = before }
    sequence = Atomic(found.state.head.sequence)
    current = Mutex(found)
    self.remark = remark
  }

  /// The newest state; a value that does not change under the reader.
  public var state: State { current.withLock { $0.state } }

  /// Something of the newest state, without a copy of the whole.
  public func read<Value>(_ value: (State) -> Value) -> Value { current.withLock { value($0.state) } }

  /// The sequence of the newest state; an atomic load.
  public var generation: Int64 { sequence.load(ordering: .acquiring) }

  /// Follows the ledger until the task is cancelled. When what was appended cannot be read, that is reported, the last good
  /// state stays, and it is tried again after a pause.
  public func follow(
    onChange: @Sendable (State) -> Void, onFailure: @Sendable (any Error) -> Void
  ) async {
    for await sequence in ledger.changes() {
      while sequence > generation, !Task.isCancelled {
        do {
          onChange(try await catchUp())
        } catch {
          onFailure(error)
          try? await Task.sleep(for: .seconds(1))
        }
      }
    }
  }

  private func catchUp() async throws -> State {
    while true {
      let (state, version) = current.withLock { ($0.state, $0.version) }
      var places: [State] = []
      let next = try await state.catchingUp(with: ledger) { places.append($0) }
      let isCurrent = current.withLock { current in
        guard current.version == version else { return false }
        current.state = next
        current.version += 1
        current.places = (current.places + places).suffix(Checkpoints<State>.mostPlaces)
        return true
      }
      guard isCurrent else { continue }
      sequence.store(next.head.sequence, ordering: .releasing)
      return next
    }
  }

  // MARK: - Checkpoint

  /// Keeps a checkpoint of the newest state unless that is kept already. After an erasure no file of the folder holds what was
  /// erased any more when this returns.
  ///
  /// - Returns: Whether it is kept; false where another program is writing, or where the state has gone on meanwhile.
  @discardableResult
  public func keep() throws -> Bool {
    guard let checkpoints else { return true }
    let (now, version) = current.withLock { ($0, $0.version) }
    guard !now.isDamaged else { return false }
    guard now.kept != now.state.head.sequence || now.purged != now.state.erasures || !now.places.isEmpty else {
      // Whoever wrote it may have been killed before it removed what it replaced.
      try checkpoints.tidy()
      return true
    }
    let hasErased = now.purged != now.state.erasures
    var state = now.state
    if hasErased {
      state = state.purged()
      let isCurrent = current.withLock { current in
        guard current.version == version else { return false }
        current.state = state
        current.version += 1
        current.purged = state.erasures
        current.kept = -1
        return true
      }
      guard isCurrent else { return false }
    }
    guard let tables = try checkpoints.keep(state, places: now.places, hasErased: hasErased) else { return false }
    return settle(state, tables, now.places.count, checkpoints.folder.path)
  }

  /// What has been written can be read from its files, and need not be in memory.
  private func settle(_ state: State, _ tables: [UInt8], _ places: Int, _ folder: String) -> Bool {
    current.withLock { current in
      current.state = current.state.reading(tables, of: state, in: folder)
      current.version += 1
      current.places.removeFirst(min(places, current.places.count))
      current.kept = state.head.sequence
      return current.state.head.sequence == state.head.sequence
    }
  }

  /// Compares everything that was read from files with its checksums, and removes the checkpoint where it is damaged; then
  /// ``readAnew()`` is to follow.
  public func check() throws {
    do {
      try state.check()
    } catch {
      current.withLock { $0.isDamaged = true }
      try checkpoints?.discard()
      throw error
    }
  }

  /// Folds the whole ledger, and puts what comes of it in the place of the present state.
  public func readAnew() async throws {
    let next = try await State.beginning(of: ledger, upTo: .max).catchingUp(with: ledger) { _ in }
    current.withLock { current in
      current = Current(state: next, version: current.version + 1, purged: next.erasures)
    }
    sequence.store(next.head.sequence, ordering: .releasing)
  }

  /// The state at a place in the ledger without what has been erased since: as it was kept, or folded from nothing.
  public func state(at place: Int64) async throws -> State {
    // What is still to be kept is here already.
    if let made = current.withLock({ $0.places.last { $0.head.sequence == place } }) { return made.forgetting(state) }
    if let kept = try? await checkpoints?.state(at: place, of: ledger) { return kept.forgetting(state) }
    let beginning = try await State.beginning(of: ledger, upTo: place)
    let made = try await beginning.catchingUp(with: ledger, upTo: place) { _ in }
    current.withLock { current in
      current.places = (current.places + [made]).suffix(Checkpoints<State>.mostPlaces)
    }
    return made
  }
}

extension Projection {
  /// The state at the ledger's head, or after the entry `end`. `place` is told the state of each place that an entry names.
  func catchingUp(
    with ledger: any RecordLedger, upTo end: Int64 = .max, progress: (Int64) -> Void = { _ in }, place: (Self) -> Void
  ) async throws -> Self {
    var state = self
    while true {
      let limit = min(batch, end - state.head.sequence)
      let entries = limit > 0 ? try await ledger.entries(after: state.head.sequence, limit: Int(limit)) : []
      guard entries.isEmpty else {
        try entries.requireLinks(after: state.head)
        state = try state.folding(entries, place)
        progress(state.head.sequence)
        continue
      }
      guard state.isOutdated else { return state }
      state = try await .beginning(of: ledger, upTo: state.head.sequence)
    }
  }

  /// How many entries are read at a time.
  private var batch: Int64 { 2_000 }

  /// Folds up to each place that is named, tells it, and goes on.
  private func folding(_ entries: [Entry], _ place: (Self) -> Void) throws -> Self {
    var state = self
    var rest = entries[...]
    for stop in entries.flatMap({ Self.places(in: $0) }).sorted() where stop >= state.head.sequence {
      let before = rest.prefix { $0.sequence <= stop }
      if !before.isEmpty { state = try state.folding(Array(before)) }
      rest = rest.dropFirst(before.count)
      if state.head.sequence == stop { place(state) }
    }
    return rest.isEmpty ? state : try state.folding(Array(rest))
  }
}

extension [Entry] {
  /// - Throws: ``LedgerError/broken(_:)`` unless each entry follows the one before it and says what it said when it was written.
  func requireLinks(after head: LedgerHead) throws(LedgerError) {
    var head = head
    for entry in self {
      func fault(_ kind: ChainFault.Kind) -> LedgerError {
        .broken(ChainFault(sequence: entry.sequence, recordID: entry.recordID, kind: kind))
      }
      if entry.sequence != head.sequence + 1 {
        throw .broken(ChainFault(sequence: head.sequence + 1, recordID: nil, kind: .missingEntry))
      }
      guard entry.hash == entry.expectedHash else { throw fault(.changedEntry) }
      guard entry.previousHash == head.hash else { throw fault(.wrongLink) }
      if let content = entry.content, content.commitment != entry.commitment { throw fault(.changedContent) }
      head = entry.head
    }
  }
}
