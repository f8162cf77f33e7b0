public import Catalogue
internal import Dispatch
public import Ledger
public import ServiceLifecycle

/// Keeps the checkpoint up beside the follower, and checks in the background what a start took at its word: the files of the
/// checkpoint, and the chain from its first entry on.
public struct CheckpointKeeper: Service {
  private let catalogue: Catalogue
  private let ledger: any RecordLedger
  private let health: StoreHealthWatch

  /// How often it is looked whether there is something to keep.
  private static let pause = Duration.seconds(2)

  public init(_ catalogue: Catalogue, of ledger: any RecordLedger, telling health: StoreHealthWatch) {
    self.catalogue = catalogue
    self.ledger = ledger
    self.health = health
  }

  public func run() async throws {
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        group.addTask { await check() }
        group.addTask { await keep() }
      }
    }
  }

  private func check() async {
    do {
      try await checkFiles()
      _ = try await ledger.verify()
    } catch {
      guard !Task.isCancelled else { return }
      health.note(checking: health.sentence(error))
    }
  }

  private func checkFiles() async throws {
    do {
      try await beside { try catalogue.checkCheckpoint() }
    } catch {
      health.note(checking: "The checkpoint is damaged; the ledger is read anew.")
      try await catalogue.readAnew()
      health.note(checking: nil)
    }
  }

  /// Runs work of a second or more on a thread of its own, so that it holds up nobody who waits for an answer.
  private func beside(_ work: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .utility).async { continuation.resume(with: Result { try work() }) }
    }
  }

  private func keep() async {
    while !Task.isCancelled {
      do {
        try await beside { try catalogue.keepCheckpoint() }
        health.note(keeping: nil)
      } catch {
        health.note(keeping: health.sentence(error))
      }
      try? await Task.sleep(for: Self.pause)
    }
  }
}
