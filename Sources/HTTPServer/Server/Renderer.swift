internal import HTTPTypes

/// Has handlers make pages, each once for all who ask at the same time, and keeps them.
struct Renderer: Sendable {
  private struct Making: Hashable {
    let address: String
    let stamp: CacheStamp
    let coding: ContentCoding
  }

  private enum Made: Sendable {
    case page(CachedPage)
    /// Something that is not kept: a redirect, a page that is gone.
    case other(SiteResponse)
  }

  private let cache: PageCache
  private let answers: AnswerMaker
  private let log: RequestLog
  private let makings: SingleFlight<Making, Made>

  init(cache: PageCache, answers: AnswerMaker, log: RequestLog, pool: RenderingPool) {
    self.cache = cache
    self.answers = answers
    self.log = log
    makings = SingleFlight(on: pool)
  }

  func answer(
    _ route: Route, index: Int, _ handling: Handling, _ request: SiteRequest, at stamp: CacheStamp
  ) async -> Answer {
    do {
      guard route.cache != .none else { return answers.answer(try await route.handler(request)) }
      switch try await page(route, index: index, handling, request, at: stamp) {
      case .other(let response): return answers.answer(response)
      case .page(let page): return try answer(page.representation, handling, .miss)
      }
    } catch let error as any StatusError where error.status.code < 500 {
      return answers.answer(error, for: request)
    } catch {
      log.failure(error, request: request.id, route: index)
      if let answer = oldAnswer(handling, of: route) { return answer }
      return answers.answer(error as? any StatusError ?? SiteError.internalFault, for: request)
    }
  }

  /// The answer from a page of whatever age, for when no new one can be made; nil where there is none.
  func oldAnswer(_ handling: Handling, of route: Route) -> Answer? {
    guard route.cache != .none, let old = cache.any(handling.address) else { return nil }
    return try? answer(old.representation, handling, .stale)
  }

  private func answer(
    _ representation: Representation, _ handling: Handling, _ cache: CacheOutcome
  ) throws -> Answer {
    let coding = handling.accepted.preferred(compressible: representation.isCompressible)
    let coded = try representation.adding(coding)
    guard let encoded = coded.encoded(coding) else { throw SiteError.internalFault }
    return answers.answer(encoded, of: coded, ifNoneMatch: handling.ifNoneMatch, cache)
  }

  /// The page, with the coding that the request prefers.
  private func page(
    _ route: Route, index: Int, _ handling: Handling, _ request: SiteRequest, at stamp: CacheStamp
  ) async throws -> Made {
    let plain = try await makings.value(
      for: Making(address: handling.address, stamp: stamp, coding: .identity)
    ) { [cache, answers] in
      if let page = cache.fresh(handling.address, at: stamp) { return .page(page) }
      let response = try await route.handler(request)
      guard response.status == .ok, response.fields[.setCookie] == nil else { return .other(response) }
      let page = CachedPage(representation: answers.representation(of: response), stamp: stamp, route: index)
      cache.keep(page, at: handling.address, as: route.cache)
      return .page(page)
    }
    guard case .page(let page) = plain else { return plain }
    let coding = handling.accepted.preferred(compressible: page.representation.isCompressible)
    guard page.representation.encoded(coding) == nil else { return plain }
    return try await makings.value(for: Making(address: handling.address, stamp: stamp, coding: coding)) { [cache] in
      let coded = CachedPage(representation: try page.representation.adding(coding), stamp: stamp, route: index)
      cache.keep(coded, at: handling.address, as: route.cache)
      return .page(coded)
    }
  }
}
