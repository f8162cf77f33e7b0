public import HTTPTypes

/// A request as a handler sees it: checked, and whole.
public struct SiteRequest: Sendable {
  /// Stands in the log and on error pages.
  public let id: String
  public let method: HTTPRequest.Method
  /// In canonical form, percent-encoded as it came.
  public let path: String
  public let fields: HTTPFields
  /// Empty for a ``form`` of a resource that takes files.
  public let body: [UInt8]
  /// Where the request comes from, as the trusted proxies say it; for limits on how often, never for the log. Empty for
  /// a local socket.
  public let clientAddress: String
  /// Whether readers find the site by https.
  public let isSecure: Bool
  private(set) var spooledForm: Form?

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

  /// With what came after its head: a body in memory, or a form whose files lie on the disk.
  func with(body: [UInt8], spooledForm: Form?) -> SiteRequest {
    var request = SiteRequest(
      id: id, method: method, path: path, fields: fields, body: body, clientAddress: clientAddress, isSecure: isSecure)
    request.spooledForm = spooledForm
    return request
  }
}
