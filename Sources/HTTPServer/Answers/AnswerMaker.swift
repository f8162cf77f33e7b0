internal import HTTPTypes
internal import NIOCore

/// Turns responses and errors into answers, each with the security headers.
struct AnswerMaker: Sendable {
  let security: SecurityHeaders
  let errorPage: ErrorPage.Renderer
  /// Whether readers find the site by https.
  let isSecure: Bool

  /// What is kept for all: a page, to be asked for anew each time, so that what is published or withdrawn shows at once.
  func representation(of response: SiteResponse) -> Representation {
    var fields = response.fields
    if fields[.cacheControl] == nil { fields[.cacheControl] = "public, max-age=0, must-revalidate" }
    return Representation(status: response.status, fields: security.completing(fields), bytes: response.bytes)
  }

  /// The answer from a representation: 304 where the request already has these bytes.
  func answer(_ encoded: EncodedBody, of representation: Representation, ifNoneMatch: String?, _ cache: CacheOutcome)
    -> Answer
  {
    if let ifNoneMatch, encoded.entityTag.isNamed(in: ifNoneMatch) {
      return Answer(status: 304, head: encoded.notModifiedHead, body: nil, name: 0, cache: cache)
    }
    return Answer(
      status: representation.status.code, head: encoded.head, body: encoded.body, name: 0, cache: cache)
  }

  /// What is meant for one reader, or says something else than a page: kept by nobody unless the handler says so.
  func answer(_ response: SiteResponse, _ cache: CacheOutcome = .bypass) -> Answer {
    var fields = security.completing(response.fields)
    for cookie in response.cookies {
      fields.append(HTTPField(name: .setCookie, value: cookie.text(isSecure: isSecure)))
    }
    if fields[.cacheControl] == nil || response.setsCookie { fields[.cacheControl] = "no-store" }
    let hasBody = response.status != .noContent && response.status != .notModified
    if hasBody { fields[.contentLength] = String(response.bytes.count) }
    return Answer(
      status: response.status.code, head: WireFormat.head(response.status, fields),
      body: hasBody ? ByteBuffer(bytes: response.bytes) : nil, name: 0, cache: cache)
  }

  func answer(_ error: any StatusError, for request: SiteRequest) -> Answer {
    answer(
      error, path: request.path, acceptLanguage: request.fields[.acceptLanguage], requestID: request.id)
  }

  func answer(_ error: any StatusError, path: String, acceptLanguage: String?, requestID: String) -> Answer {
    let page = errorPage(
      ErrorOccasion(
        error: error, status: error.status, message: error.message, path: path, acceptLanguage: acceptLanguage,
        requestID: requestID))
    var fields = error.fields
    fields[.contentType] = page.contentType
    return answer(SiteResponse(status: error.status, fields: fields, bytes: page.bytes))
  }
}
