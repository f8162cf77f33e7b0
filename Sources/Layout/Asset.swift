internal import Assets
internal import Digests

/// A file that pages need and that is part of the program.
public struct Asset: Sendable {
  public let name: String
  public let contentType: String
  public let bytes: [UInt8]
  /// The address, which changes with the content: what is fetched from it may be kept for ever.
  public let path: String

  init(_ name: String, _ contentType: String, _ file: EmbeddedBytes) {
    self.name = name
    self.contentType = contentType
    bytes = Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.count)))
    let parts = name.split(separator: ".", maxSplits: 1)
    path = "/assets/\(parts[0]).\(SHA256Digest(of: bytes).hex.prefix(12)).\(parts[1])"
  }

  public static let stylesheet = Asset("site.css", "text/css; charset=utf-8", embedded_site_css())
  public static let script = Asset("site.js", "text/javascript; charset=utf-8", embedded_site_js())
  public static let catalogueScript = Asset("catalogue.js", "text/javascript; charset=utf-8", embedded_catalogue_js())
  public static let searchScript = Asset("search.js", "text/javascript; charset=utf-8", embedded_search_js())
  public static let draftScript = Asset("draft.js", "text/javascript; charset=utf-8", embedded_draft_js())
  public static let icon = Asset("favicon.svg", "image/svg+xml", embedded_favicon_svg())
  public static let all = [stylesheet, script, searchScript, catalogueScript, draftScript, icon]
}
