internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix
public import ServiceLifecycle
internal import Synchronization
internal import UnixSignals

/// Serves a ``Site`` over HTTP/1.1; encryption is the business of a proxy in front.
///
/// It prints nothing but its log, one line of JSON for each request.
public struct WebServer: Service {
  private let settings: ServerSettings
  private let engine: Engine
  private let lines: LineLog
  private let onListening: @Sendable (Int) -> Void

  /// The log is written to `logDescriptor`, by default the standard error output; `onListening` is told the port once
  /// connections are accepted.
  ///
  /// - Throws: `CompressionError` for assets.
  public init(
    settings: ServerSettings, site: Site, logDescriptor: Int32 = 2,
    onListening: @escaping @Sendable (_ port: Int) -> Void = { _ in }
  ) throws {
    self.settings = settings
    self.onListening = onListening
    lines = LineLog(descriptor: logDescriptor)
    engine = try Engine(settings: settings, site: site, lines: lines)
  }

  /// Serves until a graceful shutdown is asked for: then no connection is accepted any more, requests under way are
  /// finished, idle connections are closed. Can be run once.
  ///
  /// - Throws: ``ListenError`` when it cannot begin.
  public func run() async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: settings.eventLoops)
    let outcome: Result<Void, any Error>
    do {
      outcome = .success(try await serve(on: group))
    } catch {
      outcome = .failure(ListenError(error, host: settings.host, port: settings.port) ?? error)
    }
    // A handler may outlast its connection, and tells the event loop when it is through.
    await engine.handlings.end(within: settings.shutdownSeconds)
    try await group.shutdownGracefully()
    try await engine.ordinary.pool.stop()
    try await engine.dear.pool.stop()
    try await engine.operators.pool.stop()
    try await engine.spooling.stop()
    try await lines.close()
    try outcome.get()
  }

  /// A function of its own, so that nothing of Hummingbird's server is left that would need the event loops when they end.
  private func serve(on group: MultiThreadedEventLoopGroup) async throws {
    let logger = Logger(label: "server") { _ in RemarkHandler(log: engine.log) }
    let connection = SiteConnection(engine: engine)
    let server = Server(
      childChannelSetup: connection,
      configuration: ServerConfiguration(
        address: .hostname(settings.host, port: settings.port), backlog: 1_024),
      onServerRunning: { channel in onListening(channel.localAddress?.port ?? settings.port) },
      eventLoopGroup: group, logger: logger)
    // Apart from the graceful shutdown of this task: the server's own answer to it cannot be waited for.
    let serving = Task.detached { try await server.run() }
    let stopping = Mutex<Task<Void, any Error>?>(nil)
    let outcome = await withTaskCancellationHandler {
      await withGracefulShutdownHandler {
        await serving.result
      } onGracefulShutdown: {
        stopping.withLock { $0 = Task { try await server.shutdownGracefully() } }
      }
    } onCancel: {
      serving.cancel()
    }
    connection.open.closeAll()
    _ = await stopping.withLock { $0 }?.result
    do {
      try outcome.get()
    } catch Server<SiteConnection>.Error.serverShutdown {
      // It was stopped before it began.
    }
  }

  /// Serves, beside `services`, until the process is told to end by SIGTERM or SIGINT; requests that have not ended by
  /// ``ServerSettings/requestEndSeconds`` after that are cut off.
  public func runUntilSignalled(beside services: [any Service] = []) async throws {
    let logger = Logger(label: "services") { _ in RemarkHandler(log: engine.log) }
    var configuration = ServiceGroupConfiguration(
      services: services + [self], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(settings.requestEndSeconds)
    try await ServiceGroup(configuration: configuration).run()
  }
}
