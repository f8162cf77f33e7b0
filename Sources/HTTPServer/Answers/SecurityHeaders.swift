internal import HTTPTypes

/// The fields that tell a browser what our pages may do. They stand on every answer, errors and 304 included.
struct SecurityHeaders: Sendable {
  private let fields: HTTPFields

  init(publicURL: PublicURL?) {
    var fields = HTTPFields()
    for (name, value) in Self.always {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    if let publicURL, publicURL.isSecure { fields[.strictTransportSecurity] = "max-age=31536000" }
    self.fields = fields
  }

  /// `given` with what it does not say itself.
  func completing(_ given: HTTPFields) -> HTTPFields {
    var completed = given
    for field in fields where completed[field.name] == nil { completed.append(field) }
    return completed
  }

  private static let always = [
    ("Content-Security-Policy", policy),
    ("X-Content-Type-Options", "nosniff"),
    // Nobody else learns which page a person in a crisis came from, while our own forms keep their `Origin`: under
    // `no-referrer` browsers send `Origin: null`, and the defence against forged forms could not tell them apart.
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  private static let policy = [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")
}
