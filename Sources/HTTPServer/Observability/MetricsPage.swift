/// The metrics in the text format of Prometheus, version 0.0.4.
struct MetricsPage {
  let metrics: Metrics
  /// At work or waiting.
  let handlers: (ordinary: Int, dear: Int)
  let cache: CacheStatistics
  let version: String
  let ledgerSequence: Int64
  let logLinesDropped: Int
  let residentBytes: Int

  var text: String {
    [requests, durations, pages, process].joined()
  }

  private var requests: String {
    var text = Self.head("compendium_requests_total", "counter", "Answers by resource and class of status.")
    for (resource, statusClass, count) in metrics.requestCounts {
      text += "compendium_requests_total{resource=\"\(resource)\",status=\"\(statusClass)xx\"} \(count)\n"
    }
    return text
      + Self.metric("compendium_body_bytes_total", "counter", "Bytes of bodies sent.", metrics.bytesSent.value)
  }

  private var durations: String {
    let name = "compendium_request_seconds"
    var text = Self.head(name, "histogram", "From the end of a request's head to its answer.")
    let (cumulative, total, microseconds) = metrics.durations
    for (bound, count) in zip(Metrics.bounds, cumulative) {
      text += "\(name)_bucket{le=\"\(Double(bound) / 1_000_000)\"} \(count)\n"
    }
    return text + "\(name)_bucket{le=\"+Inf\"} \(total)\n\(name)_sum \(Double(microseconds) / 1_000_000)\n"
      + "\(name)_count \(total)\n"
  }

  private var pages: String {
    Self.metric("compendium_cache_hits_total", "counter", "Answers sent from the cache.", metrics.hits.value)
      + Self.metric("compendium_cache_misses_total", "counter", "Answers made.", metrics.misses.value)
      + Self.metric("compendium_cache_stale_total", "counter", "Older pages sent for a failure.", metrics.stale.value)
      + Self.metric("compendium_cache_evictions_total", "counter", "Pages dropped for want of room.", cache.evictions)
      + Self.head("compendium_cache_pages", "gauge", "Pages kept.")
      + "compendium_cache_pages{class=\"record\"} \(cache.recordPages)\n"
      + "compendium_cache_pages{class=\"query\"} \(cache.queryPages)\n"
      + Self.head("compendium_cache_bytes", "gauge", "Memory of the pages kept.")
      + "compendium_cache_bytes{class=\"record\"} \(cache.recordBytes)\n"
      + "compendium_cache_bytes{class=\"query\"} \(cache.queryBytes)\n"
  }

  private var process: String {
    Self.metric("compendium_connections", "gauge", "Connections open.", metrics.connections.value)
      + Self.metric(
        "compendium_connections_total", "counter", "Connections accepted.", metrics.connectionsAccepted.value)
      + Self.metric(
        "compendium_connections_refused_total", "counter",
        "Connections closed at once: no place, or too many of a client.",
        metrics.connectionsRefused.value)
      + Self.metric(
        "compendium_connections_displaced_total", "counter", "Waiting connections closed for new ones.",
        metrics.connectionsDisplaced.value)
      + Self.metric(
        "compendium_held_body_bytes", "gauge", "Bytes of requests' bodies in memory.", metrics.bodyBytes.value)
      + Self.metric("compendium_held_files", "gauge", "Files of requests on the disk.", metrics.files.value)
      + Self.metric(
        "compendium_held_file_bytes", "gauge", "Bytes of requests' files on the disk.", metrics.fileBytes.value)
      + Self.head("compendium_handlers", "gauge", "Handlers at work or waiting.")
      + "compendium_handlers{share=\"ordinary\"} \(handlers.ordinary)\n"
      + "compendium_handlers{share=\"dear\"} \(handlers.dear)\n"
      + Self.metric("compendium_log_lines_dropped_total", "counter", "Log lines lost.", logLinesDropped)
      + Self.metric("process_resident_memory_bytes", "gauge", "Memory in use.", residentBytes)
      + Self.metric("compendium_ledger_sequence", "gauge", "Newest public entry.", Int(ledgerSequence))
      + Self.head("compendium_build_info", "gauge", "The version that runs.")
      + "compendium_build_info{version=\"\(version)\"} 1\n"
  }

  private static func head(_ name: String, _ type: String, _ help: String) -> String {
    "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private static func metric(_ name: String, _ type: String, _ help: String, _ value: Int) -> String {
    "\(head(name, type, help))\(name) \(value)\n"
  }
}
