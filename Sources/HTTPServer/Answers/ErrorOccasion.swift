public import HTTPTypes

/// What an error page may speak of.
public struct ErrorOccasion: Sendable {
  /// What happened, for a page that tells more of one error than of others with its status.
  public let error: any StatusError
  public let status: HTTPResponse.Status
  public let message: String
  /// As it came, percent-encoded; empty where the request could not be read. Its first segment may name the language.
  public let path: String
  public let acceptLanguage: String?
  /// For the person to quote; it stands in the log too.
  public let requestID: String
}
