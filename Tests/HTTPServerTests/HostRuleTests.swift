import Testing

@testable import HTTPServer

struct HostRuleTests {
  @Test(arguments: ["example.org", "localhost:8080", "127.0.0.1", "[::1]:8080", "[fd00::1]", "a_b.example", "x:1"])
  func acceptsHosts(host: String) {
    #expect(HostRule.isValid(host))
  }

  @Test(arguments: [
    "", " ", "a b", "a/b", "a@b", "[::1", "[]", "[::1]x", "a:", "a:b", "a:123456", "a\"", "é", "a,b", "[::1]:x",
  ])
  func refusesWhatIsNoHost(host: String) {
    // An empty port is allowed by the grammar (RFC 3986, 3.2.3).
    #expect(HostRule.isValid(host) == (host == "a:"))
  }

  @Test func comparesWithThePublicAddress() throws {
    let url = try #require(PublicURL("https://Compendium.example/"))
    #expect(url.text == "https://compendium.example")
    for host in ["compendium.example", "COMPENDIUM.example", "compendium.example:443"] {
      #expect(url.isMeant(by: host))
    }
    for host in ["compendium.example:80", "example", "compendium.example.evil"] { #expect(!url.isMeant(by: host)) }
    for text in ["compendium.example", "ftp://x", "https://", "https://x/path", "https://user@x"] {
      #expect(PublicURL(text) == nil, "\(text)")
    }
  }
}
