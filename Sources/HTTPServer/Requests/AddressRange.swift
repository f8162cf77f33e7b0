internal import Glibc

/// A block of network addresses in CIDR form, such as `10.0.0.0/8` or `fd00::/8`; an address alone is a block of one.
public struct AddressRange: Hashable, Sendable {
  private let bytes: [UInt8]
  private let prefixLength: Int

  /// Nil for anything that is no address, or whose prefix is longer than the address.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let bytes = Self.bytes(of: String(parts[0])) else { return nil }
    self.bytes = bytes
    guard parts.count == 2 else {
      prefixLength = bytes.count * 8
      return
    }
    guard let length = Int(parts[1]), (0...bytes.count * 8).contains(length) else { return nil }
    prefixLength = length
  }

  /// The addresses that one client may have, by one of them: an IPv4 address alone, the /64 of an IPv6 address.
  init?(client address: String) {
    guard let bytes = Self.bytes(of: address) else { return nil }
    let network = bytes.count == 4 ? bytes.count : 8
    self.bytes = bytes.prefix(network) + Array(repeating: 0, count: bytes.count - network)
    prefixLength = network * 8
  }

  /// The addresses of this machine for itself.
  public static let loopback = ["127.0.0.0/8", "::1"].compactMap { AddressRange($0) }

  /// Whether `address` lies in the block; false for text that is no address. An IPv4 address mapped into IPv6 counts as
  /// the IPv4 address.
  public func contains(_ address: String) -> Bool {
    guard let other = Self.bytes(of: address), other.count == bytes.count else { return false }
    let whole = prefixLength / 8
    guard bytes.prefix(whole) == other.prefix(whole) else { return false }
    guard prefixLength % 8 != 0 else { return true }
    let mask = UInt8(truncatingIfNeeded: 0xFF00 >> (prefixLength % 8))
    return bytes[whole] & mask == other[whole] & mask
  }

  private static func bytes(of address: String) -> [UInt8]? {
    if let bytes = bytes(of: address, family: AF_INET, count: 4) { return bytes }
    guard let bytes = bytes(of: address, family: AF_INET6, count: 16) else { return nil }
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    return bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
  }

  private static func bytes(of address: String, family: Int32, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return inet_pton(family, address, &bytes) == 1 ? bytes : nil
  }
}
