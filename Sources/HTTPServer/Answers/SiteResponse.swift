public import HTTPTypes

/// What a handler answers. The server adds everything that is the same for all answers.
public struct SiteResponse: Sendable {
  public var status: HTTPResponse.Status
  public var fields: HTTPFields
  public var bytes: [UInt8]

  public init(status: HTTPResponse.Status = .ok, fields: HTTPFields = HTTPFields(), bytes: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.bytes = bytes
  }

  /// A page of HTML.
  public static func page(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> SiteResponse {
    data(bytes, contentType: "text/html; charset=utf-8", status: status)
  }

  /// Bytes of any kind.
  public static func data(
    _ bytes: [UInt8], contentType: String, status: HTTPResponse.Status = .ok
  ) -> SiteResponse {
    SiteResponse(status: status, fields: [.contentType: contentType], bytes: bytes)
  }

  /// To another address of this site. 303 after a form was taken, 307 for now, 308 for ever.
  public static func redirect(to address: String, status: HTTPResponse.Status = .seeOther) -> SiteResponse {
    SiteResponse(status: status, fields: [.location: address])
  }
}
