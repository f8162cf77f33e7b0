internal import Ledger

/// The checkpoints of one projection in a folder: of the present, and of places in the ledger.
public struct Checkpoints<State: Projection>: Sendable {
  let folder: CheckpointFolder

  public init(in folder: CheckpointFolder) { self.folder = folder }

  private static var present: String { "present" }
  private static var placePrefix: String { "place-" }

  /// At so many places states are kept, the newest ones.
  static var mostPlaces: Int { 8 }

  /// The state that was kept last, if the ledger goes on from it; nil where there is none.
  ///
  /// - Throws: why the one that is there is not used, or what the ledger throws.
  func state(of ledger: any RecordLedger) async throws -> State? { try await state(Self.present, ledger) }

  /// The state that was kept of a place.
  func state(at place: Int64, of ledger: any RecordLedger) async throws -> State? {
    let state = try await state("\(Self.placePrefix)\(place)", ledger)
    return state?.head.sequence == place ? state : nil
  }

  private func state(_ name: String, _ ledger: any RecordLedger) async throws -> State? {
    guard let state = try read(name) else { return nil }
    guard try await ledger.entry(state.head.sequence)?.head == state.head else { throw CheckpointError.otherLedger }
    return state
  }

  private func read(_ name: String) throws -> State? {
    guard let tables = try folder.tables(name) else { return nil }
    return try State(tables, in: folder.path)
  }

  /// Keeps a state, and those of places; nil where another program is writing.
  ///
  /// - Returns: The state's tables.
  func keep(_ state: State, places: [State], hasErased: Bool) throws -> [UInt8]? {
    try folder.locked {
      if hasErased { try replacePlaces(erasedIn: state) }
      for place in places {
        let kept = try place.forgetting(state).kept(in: folder.path)
        try folder.write(kept.tables, as: "\(Self.placePrefix)\(place.head.sequence)")
      }
      let kept = try state.kept(in: folder.path)
      try folder.write(kept.tables, as: Self.present)
      sweep()
      return kept.tables
    }
  }

  /// Removes files that a writer left behind, unless one is writing.
  func tidy() throws { _ = try folder.locked { sweep() } }

  /// What was erased must be in no file: states of places are written anew without it.
  private func replacePlaces(erasedIn newer: State) throws {
    for name in placeNames {
      guard let place = try? read(name) else {
        folder.remove(name)
        continue
      }
      try folder.write(try place.forgetting(newer).purged().kept(in: folder.path).tables, as: name)
    }
  }

  private var placeNames: [String] { folder.names.filter { $0.hasPrefix(Self.placePrefix) && !$0.hasSuffix(".new") } }

  /// Removes states of places beyond the newest, and files that nothing names.
  private func sweep() {
    func place(_ name: String) -> Int64 { Int64(name.dropFirst(Self.placePrefix.count)) ?? 0 }
    for name in placeNames.sorted(by: { place($0) > place($1) }).dropFirst(Self.mostPlaces) { folder.remove(name) }
    let tables = placeNames + [Self.present]
    let used = Set(tables.flatMap { State.files(of: (try? folder.tables($0) ?? []) ?? []) })
    for name in folder.names where !used.contains(name) && !tables.contains(name) && name != CheckpointFolder.lock {
      folder.remove(name)
    }
  }

  /// Removes everything, so that nothing damaged is used again.
  func discard() throws {
    _ = try folder.locked { for name in folder.names where name != CheckpointFolder.lock { folder.remove(name) } }
  }
}
