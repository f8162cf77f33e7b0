import HTTPServer
import Catalogue
import HTTPTypes
import Ledger

/// The store could not be read.
struct StoreUnavailable: StatusError, CustomStringConvertible {
  /// For the log and the operator; the reader sees the error page's own words.
  let message: String

  init(_ error: any Error) {
    message =
      switch error {
      case let error as LedgerError: error.message
      case let error as UnreadableEntry: error.message
      default: "\(error)"
      }
  }

  var status: HTTPResponse.Status { .serviceUnavailable }
  var fields: HTTPFields { [.retryAfter: "30"] }
  var description: String { message }
}
