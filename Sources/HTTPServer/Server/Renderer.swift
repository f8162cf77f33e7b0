internal import HTTPTypes

/// Has resources make pages, each once for all who ask at the same time, and keeps them.
struct Renderer: Sendable {
  private struct Making: Hashable {
    let address: String
    let stamp: CacheStamp
    let coding: ContentCoding
  }

  private enum Made: Sendable {
    case page(CachedPage)
    /// Something that is not kept, and the request it was made for: a redirect, a page that is gone.
    case other(SiteResponse, of: String)
  }

  private let cache: PageCache
  private let answers: AnswerMaker
  private let log: RequestLog
  private let makings = SingleFlight<Making, Made>()

  init(cache: PageCache, answers: AnswerMaker, log: RequestLog) {
    self.cache = cache
    self.answers = answers
    self.log = log
  }

  func answer(
    _ handling: Handling, _ request: SiteRequest, at stamp: CacheStamp, on pool: RenderingPool
  ) async -> Answer {
    do {
      guard handling.resource.cache != .none else {
        return answers.answer(try await handling.resource.answer(request))
      }
      switch try await page(handling, request, at: stamp, on: pool) {
      // The cookie of one reader is not given to those who asked at the same time.
      case .other(let response, let id) where response.setsCookie && id != request.id:
        return answers.answer(try await handling.resource.answer(request))
      case .other(let response, _): return answers.answer(response)
      case .page(let page): return try answer(page.representation, handling, .miss)
      }
    } catch let error as any StatusError where error.status.code < 500 {
      return answers.answer(error, for: request)
    } catch {
      log.failure(error, request: request.id, name: handling.name)
      if let answer = oldAnswer(handling) { return answer }
      return answers.answer(error as? any StatusError ?? SiteError.internalFault, for: request)
    }
  }

  /// The answer from a page of whatever age, for when no new one can be made; nil where there is none.
  func oldAnswer(_ handling: Handling) -> Answer? {
    guard handling.resource.cache != .none, let old = cache.any(handling.resource.address) else { return nil }
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
    _ handling: Handling, _ request: SiteRequest, at stamp: CacheStamp, on pool: RenderingPool
  ) async throws -> Made {
    let resource = handling.resource
    let address = resource.address
    let name = handling.name
    let plain = try await makings.value(
      for: Making(address: address, stamp: stamp, coding: .identity), on: pool
    ) { [cache, answers] in
      if let page = cache.any(address), page.stamp == stamp { return .page(page) }
      let response = try await resource.answer(request)
      guard response.status == .ok, !response.setsCookie else { return .other(response, of: request.id) }
      let page = CachedPage(answers.representation(of: response), stamp: stamp, source: resource.source, name: name)
      cache.keep(page, at: address, as: resource.cache)
      return .page(page)
    }
    guard case .page(let page) = plain else { return plain }
    let coding = handling.accepted.preferred(compressible: page.representation.isCompressible)
    guard page.representation.encoded(coding) == nil else { return plain }
    return try await makings.value(for: Making(address: address, stamp: stamp, coding: coding), on: pool) { [cache] in
      let coded = page.with(try page.representation.adding(coding))
      cache.keep(coded, at: address, as: resource.cache)
      return .page(coded)
    }
  }
}
