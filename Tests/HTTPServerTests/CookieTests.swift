import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

struct CookieTests {
  private static func request(_ fields: [String], isSecure: Bool = false) -> SiteRequest {
    var all = HTTPFields()
    for field in fields { all.append(HTTPField(name: .cookie, value: field)) }
    return SiteRequest(id: "1", method: .get, path: "/", fields: all, isSecure: isSecure)
  }

  @Test(arguments: [
    ("a=1", "1"), ("b=2; a=1", "1"), ("a=1; a=2", "1"), ("a=", ""), (" \ta\t=  1 \t;b=2", "1"), (";;a=1;;", "1"),
    ("a=b=c==", "b=c=="), ("A=2; a=1", "1"), ("a=%C3%A9%3B", "é;"), ("a=\"1\"", "\"1\""), ("=2; a=1", "1"),
    ("a; a=1", "1"), ("aa=2; a=1", "1"), ("$Version=1; a=1; $Path=/", "1"), ("a=1,b=2", "1,b=2"),
  ])
  func readsACookie(field: String, value: String) {
    #expect(Self.request([field]).cookie("a") == value)
    #expect(Self.request([field]).cookies["a"] == value)
  }

  @Test(arguments: [
    "", ";", "=", "a", "b=a=1", "a =", "a=%", "a=%zz", "a=%00", "a=%ff", "a=%; a=1", "__Host-a=1", "A=1",
  ])
  func findsNoCookieWhereNoneCanBeRead(field: String) {
    let expected: String? = field == "a =" ? "" : nil
    #expect(Self.request([field]).cookie("a") == expected)
    #expect(Self.request([field]).cookies["a"] == expected)
  }

  @Test func readsEveryField() {
    #expect(Self.request(["a=1", "b=2; c=3"]).cookies == ["a": "1", "b": "2", "c": "3"])
    #expect(Self.request(["b=2", "a=1"]).cookie("a") == "1")
  }

  /// A sister host and somebody on the line can plant the one, not the other.
  @Test func trustsPrefixedCookiesAloneOnASecureSite() {
    let request = Self.request(
      ["a=planted; __Secure-a=planted; __host-a=planted; __Host-a=ours; b=planted"], isSecure: true)
    #expect(request.cookie("a") == "ours")
    #expect(request.cookie("b") == nil)
    #expect(request.cookies == ["a": "ours"])
  }

  @Test func writesEveryAttribute() {
    let cookie = SetCookie("session", "x-1_y")
    #expect(cookie.text(isSecure: false) == "session=x-1_y; Path=/; HttpOnly; SameSite=Lax")
    let strict = SetCookie("session", "x", maxAge: 60, sameSite: .strict)
    #expect(strict.text(isSecure: true) == "__Host-session=x; Path=/; HttpOnly; Secure; Max-Age=60; SameSite=Strict")
    let gone = SetCookie.removing("session")
    #expect(gone.text(isSecure: true) == "__Host-session=; Path=/; HttpOnly; Secure; Max-Age=0; SameSite=Lax")
  }

  @Test func readsWhateverItWrote() throws {
    var generator = SeededGenerator(state: 16)
    let alphabet = Array("aZ0-_%;,= \"\\\t\r\n\u{1}\u{7f}é日\u{10FFFF}".unicodeScalars)
    for _ in 0..<2_000 {
      let scalars = (0..<Int.random(in: 0..<12, using: &generator)).compactMap { _ in
        alphabet.randomElement(using: &generator)
      }
      let value = String(String.UnicodeScalarView(scalars))
      let sent = SetCookie("a", value).text(isSecure: true)
      #expect(sent.utf8.allSatisfy { $0 > 31 && $0 < 127 })
      let pair = String(try #require(sent.split(separator: ";").first))
      #expect(Self.request(["x=1; \(pair); y=2"], isSecure: true).cookie("a") == value)
    }
  }

  @Test(arguments: [false, true])
  func goesToTheBrowserAndComesBack(isSecure: Bool) async throws {
    var settings = ServerSettings.forTests
    if isSecure { settings.publicURL = PublicURL("https://localhost") }
    let site = Site([
      Resource("in", at: "/in", methods: [.post]) { _ in
        var response = SiteResponse.redirect(to: "/me")
        response.fields[.cacheControl] = "public, max-age=60"
        response.set(SetCookie("other", "1"))
        response.set(SetCookie("session", "old"))
        response.set(SetCookie("session", "é; b"))
        return response
      },
      Resource("me", at: "/me") { .html($0.cookie("session") ?? "nobody") },
    ])
    try await TestServer.serve(site, settings) { server async throws in
      let response = try await server.get("/in", method: "POST")
      let prefix = isSecure ? "__Host-" : ""
      let secure = isSecure ? "; Secure" : ""
      #expect(
        response.all("Set-Cookie") == [
          "\(prefix)other=1; Path=/; HttpOnly\(secure); SameSite=Lax",
          "\(prefix)session=%C3%A9%3B%20b; Path=/; HttpOnly\(secure); SameSite=Lax",
        ])
      #expect(response["Cache-Control"] == "no-store")
      let sent = response.all("Set-Cookie").map { $0.prefix { $0 != ";" } }.joined(separator: "; ")
      #expect(try await server.get("/me", "Cookie: \(sent)\r\n").text == "é; b")
      #expect(try await server.get("/me").text == "nobody")
    }
  }

  /// One page is made for all who ask at the same time, yet a cookie is for one of them.
  @Test func givesNobodyTheCookieOfAnother() async throws {
    let made = Tally()
    let waiting = Tally()
    let site = Site([
      Resource("p", at: "/p", cache: .record) { _ in
        while waiting.value < 10 { await Task.yield() }
        var response = SiteResponse.html("")
        response.set(SetCookie("session", "\(made.add())"))
        return response
      }
    ])
    try await TestServer.serve(site) { server async throws in
      let cookies = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<10 {
          group.addTask {
            let answer = Task { try await server.get("/p")["Set-Cookie"] ?? "" }
            _ = waiting.add()
            return try await answer.value
          }
        }
        return try await group.reduce(into: Set<String>()) { cookies, cookie in cookies.insert(cookie) }
      }
      #expect(cookies.count == 10)
    }
  }
}
