import HTTPServer
import HTTPTypes

/// The store could not be read.
struct StoreUnavailable: StatusError, CustomStringConvertible {
  /// For the log and the operator; the reader sees the error page's own words.
  let message: String

  var status: HTTPResponse.Status { .serviceUnavailable }
  var fields: HTTPFields { [.retryAfter: "30"] }
  var description: String { message }
}
