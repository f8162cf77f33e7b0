internal import HTTPTypes

/// The addresses for whoever runs the server. They answer under any host name; a proxy should not pass them on.
enum OperatorResources {
  static let paths = ["/healthz", "/readyz", "/metrics"]
  static let names = paths.map { String($0.dropFirst()) }

  /// By path.
  static func make(
    readiness: @escaping @Sendable () -> Readiness, reminder: String?, metrics: @escaping @Sendable () -> String
  ) -> [String: Resource] {
    let resources = [
      // Alive is whatever can answer; a restart would mend nothing else.
      Resource("healthz", at: "/healthz") { _ in text("ok\n") },
      Resource("readyz", at: "/readyz") { _ in
        switch readiness() {
        case .ready: text("ready\n" + (reminder.map { $0 + "\n" } ?? ""))
        // Still 200: readers can be served, and sending them nowhere would be the worse fault.
        case .degraded(let reason): text("degraded: \(reason)\n")
        case .notReady(let reason):
          .data(Array("not ready: \(reason)\n".utf8), contentType: plainText, status: .serviceUnavailable)
        }
      },
      Resource("metrics", at: "/metrics") { _ in
        .data(Array(metrics().utf8), contentType: "text/plain; version=0.0.4; charset=utf-8")
      },
    ]
    return Dictionary(uniqueKeysWithValues: resources.map { ($0.address, $0) })
  }

  private static let plainText = "text/plain; charset=utf-8"

  private static func text(_ text: String) -> SiteResponse { .data(Array(text.utf8), contentType: plainText) }
}
