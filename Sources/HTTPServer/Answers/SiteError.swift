public import HTTPTypes

/// An error of the web itself: a status and a sentence.
public struct SiteError: StatusError, Equatable {
  public let status: HTTPResponse.Status
  public let message: String
  public let fields: HTTPFields

  public init(_ status: HTTPResponse.Status, _ message: String, fields: HTTPFields = HTTPFields()) {
    self.status = status
    self.message = message
    self.fields = fields
  }

  public static let notFound = SiteError(.notFound, "There is no page at this address.")
  static let internalFault = SiteError(.internalServerError, "Something went wrong on our side.")
  static let overloaded = SiteError(
    .serviceUnavailable, "The server has too much to do just now. Please try again in a moment.",
    fields: [.retryAfter: "5"])
  static let tooSlow = SiteError(
    .serviceUnavailable, "The answer took too long to make. Please try again in a moment.", fields: [.retryAfter: "30"])
  static let targetTooLong = SiteError(.uriTooLong, "The address is too long.")
  static let headTooLarge = SiteError(.requestHeaderFieldsTooLarge, "The header fields of the request are too large.")
  static let bodyTooLarge = SiteError(.contentTooLarge, "What was sent is larger than this page accepts.")
  static let requestTooSlow = SiteError(.requestTimeout, "The request took too long to arrive.")
  static let malformed = SiteError(.badRequest, "The request could not be read.")
  static let expectationFailed = SiteError(.expectationFailed, "The request expects what this server does not do.")

  static func methodNotAllowed(_ allowed: String) -> SiteError {
    SiteError(.methodNotAllowed, "This page cannot be used in that way.", fields: [.allow: allowed])
  }
}
