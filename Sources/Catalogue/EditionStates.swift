import Ledger
internal import Projections
public import Records

/// The collection as it stood in the editions that were asked for lately.
///
/// States are made one at a time, each once for all who wait for it, and few are kept. They hold no bodies.
actor EditionStates {
  private struct Place: Hashable {
    let sequence: Int64
    /// How many records had been erased: what has been erased since a state was made must not be shown from it.
    let erasures: Int
  }

  /// The last one asked for comes last.
  private var kept: [(place: Place, state: CatalogueState)] = []
  private var builds: [Place: Task<CatalogueState, any Error>] = [:]
  private var newest: Task<CatalogueState, any Error>?

  /// How many states are kept.
  static let most = 3

  /// How many states were made so far.
  private(set) var built = 0

  /// The state after the entry `sequence`; `erasures` is how many records the present state knows to be erased.
  func state(
    at sequence: Int64, erasures: Int, make: @escaping @Sendable (Int64) async throws -> CatalogueState
  ) async throws -> CatalogueState {
    let place = Place(sequence: sequence, erasures: erasures)
    if let index = kept.firstIndex(where: { $0.place == place }) {
      kept.append(kept.remove(at: index))
      return kept[kept.count - 1].state
    }
    if let build = builds[place] { return try await build.value }
    let before = newest
    let build = Task {
      _ = await before?.result
      return try await make(sequence)
    }
    builds[place] = build
    newest = build
    defer { builds[place] = nil }
    let state = try await build.value
    keep(state, at: place)
    return state
  }

  private func keep(_ state: CatalogueState, at place: Place) {
    built += 1
    kept.removeAll { $0.place.erasures < place.erasures }
    kept.append((place, state))
    if kept.count > Self.most { kept.removeFirst() }
    if builds.count <= 1 { newest = nil }
  }
}

extension Catalogue {
  /// The collection as it stood in an edition, without what has been erased since.
  ///
  /// Read from what was kept of it; without that the first call costs a reading of the ledger up to the edition.
  ///
  /// - Throws: what the ledger throws, or ``UnreadableEntry``.
  public func state(of edition: Edition) async throws -> CatalogueState {
    let follower = follower
    return try await editionStates.state(at: edition.sequence, erasures: state.erased.count) {
      try await follower.state(at: $0)
    }
  }
}
