import Testing

@testable import HTTPServer

struct ClientAddressTests {
  @Test(arguments: [
    ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("192.0.2.7", "192.0.2.7", true),
    ("192.0.2.7", "192.0.2.8", false), ("192.0.2.128/25", "192.0.2.127", false),
    ("192.0.2.128/25", "192.0.2.200", true),
    ("0.0.0.0/0", "8.8.8.8", true), ("fd00::/8", "fdff::1", true), ("fd00::/8", "fe80::1", false),
    ("10.0.0.0/8", "::ffff:10.1.1.1", true), ("10.0.0.0/8", "nonsense", false), ("::1", "::1", true),
  ])
  func tellsWhetherAnAddressLiesInARange(range: String, address: String, isInside: Bool) throws {
    let range = try #require(AddressRange(range))
    #expect(range.contains(address) == isInside)
  }

  @Test(arguments: ["", "10", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::/129", "localhost", "10.0.0.0/8/8"])
  func refusesWhatIsNoRange(text: String) {
    #expect(AddressRange(text) == nil)
  }

  @Test func believesTrustedProxiesOnly() throws {
    let rule = ClientAddress(trustedProxies: [try #require(AddressRange("10.0.0.0/8"))])
    #expect(rule.resolve(peer: "192.0.2.1", forwardedFor: "198.51.100.9") == "192.0.2.1")
    #expect(rule.resolve(peer: "10.0.0.1", forwardedFor: "198.51.100.9") == "198.51.100.9")
    #expect(rule.resolve(peer: "10.0.0.1", forwardedFor: "1.2.3.4, 198.51.100.9, 10.0.0.2") == "198.51.100.9")
    #expect(rule.resolve(peer: "10.0.0.1", forwardedFor: nil) == "10.0.0.1")
    #expect(rule.resolve(peer: nil, forwardedFor: "198.51.100.9") == "198.51.100.9")
  }
}
