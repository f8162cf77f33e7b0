public import HTTPTypes

/// What a handler answers. The server adds everything that is the same for all answers.
public struct SiteResponse: Sendable {
  public var status: HTTPResponse.Status
  public var fields: HTTPFields
  public var bytes: [UInt8]
  /// An answer with one is for one reader: it is kept nowhere.
  public private(set) var cookies: [SetCookie] = []

  public init(status: HTTPResponse.Status = .ok, fields: HTTPFields = HTTPFields(), bytes: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.bytes = bytes
  }

  /// Gives the browser a cookie, in place of another one of that name.
  public mutating func set(_ cookie: SetCookie) {
    cookies.removeAll { $0.name == cookie.name }
    cookies.append(cookie)
  }

  var setsCookie: Bool { !cookies.isEmpty || fields[.setCookie] != nil }

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
