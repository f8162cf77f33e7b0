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
  public static let forbidden = SiteError(.forbidden, "This is not for you to see or do.")
  /// Another site made the browser send this.
  public static let fromElsewhere = SiteError(
    .forbidden, "This was not sent from a page of this site. Please open the form here and send it again.")
  /// What was to be changed is no longer what the reader saw.
  public static let conflict = SiteError(.conflict, "This was changed meanwhile. Please load the page again.")
  /// It was read, and cannot be taken as it is.
  public static let unprocessable = SiteError(.unprocessableContent, "What was sent cannot be taken as it is.")
  /// Nobody has signed in. RFC 9110, 11.6.1 wants a way told; browsers show the page for one that they do not know.
  public static let unauthorized = SiteError(
    .unauthorized, "Please sign in first.", fields: [.wwwAuthenticate: "Cookie"])

  /// Whoever sent it may try again after so many seconds.
  public static func tooManyRequests(retryAfter seconds: Int) -> SiteError {
    SiteError(
      .tooManyRequests, "That was too often in a short time. Please wait a little and try again.",
      fields: [.retryAfter: String(seconds)])
  }

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
  static let malformedForm = SiteError(.badRequest, "The form could not be read. Please send it again.")
  static let expectationFailed = SiteError(.expectationFailed, "The request expects what this server does not do.")

  static func methodNotAllowed(_ allowed: String) -> SiteError {
    SiteError(.methodNotAllowed, "This page cannot be used in that way.", fields: [.allow: allowed])
  }
}
