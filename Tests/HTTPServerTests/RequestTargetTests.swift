import TestSupport
import Testing

@testable import HTTPServer

struct RequestTargetTests {
  @Test(arguments: [
    ("/", "/", ""), ("/en", "/en", ""), ("/en?q=a/b//c/", "/en", "q=a/b//c/"), ("/a%2F", "/a%2F", ""),
    ("/%2e%2E/%25", "/%2e%2E/%25", ""), ("/%2541", "/%2541", ""),
    ("http://example.org/en?q=1", "/en", "q=1"), ("http://example.org", "/", ""), ("HTTPS://x/y", "/y", ""),
  ])
  func readsACanonicalTarget(uri: String, path: String, query: String) {
    #expect(RequestTarget.read(uri) == .target(RequestTarget(path: path, query: query)))
  }

  @Test(arguments: [
    ("//", "/"), ("/en/", "/en"), ("//en", "/en"), ("/en//practices///a/", "/en/practices/a"), ("/en/?q=1", "/en?q=1"),
    ("/en?", "/en"), ("/en/open%2Ddoor%2dpolicy?q=%2D", "/en/open-door-policy?q=%2D"), ("/%65n", "/en"),
    ("//evil.example/", "/evil.example"), ("///evil.example//", "/evil.example"),
  ])
  func redirectsToTheOneForm(uri: String, address: String) {
    #expect(RequestTarget.read(uri) == .redirect(to: address))
  }

  @Test(arguments: [
    "", "en", "/\\evil.example/", "/a b", "/a\u{7f}", "/a\"", "/<script>", "ftp://x/y", "x:80", "/é", "/a#b", "/%",
    "/%2541%4", "/a%ff",
    "/%00",
  ])
  func refusesWhatIsNoTarget(uri: String) {
    #expect(RequestTarget.read(uri) == .malformed)
  }

  @Test func neverRedirectsAwayFromTheSite() {
    var generator = SeededGenerator(state: 3)
    let alphabet = Array("//\\\\.?%2de:@".unicodeScalars)
    for _ in 0..<20_000 {
      let tail = (0..<Int.random(in: 0..<10, using: &generator)).compactMap { _ in
        alphabet.randomElement(using: &generator)
      }
      let uri = "/" + String(String.UnicodeScalarView(tail))
      guard case .redirect(let address) = RequestTarget.read(uri) else { continue }
      #expect(address.hasPrefix("/") && !address.hasPrefix("//") && !address.hasPrefix("/\\"), "\(uri)")
      #expect(RequestTarget.read(address) != .redirect(to: address))
    }
  }
}
