public import HTTPServer
public import Catalogue
public import Ledger
public import ServiceLifecycle
import Synchronization

/// Asks the store now and then how it is, so that `/readyz` answers at once.
public final class StoreHealthWatch: Service {
  private let check: @Sendable () async -> LedgerError?
  /// What is wrong, in words for the operator.
  let sentence: @Sendable (any Error) -> String
  private let latest = Mutex(Readiness.ready)
  /// A failure to follow the ledger; nil while it is followed.
  private let following = Mutex<String?>(nil)
  /// What a check in the background found, which stays until the next start.
  private let checking = Mutex<String?>(nil)
  /// Why no checkpoint is kept; nil while one is.
  private let keeping = Mutex<String?>(nil)

  /// The last record that could not be read, and when.
  private let reading = Mutex<(failure: String, at: ContinuousClock.Instant)?>(nil)

  /// How long a record that could not be read is told of: the next one may be read well, and the disk still fails.
  private static let memory = Duration.seconds(300)

  /// How often the store is asked.
  private static let pause = Duration.seconds(2)

  /// - Parameters:
  ///   - sentence: what is wrong, in words for the operator.
  ///   - check: why the store cannot be read or written; nil when it can.
  public init(
    sentence: @escaping @Sendable (any Error) -> String, check: @escaping @Sendable () async -> LedgerError?
  ) {
    self.sentence = sentence
    self.check = check
  }

  /// What `/readyz` says: reading from memory goes on whatever the store's state, so the site is never less than degraded.
  public var readiness: Readiness {
    if let reason = following.withLock({ $0 }) { return .degraded(reason: reason) }
    if let reason = checking.withLock({ $0 }) { return .degraded(reason: reason) }
    let latest = latest.withLock { $0 }
    // Why the store cannot be written tells why its checkpoint cannot.
    if latest == .ready, let reason = keeping.withLock({ $0 }) { return .degraded(reason: reason) }
    if latest == .ready, let (failure, at) = reading.withLock({ $0 }), at.duration(to: .now) < Self.memory {
      return .degraded(reason: "A record could not be read: \(failure)")
    }
    return latest
  }

  /// Notes that a record could not be read.
  func note(reading failure: String) { reading.withLock { $0 = (failure, .now) } }

  /// Notes that the ledger could not be followed, or that it could again.
  public func note(following failure: String?) { following.withLock { $0 = failure } }

  /// Notes what a check of the store or of its checkpoint found, or that it is mended.
  func note(checking fault: String?) { checking.withLock { $0 = fault } }

  /// Notes that no checkpoint could be kept, or that one could again.
  func note(keeping failure: String?) { keeping.withLock { $0 = failure } }

  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        let readiness: Readiness =
          switch await self.check() {
          case nil: .ready
          case .readOnly(let fault)?: .degraded(reason: self.sentence(LedgerError.readOnly(fault)))
          case let error?: .degraded(reason: "Cached pages are served. \(self.sentence(error))")
          }
        self.latest.withLock { $0 = readiness }
        try? await Task.sleep(for: Self.pause)
      }
    }
  }
}

/// Follows the ledger until shutdown.
public struct LedgerFollower: Service {
  private let catalogue: Catalogue
  private let health: StoreHealthWatch

  public init(_ catalogue: Catalogue, telling health: StoreHealthWatch) {
    self.catalogue = catalogue
    self.health = health
  }

  public func run() async throws {
    let (catalogue, health) = (catalogue, health)
    await cancelWhenGracefulShutdown {
      await catalogue.follow(
        onChange: { _ in health.note(following: nil) },
        onFailure: { error in
          health.note(following: "The ledger cannot be followed: \(health.sentence(error))")
        })
    }
  }
}
