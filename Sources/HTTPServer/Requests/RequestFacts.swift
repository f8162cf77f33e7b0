internal import NIOHTTP1

/// The header fields that decide how a request is answered, found in one pass.
struct RequestFacts {
  private(set) var host: String?
  private(set) var hostCount = 0
  private(set) var acceptEncoding: String?
  /// All of them, as one list.
  private(set) var ifNoneMatch: String?
  private(set) var expect: String?
  /// Where a browser says that the request comes from; all of them, as one list, which is no answer that counts.
  private(set) var secFetchSite: String?
  private(set) var origin: String?
  /// Bytes, where the request says so. The parser has refused what is no number, and two that differ.
  private(set) var contentLength: Int?
  private(set) var isChunked = false
  private(set) var wantsUpgrade = false

  init(_ headers: HTTPHeaders) {
    for (name, value) in headers {
      switch name.utf8.count {
      case 4 where Self.equals(name, "host"):
        host = value
        hostCount += 1
      case 6 where Self.equals(name, "expect"): expect = value
      case 6 where Self.equals(name, "origin"): origin = Self.list(origin, value)
      case 7 where Self.equals(name, "upgrade"): wantsUpgrade = true
      case 13 where Self.equals(name, "if-none-match"): ifNoneMatch = Self.list(ifNoneMatch, value)
      case 14 where Self.equals(name, "content-length"): contentLength = Int(value)
      case 14 where Self.equals(name, "sec-fetch-site"): secFetchSite = Self.list(secFetchSite, value)
      case 15 where Self.equals(name, "accept-encoding"): acceptEncoding = Self.list(acceptEncoding, value)
      case 17 where Self.equals(name, "transfer-encoding"): isChunked = true
      default: break
      }
    }
  }

  var hasBody: Bool { isChunked || (contentLength ?? 0) > 0 }

  private static func list(_ before: String?, _ value: String) -> String {
    before.map { "\($0), \(value)" } ?? value
  }

  /// Whether `name` is `lowercase`, which has letters and hyphens only, in any case.
  private static func equals(_ name: String, _ lowercase: StaticString) -> Bool {
    var position = 0
    for byte in name.utf8 {
      if byte | 0x20 != lowercase.utf8Start[position] { return false }
      position += 1
    }
    return true
  }
}
