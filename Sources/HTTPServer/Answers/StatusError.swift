public import HTTPTypes

/// An error that knows how it is answered. Whatever is thrown and is none of these is answered 500 and written to the
/// log in full, while the reader learns only that the fault is ours.
public protocol StatusError: Error {
  var status: HTTPResponse.Status { get }
  /// A sentence for the person: what is wrong and what to do next.
  var message: String { get }
  /// Further fields of the answer, such as `Retry-After`.
  var fields: HTTPFields { get }
}

extension StatusError {
  public var fields: HTTPFields { HTTPFields() }
}
