/// Finds whom a request comes from when proxies stand in between.
struct ClientAddress: Sendable {
  let trustedProxies: [AddressRange]

  /// - Parameters:
  ///   - peer: the address at the other end of the connection; nil for a local socket, which is trusted.
  ///   - forwardedFor: all `X-Forwarded-For` fields in their order, as one list.
  /// - Returns: The last address that no trusted proxy has; empty for a local socket without proxies.
  func resolve(peer: String?, forwardedFor: String?) -> String {
    let peerIsTrusted = peer.map(isTrusted) ?? true
    guard peerIsTrusted, let forwardedFor else { return peer ?? "" }
    let hops = forwardedFor.split(separator: ",").map { hop in
      String(hop.drop { $0 == " " }.prefix { $0 != " " })
    }
    return hops.last { !isTrusted($0) } ?? hops.first ?? peer ?? ""
  }

  private func isTrusted(_ address: String) -> Bool {
    trustedProxies.contains { $0.contains(address) }
  }
}
