/// The log: one line of JSON for each request and each fault.
///
/// Nothing personal: no address, no query, no user agent, no person's name; which kind of page, not which page.
struct RequestLog: Sendable {
  private let lines: LineLog
  private let names: [[UInt8]]

  /// The `names` are those of resources, in the order of ``Metrics``.
  init(lines: LineLog, names: [String]) {
    self.lines = lines
    self.names = names.map { Array($0.utf8) }
  }

  func request(_ id: RequestID, method: String, answer: Answer, bytes: Int, microseconds: Int, at moment: Moment) {
    var line = JSONLine()
    line.field("time", plain: moment.timestamp)
    line.field("request", id)
    line.field("method", method)
    line.field("resource", plain: names[answer.name])
    line.field("status", answer.status)
    line.field("bytes", bytes)
    line.field("us", microseconds)
    line.field("cache", answer.cache.rawValue)
    lines.append(line.finished())
  }

  /// An error that was not foreseen, in full.
  func failure(_ error: any Error, request: String, name: Int) {
    var line = JSONLine()
    line.field("level", "error")
    line.field("request", request)
    line.field("resource", plain: names[name])
    line.field("error", String(reflecting: error))
    lines.append(line.finished())
  }

  /// A remark of the machinery below us.
  func remark(level: String, _ message: String) {
    var line = JSONLine()
    line.field("level", level)
    line.field("message", message)
    lines.append(line.finished())
  }
}
