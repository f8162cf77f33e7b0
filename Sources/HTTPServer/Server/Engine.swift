internal import HTTPTypes
internal import NIOHTTP1

/// What all connections share: decides how a request is met, and has it met.
final class Engine: Sendable {
  let settings: ServerSettings
  let metrics: Metrics
  let log: RequestLog
  let clock: WallClock
  let ids = RequestIDs()
  let pool: RenderingPool
  let handlings = Handlings()
  private let site: Site
  private let table: RouteTable
  private let hosts: HostRule
  private let clients: ClientAddress
  private let assets: AssetLibrary
  private let cache: PageCache
  private let renderer: Renderer
  let answers: AnswerMaker

  /// - Throws: ``RouteError``, `CompressionError`.
  init(settings: ServerSettings, site: Site, lines: LineLog) throws {
    let names = site.routes.map(\.name) + OperatorRoutes.paths.map { String($0.dropFirst()) }
    let metrics = Metrics(routeNames: names + ["asset", "unrouted"])
    let cache = PageCache(budget: settings.cacheBudget)
    let operatorRoutes = OperatorRoutes.make(readiness: site.readiness) {
      MetricsPage(
        metrics: metrics, cache: cache.statistics, version: site.version, ledgerSequence: site.generation(),
        logLinesDropped: lines.dropped, residentBytes: residentBytes()
      ).text
    }
    table = try RouteTable(site.routes + operatorRoutes)
    let security = SecurityHeaders(publicURL: settings.publicURL)
    answers = AnswerMaker(security: security, errorPage: site.errorPage)
    assets = try AssetLibrary(site.assets, security: security)
    log = RequestLog(lines: lines, templates: table.routes.map(\.template) + ["asset", "unrouted"])
    hosts = HostRule(publicURL: settings.publicURL)
    clients = ClientAddress(trustedProxies: settings.trustedProxies)
    pool = RenderingPool(threads: settings.renderingThreads)
    renderer = Renderer(cache: cache, answers: answers, log: log, pool: pool)
    clock = WallClock(now: site.now)
    self.settings = settings
    self.site = site
    self.metrics = metrics
    self.cache = cache
  }

  /// How a request is met. Runs on an event loop, and ends there for everything that is at hand.
  func decide(_ head: HTTPRequestHead, _ facts: RequestFacts, id: RequestID, peer: () -> String?) -> Decision {
    guard head.uri.utf8.count <= settings.limits.targetBytes else { return .answer(refusal(.targetTooLong, head, id)) }
    if let refusal = refusalOfHost(head, facts) { return .answer(self.refusal(refusal, head, id)) }
    let mayBeKept = head.method == .GET || head.method == .HEAD
    if mayBeKept, let answer = kept(at: head.uri, facts) { return .answer(answer) }
    switch RequestTarget.read(head.uri) {
    case .malformed: return .answer(refusal(.malformed, head, id))
    case .redirect(let address): return .answer(plain(.redirect(to: address, status: .permanentRedirect)))
    case .wholeServer:
      return .answer(head.method == .OPTIONS ? options("GET, HEAD, POST, OPTIONS") : refusal(.malformed, head, id))
    case .target(let target):
      return route(target, head, facts, id: id, peer: peer)
    }
  }

  /// The answer of a route's handler, or from the cache. Runs on the rendering threads.
  func answer(_ handling: Handling, body: [UInt8]) async -> Answer {
    let request = handling.request.with(body: body)
    var answer = await renderer.answer(
      table.routes[handling.route], index: handling.route, handling, request, at: stamp)
    answer.route = handling.route
    return answer
  }

  /// The answer from an older page, for a handler that hangs; nil where there is none.
  func oldAnswer(_ handling: Handling) -> Answer? {
    var answer = renderer.oldAnswer(handling, of: table.routes[handling.route])
    answer?.route = handling.route
    return answer
  }

  /// The answer to a request that went wrong before a route was found.
  func refusal(_ error: SiteError, _ head: HTTPRequestHead?, _ id: RequestID) -> Answer {
    let path = head.map { $0.uri.prefix { $0 != "?" } } ?? ""
    var answer = answers.answer(
      error, path: String(path), acceptLanguage: head?.headers.first(name: "accept-language"), requestID: id.text)
    answer.route = unrouted
    return answer
  }

  private var unrouted: Int { table.routes.count + 1 }

  private var stamp: CacheStamp { CacheStamp(generation: site.generation(), day: clock.moment.day) }

  private func kept(at address: String, _ facts: RequestFacts) -> Answer? {
    let asset = assets[address]
    let page = asset == nil ? cache.fresh(address, at: stamp) : nil
    guard let representation = asset ?? page?.representation,
      let encoded = representation.encoded(for: AcceptedCodings(facts.acceptEncoding))
    else { return nil }
    var answer = answers.answer(encoded, of: representation, ifNoneMatch: facts.ifNoneMatch, .hit)
    answer.route = page?.route ?? table.routes.count
    return answer
  }

  private func route(
    _ target: RequestTarget, _ head: HTTPRequestHead, _ facts: RequestFacts, id: RequestID, peer: () -> String?
  ) -> Decision {
    guard let method = HTTPRequest.Method(head.method.rawValue) else { return .answer(refusal(.malformed, head, id)) }
    switch table.match(method, target.path) {
    case .malformed: return .answer(refusal(.malformed, head, id))
    case .nothing where assets[target.path] != nil:
      if method == .get || method == .head, let answer = kept(at: target.path, facts) { return .answer(answer) }
      return .answer(other(method, allowed: "GET, HEAD, OPTIONS", head, id))
    case .nothing: return .answer(refusal(.notFound, head, id))
    case .otherMethods(let allowed): return .answer(other(method, allowed: allowed, head, id))
    case .route(let index, let parameters):
      let route = table.routes[index]
      let fields = HTTPFields(head.headers)
      let request = SiteRequest(
        id: id.text, method: method == .head ? .get : method, path: target.path,
        query: route.cache == .record ? "" : target.query, parameters: parameters, fields: fields,
        clientAddress: clients.resolve(peer: peer(), forwardedFor: fields.forwardedFor))
      let address = route.address?(request) ?? (route.cache == .record ? target.path : target.text)
      if route.cache != .none, let answer = kept(at: address, facts) { return .answer(answer) }
      return .handle(
        Handling(
          route: index, request: request, address: address, accepted: AcceptedCodings(facts.acceptEncoding),
          ifNoneMatch: facts.ifNoneMatch, bodyLimit: route.takesBody ? route.bodyLimit ?? settings.limits.bodyBytes : 0,
          takesBody: route.takesBody))
    }
  }

  private func refusalOfHost(_ head: HTTPRequestHead, _ facts: RequestFacts) -> SiteError? {
    hosts.refusal(
      of: facts, authority: head.uri.utf8.first == UInt8(ascii: "/") ? nil : RequestTarget.authority(of: head.uri),
      isHTTP11: head.version.minor > 0, isForOperators: OperatorRoutes.paths.contains(head.uri))
  }

  /// For a method that the address does not have: what it has.
  private func other(_ method: HTTPRequest.Method, allowed: String, _ head: HTTPRequestHead, _ id: RequestID) -> Answer
  {
    method == .options ? options(allowed) : refusal(.methodNotAllowed(allowed), head, id)
  }

  private func options(_ allowed: String) -> Answer {
    plain(SiteResponse(status: .noContent, fields: [.allow: allowed]))
  }

  private func plain(_ response: SiteResponse) -> Answer {
    var answer = answers.answer(response)
    answer.route = unrouted
    return answer
  }
}
