internal import Digests
public import Documents
public import Ledger

/// Runs jobs when they are due, on one node at a time.
public struct JobRunner: Sendable {
  /// How long a node that fell silent keeps others waiting.
  public static let patience = Duration.seconds(60)

  private let store: any DocumentStore
  private let jobs: [Job]
  private let now: @Sendable () -> Timestamp
  private let node: String
  private let onFault: @Sendable (_ job: String, any Error) -> Void

  /// `onFault` is told of every job that failed.
  public init(
    store: any DocumentStore, jobs: [Job], now: @escaping @Sendable () -> Timestamp,
    onFault: @escaping @Sendable (_ job: String, any Error) -> Void
  ) {
    self.store = store
    self.jobs = jobs
    self.now = now
    self.onFault = onFault
    node = Hex.text(randomBytes(8))
  }

  /// Runs what is due, again and again, until it is cancelled.
  public func run(checkingEvery pause: Duration = .seconds(5)) async {
    while !Task.isCancelled {
      do {
        try await runDue()
      } catch {
        if !Task.isCancelled { onFault("jobs", error) }
      }
      // It throws when it is cancelled, which ends the loop.
      try? await Task.sleep(for: pause)
    }
  }

  /// Runs once what is due, unless another node does.
  ///
  /// - Returns: The names of the jobs that were run.
  @discardableResult
  public func runDue() async throws -> [String] {
    var done: [String] = []
    for job in jobs {
      try Task.checkCancellation()
      guard try await isLeading() else { return done }
      guard try await isDue(job) else { continue }
      try await run(job)
      done.append(job.name)
    }
    return done
  }

  private func run(_ job: Job) async throws {
    do {
      try await job.run(store, now())
      try await end(job, nil)
    } catch {
      try Task.checkCancellation()
      onFault(job.name, error)
      try await end(job, error)
    }
  }

  /// Whether this node has the lease, which it takes or renews when half of it is over.
  private func isLeading() async throws -> Bool {
    let (now, node) = (now(), node)
    let lease = try await store.read { try $0.document(Lease.self, "jobs") }
    if let lease, lease.body.until > now {
      guard lease.body.holder == node else { return false }
      if lease.body.until > now + Self.patience / 2 { return true }
    }
    return try await store.act { store in
      let mine = Lease(holder: node, until: now + Self.patience)
      guard var lease = try store.document(Lease.self, "jobs") else {
        _ = try store.create(mine, id: "jobs")
        return true
      }
      guard lease.body.holder == node || lease.body.until <= now else { return false }
      lease.body = mine
      _ = try store.update(lease)
      return true
    }
  }

  /// Whether a job is due. Its next time is written before it runs, so that one that takes long does not run twice at once.
  private func isDue(_ job: Job) async throws -> Bool {
    let now = now()
    let state = try await store.read { try $0.document(JobState.self, job.name) }
    if let state, state.body.dueAt > now { return false }
    let next = now + job.every
    return try await store.act { store in
      guard var state = try store.document(JobState.self, job.name) else {
        _ = try store.create(JobState(dueAt: next), id: job.name)
        return true
      }
      guard state.body.dueAt <= now else { return false }
      state.body.dueAt = next
      _ = try store.update(state)
      return true
    }
  }

  /// Notes how a job went. One that failed is due again after a minute, then two, four and so on, or when it would be anyway.
  private func end(_ job: Job, _ error: (any Error)?) async throws {
    let now = now()
    let fault = error.map { "\(type(of: $0))" }
    try await store.act { store in
      guard var state = try store.document(JobState.self, job.name) else { return }
      state.body.lastRunAt = now
      state.body.fault = fault
      state.body.failures = fault == nil ? 0 : state.body.failures + 1
      if fault != nil {
        let pause = Duration.seconds(60) * (1 << min(state.body.failures - 1, 10))
        state.body.dueAt = max(now + min(pause, job.every), now + .seconds(1))
      }
      _ = try store.update(state)
    }
  }
}
