public import HTTPTypes

/// A request as a handler sees it: checked, its body whole.
public struct SiteRequest: Sendable {
  /// Stands in the log and on error pages.
  public let id: String
  public let method: HTTPRequest.Method
  /// In canonical form, percent-encoded as it came.
  public let path: String
  public let fields: HTTPFields
  public let body: [UInt8]
  /// Where the request comes from, as the trusted proxies say it; for limits on how often, never for the log. Empty for
  /// a local socket.
  public let clientAddress: String
  /// Whether readers find the site by https.
  public let isSecure: Bool

  public init(
    id: String, method: HTTPRequest.Method, path: String, fields: HTTPFields = HTTPFields(), body: [UInt8] = [],
    clientAddress: String = "", isSecure: Bool = false
  ) {
    self.id = id
    self.method = method
    self.path = path
    self.fields = fields
    self.body = body
    self.clientAddress = clientAddress
    self.isSecure = isSecure
  }

  func with(body: [UInt8]) -> SiteRequest {
    SiteRequest(
      id: id, method: method, path: path, fields: fields, body: body, clientAddress: clientAddress,
      isSecure: isSecure)
  }

  /// The items of a submitted form.
  ///
  /// - Throws: ``SiteError`` with status 415 for another kind of body, 400 for one that cannot be read.
  public var formItems: [FormItem] {
    get throws {
      let type = fields[.contentType]?.prefix { $0 != ";" && $0 != " " }.lowercased()
      guard type == "application/x-www-form-urlencoded" else {
        throw SiteError(.unsupportedMediaType, "This page accepts a form only.")
      }
      return try FormItem.items(in: body)
    }
  }
}
