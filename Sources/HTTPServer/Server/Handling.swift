/// How a request is met, as soon as its head is known.
enum Decision: Sendable {
  case answer(Answer)
  case handle(Handling)
}

/// What a resource is to be asked, once the body has arrived.
struct Handling: Sendable {
  let resource: Resource
  /// An index into the names of ``Metrics``.
  let name: Int
  /// Its address and fields; the body is still missing.
  let request: SiteRequest
  let accepted: AcceptedCodings
  let ifNoneMatch: String?
  /// Bytes that the body may have.
  let bodyLimit: Int
  /// Reads the body as it arrives; nil where it is collected in memory.
  let intake: FormIntake?

  var takesBody: Bool { resource.takesBody }
}
