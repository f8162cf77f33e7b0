internal import Logging

/// Brings what the libraries below us log, from warnings up, into our log.
struct RemarkHandler: LogHandler {
  let log: RequestLog
  var logLevel = Logger.Level.warning
  var metadata = Logger.Metadata()

  init(log: RequestLog) {
    self.log = log
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    log.remark(level: event.level.rawValue, event.message.description)
  }
}
