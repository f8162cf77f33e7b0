import HTTPServer
import HTTPTypes
import Layout

extension SiteResponse {
  static func page(_ page: RenderedPage, status: HTTPResponse.Status = .ok) -> SiteResponse {
    .page(page.bytes, status: status)
  }

  static func unlisted(_ page: RenderedPage) -> SiteResponse { unlisted(page.bytes) }

  /// A page that search engines are asked to leave alone, because another one says what is so now or says it whole.
  static func unlisted(_ bytes: [UInt8]) -> SiteResponse {
    var response = page(bytes)
    response.fields[.robots] = "noindex"
    return response
  }
}

extension HTTPField.Name {
  static let robots: HTTPField.Name = {
    guard let name = HTTPField.Name("X-Robots-Tag") else { preconditionFailure("X-Robots-Tag is a field name") }
    return name
  }()
}
