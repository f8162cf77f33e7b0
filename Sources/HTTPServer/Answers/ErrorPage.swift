internal import HTTPTypes

/// The body of an error answer.
public struct ErrorPage: Sendable {
  public let contentType: String
  public let bytes: [UInt8]

  public init(contentType: String, bytes: [UInt8]) {
    self.contentType = contentType
    self.bytes = bytes
  }

  /// Makes the body for an error. Runs on an event loop: it must take well under a millisecond and must not fail.
  public typealias Renderer = @Sendable (ErrorOccasion) -> ErrorPage

  /// The status, the sentence and the id of the request as plain text.
  public static let plainText: Renderer = { occasion in
    let status = "\(occasion.status.code) \(occasion.status.reasonPhrase)"
    let text = "\(status)\n\n\(occasion.message)\n\nRequest \(occasion.requestID)\n"
    return ErrorPage(contentType: "text/plain; charset=utf-8", bytes: Array(text.utf8))
  }
}
