internal import NIOPosix

/// Runs handlers on threads of their own, so that a long rendering holds up neither an event loop nor the two threads of
/// the concurrency pool.
final class RenderingPool: TaskExecutor {
  private let threads: NIOThreadPool

  init(threads count: Int) {
    threads = NIOThreadPool(numberOfThreads: count)
    threads.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    threads.submit { _ in job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  /// Ends the threads once they are idle. Nothing may be enqueued afterwards.
  func stop() async throws {
    try await threads.shutdownGracefully()
  }
}
