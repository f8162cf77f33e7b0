import HTTPTypes
import Testing

@testable import HTTPServer

struct RouteTableTests {
  private static func table(_ templates: String...) throws -> RouteTable {
    try RouteTable(templates.map { template in Route(template, name: template) { _ in SiteResponse() } })
  }

  private static func matched(_ path: String, in table: RouteTable) -> String? {
    guard case .route(let index, let parameters) = table.match(.get, path) else { return nil }
    let given = parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    return given.isEmpty ? table.routes[index].template : "\(table.routes[index].template) \(given)"
  }

  @Test(
    arguments: [
      ("/", "/"), ("/en", "/{lang} lang=en"), ("/api", "/api"), ("/en/practices", "/{lang}/practices lang=en"),
      ("/en/practices/open-ward", "/{lang}/practices/{slug} lang=en slug=open-ward"),
      ("/en/practices/open-ward.json", "/{lang}/practices/{slug}.json lang=en slug=open-ward"),
      ("/en/practices/open-ward.csl.json", "/{lang}/practices/{slug}.csl.json lang=en slug=open-ward"),
      ("/en/practices/.json", "/{lang}/practices/{slug} lang=en slug=.json"),
      ("/en/practices/caf%C3%A9", "/{lang}/practices/{slug} lang=en slug=café"),
      ("/en/practices/a%2Fb", "/{lang}/practices/{slug} lang=en slug=a/b"),
      ("/en/about/terms/all", "/{lang}/about/{page...} lang=en page=terms/all"), ("/api/x", nil), ("/en/nothing", nil),
      ("/en/practices/a/b", nil), ("/en/practices/%00", nil), ("/en/practices/%f", nil), ("/en/practices/%ff", nil),
    ] as [(String, String?)])
  func findsTheClosestTemplate(path: String, expected: String?) throws {
    let table = try Self.table(
      "/", "/api", "/{lang}", "/{lang}/practices", "/{lang}/practices/{slug}", "/{lang}/practices/{slug}.json",
      "/{lang}/practices/{slug}.csl.json", "/{lang}/about/{page...}")
    #expect(Self.matched(path, in: table) == expected)
  }

  @Test func fallsBackFromALiteralThatLeadsNowhere() throws {
    let table = try Self.table("/{lang}/map", "/en/practices")
    #expect(Self.matched("/en/map", in: table) == "/{lang}/map lang=en")
  }

  @Test func saysWhatAPathCanBeAskedWith() throws {
    let table = try RouteTable([
      Route("/a", name: "read") { _ in SiteResponse() },
      Route("/a", name: "write", methods: [.post]) { _ in SiteResponse() },
    ])
    #expect(table.match(.delete, "/a") == .otherMethods(allowed: "GET, POST, HEAD, OPTIONS"))
    #expect(table.match(.head, "/a") == .route(0, parameters: [:]))
    #expect(table.match(.post, "/a") == .route(1, parameters: [:]))
  }

  @Test func refusesTemplatesThatContradictEachOther() {
    #expect(throws: RouteError.declaredTwice("/a", method: "GET")) { try Self.table("/a", "/a") }
    #expect(throws: RouteError.twoNames("lang", "code", at: "/{code}/b")) { try Self.table("/{lang}/a", "/{code}/b") }
    for template in ["", "a", "/a/", "//a", "/{a", "/{}", "/a{b}", "/{a...}/b", "/{a}{b}"] {
      #expect(throws: RouteError.notATemplate(template)) { try Self.table(template) }
    }
  }
}
