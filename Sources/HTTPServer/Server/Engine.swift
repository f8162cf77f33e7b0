internal import HTTPTypes
internal import NIOHTTP1

/// What all connections share: decides how a request is met, and has it met.
final class Engine: Sendable {
  let settings: ServerSettings
  let metrics: Metrics
  let log: RequestLog
  let clock: WallClock
  let ids = RequestIDs()
  /// The work of ordinary pages, that of dear ones, and that of operators, who are answered whatever the others do.
  let ordinary: WorkShare
  let dear: WorkShare
  let operators = WorkShare(threads: 1, handlers: 64)
  let handlings = Handlings()
  /// Reads forms and writes their files.
  let spooling = RenderingPool(threads: 2)
  private let spool: FileSpool
  private let site: Site
  /// The names in ``Metrics``, by which requests are counted.
  private let names: [String: Int]
  private let operatorResources: [String: Resource]
  private let hosts: HostRule
  private let origins: OriginRule
  private let clients: ClientAddress
  private let assets: AssetLibrary
  private let cache: PageCache
  private let renderer: Renderer
  let answers: AnswerMaker

  /// - Throws: `CompressionError`.
  init(settings: ServerSettings, site: Site, lines: LineLog) throws {
    let names = site.names + OperatorResources.names + [Self.asset, Self.unknown]
    let metrics = Metrics(names: names)
    let cache = PageCache(budget: settings.cacheBudget)
    let limits = settings.limits
    let ordinary = WorkShare(threads: settings.renderingThreads, handlers: limits.handlers)
    let dear = WorkShare(threads: settings.dearThreads, handlers: limits.dearHandlers)
    operatorResources = OperatorResources.make(readiness: site.readiness, reminder: site.reminder) {
      MetricsPage(
        metrics: metrics, handlers: (ordinary.count, dear.count), cache: cache.statistics, version: site.programVersion,
        ledgerSequence: site.ledgerSequence(), logLinesDropped: lines.dropped, residentBytes: residentBytes()
      ).text
    }
    let security = SecurityHeaders(publicURL: settings.publicURL)
    let isSecure = settings.publicURL?.isSecure ?? false
    answers = AnswerMaker(security: security, errorPage: site.errorPage, isSecure: isSecure)
    assets = try AssetLibrary(site.assets, security: security)
    log = RequestLog(lines: lines, names: names)
    hosts = HostRule(publicURL: settings.publicURL)
    origins = OriginRule(publicURL: settings.publicURL)
    clients = ClientAddress(trustedProxies: settings.trustedProxies)
    renderer = Renderer(cache: cache, answers: answers, log: log)
    spool = FileSpool(
      folder: settings.uploadFolder, limits: limits, bytes: metrics.fileBytes, files: metrics.files)
    clock = WallClock(now: site.now)
    self.ordinary = ordinary
    self.dear = dear
    self.names = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    self.settings = settings
    self.site = site
    self.metrics = metrics
    self.cache = cache
  }

  /// What is counted as neither the site's nor the operator's.
  private static let (asset, unknown) = ("asset", "unknown")

  /// How a request is met. Runs on an event loop, and ends there for everything that is at hand.
  func decide(_ head: HTTPRequestHead, _ facts: RequestFacts, id: RequestID, peer: () -> String?) -> Decision {
    guard head.uri.utf8.count <= settings.limits.targetBytes else { return .answer(refusal(.targetTooLong, head, id)) }
    if let refusal = refusalOfHost(head, facts) ?? refusalOfOrigin(head, facts) {
      return .answer(self.refusal(refusal, head, id))
    }
    let mayBeKept = head.method == .GET || head.method == .HEAD
    if mayBeKept, let answer = kept(at: head.uri, facts) { return .answer(answer) }
    switch RequestTarget.read(head.uri) {
    case .malformed: return .answer(refusal(.malformed, head, id))
    case .redirect(let address): return .answer(plain(.redirect(to: address, status: .permanentRedirect)))
    case .wholeServer:
      return .answer(head.method == .OPTIONS ? options("GET, HEAD, POST, OPTIONS") : refusal(.malformed, head, id))
    case .target(let target): return meet(target, head, facts, id: id, peer: peer)
    }
  }

  /// The answer of a resource, or from the cache. Runs on the rendering threads.
  func answer(_ handling: Handling, body: [UInt8], form: Form?) async -> Answer {
    var answer = await renderer.answer(
      handling, handling.request.with(body: body, spooledForm: form), at: stamp(handling.resource.source),
      on: share(of: handling).pool)
    answer.name = handling.name
    return answer
  }

  /// The answer from an older page, for a resource that hangs; nil where there is none.
  func oldAnswer(_ handling: Handling) -> Answer? {
    var answer = renderer.oldAnswer(handling)
    answer?.name = handling.name
    return answer
  }

  /// The share in which a request is answered.
  func share(of handling: Handling) -> WorkShare {
    if OperatorResources.paths.contains(handling.resource.address) { return operators }
    return handling.resource.isDear ? dear : ordinary
  }

  /// The answer to a request that went wrong before a resource was found.
  func refusal(_ error: SiteError, _ head: HTTPRequestHead?, _ id: RequestID) -> Answer {
    let path = head.map { $0.uri.prefix { $0 != "?" } } ?? ""
    var answer = answers.answer(
      error, path: String(path), acceptLanguage: head?.headers.first(name: "accept-language"), requestID: id.text)
    answer.name = number(Self.unknown)
    return answer
  }

  private func number(_ name: String) -> Int { names[name] ?? names.count - 1 }

  private func stamp(_ source: Int) -> CacheStamp {
    CacheStamp(version: site.version(source), day: clock.moment.day)
  }

  private func kept(at address: String, _ facts: RequestFacts) -> Answer? {
    let asset = assets[address]
    let page = asset == nil ? cache.fresh(address, at: stamp) : nil
    guard let representation = asset ?? page?.representation,
      let encoded = representation.encoded(for: AcceptedCodings(facts.acceptEncoding))
    else { return nil }
    var answer = answers.answer(encoded, of: representation, ifNoneMatch: facts.ifNoneMatch, .hit)
    answer.name = page?.name ?? number(Self.asset)
    return answer
  }

  private func meet(
    _ target: RequestTarget, _ head: HTTPRequestHead, _ facts: RequestFacts, id: RequestID, peer: () -> String?
  ) -> Decision {
    guard let method = HTTPRequest.Method(head.method.rawValue) else { return .answer(refusal(.malformed, head, id)) }
    if assets[target.path] != nil {
      if method == .get || method == .head, let answer = kept(at: target.path, facts) { return .answer(answer) }
      return .answer(other(method, allowed: "GET, HEAD, OPTIONS", head, id))
    }
    switch operatorResources[target.path].map(Found.resource) ?? site.find(target.path, target.query) {
    case .nothing: return .answer(refusal(.notFound, head, id))
    case .moved(let address): return .answer(plain(.redirect(to: address, status: .permanentRedirect)))
    case .resource(let resource):
      guard resource.methods.contains(method == .head ? .get : method) else {
        return .answer(other(method, allowed: resource.allowed, head, id))
      }
      if resource.cache != .none, resource.address != head.uri, let answer = kept(at: resource.address, facts) {
        return .answer(answer)
      }
      do throws(SiteError) {
        return .handle(try handling(resource, method, target, head, facts, id: id, peer: peer))
      } catch {
        return .answer(refusal(error, head, id))
      }
    }
  }

  private func handling(
    _ resource: Resource, _ method: HTTPRequest.Method, _ target: RequestTarget, _ head: HTTPRequestHead,
    _ facts: RequestFacts, id: RequestID, peer: () -> String?
  ) throws(SiteError) -> Handling {
    let fields = HTTPFields(head.headers)
    let request = SiteRequest(
      id: id.text, method: method == .head ? .get : method, path: target.path, fields: fields,
      clientAddress: clients.resolve(peer: peer(), forwardedFor: fields.forwardedFor), isSecure: answers.isSecure)
    let intake = try intake(of: resource, fields)
    let bodyLimit =
      intake == nil ? resource.bodyLimit ?? settings.limits.bodyBytes : resource.takesFiles?.totalBytes ?? 0
    return Handling(
      resource: resource, name: number(resource.name), request: request,
      accepted: AcceptedCodings(facts.acceptEncoding), ifNoneMatch: facts.ifNoneMatch,
      bodyLimit: resource.takesBody ? bodyLimit : 0, intake: intake)
  }

  /// What reads a form with files; nil for another body, and where none are taken.
  private func intake(of resource: Resource, _ fields: HTTPFields) throws(SiteError) -> FormIntake? {
    guard resource.takesBody, let limits = resource.takesFiles,
      let boundary = try MultipartBoundary.read(fields[.contentType] ?? "")
    else { return nil }
    return FormIntake(boundary: boundary, limits: limits, spool: spool)
  }

  private func refusalOfHost(_ head: HTTPRequestHead, _ facts: RequestFacts) -> SiteError? {
    hosts.refusal(
      of: facts, authority: authority(head), isHTTP11: head.version.minor > 0,
      isForOperators: OperatorResources.paths.contains(head.uri))
  }

  private func refusalOfOrigin(_ head: HTTPRequestHead, _ facts: RequestFacts) -> SiteError? {
    let isSafe: Bool =
      switch head.method {
      case .GET, .HEAD, .OPTIONS, .TRACE: true
      default: false
      }
    return origins.refusal(of: facts, isSafe: isSafe, host: authority(head) ?? facts.host)
  }

  /// The host in an absolute target, which counts in place of `Host`.
  private func authority(_ head: HTTPRequestHead) -> String? {
    head.uri.utf8.first == UInt8(ascii: "/") ? nil : RequestTarget.authority(of: head.uri)
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
    answer.name = number(Self.unknown)
    return answer
  }
}
