internal import HTTPTypes

extension SiteRequest {
  /// The value of a cookie that a ``SetCookie`` gave; nil where there is none, or one that cannot be read.
  ///
  /// Of several with one name the first counts: browsers send that of the longest path first (RFC 6265bis, 5.8.3), and ours
  /// are for every path. What the head of a request may hold bounds the search.
  public func cookie(_ name: String) -> String? {
    let sent = SetCookie.sentName(name, isSecure: isSecure)
    return cookiePairs.first { $0.name.elementsEqual(sent.utf8) }.flatMap { PercentEncoding.decoded($0.value) }
  }

  /// All cookies that can be read, by name; of several with one name the first.
  ///
  /// On a site that is found by https those alone that bear `__Host-`, without it.
  public var cookies: [String: String] {
    let prefix = SetCookie.sentName("", isSecure: isSecure)
    var named: [String: String?] = [:]
    for pair in cookiePairs {
      guard pair.name.starts(with: prefix.utf8), let name = String(pair.name.dropFirst(prefix.utf8.count)),
        named[name] == nil
      else { continue }
      named[name] = PercentEncoding.decoded(pair.value)
    }
    return named.compactMapValues { $0 }
  }

  /// Of every `Cookie` field, in their order: a browser sends one, a proxy may have split it (RFC 9113, 8.2.3).
  private var cookiePairs: some Sequence<(name: Substring.UTF8View, value: Substring.UTF8View)> {
    fields[values: .cookie].lazy.flatMap { $0.utf8.split(separator: UInt8(ascii: ";")) }.compactMap { pair in
      guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let name = Self.trimmed(Substring(pair[..<equals]).utf8)
      return name.isEmpty ? nil : (name, Self.trimmed(Substring(pair[pair.index(after: equals)...]).utf8))
    }
  }

  private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
    let isSpace: (UInt8) -> Bool = { $0 == 32 || $0 == 9 }
    let start = text.drop(while: isSpace)
    guard let last = start.lastIndex(where: { !isSpace($0) }) else { return start.prefix(0) }
    return start[...last]
  }
}
