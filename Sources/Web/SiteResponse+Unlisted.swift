import HTTPServer
import HTTPTypes

extension SiteResponse {
  /// A page that search engines are asked to leave alone, because another one says what is so now or says it whole.
  static func unlisted(_ bytes: [UInt8]) -> SiteResponse {
    var response = page(bytes)
    response.fields[.robots] = "noindex"
    return response
  }
}

extension HTTPField.Name {
  fileprivate static let robots: HTTPField.Name = {
    guard let name = HTTPField.Name("X-Robots-Tag") else { preconditionFailure("X-Robots-Tag is a field name") }
    return name
  }()
}
