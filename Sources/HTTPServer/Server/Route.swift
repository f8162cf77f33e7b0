public import HTTPTypes

/// One kind of address, and what answers it.
public struct Route: Sendable {
  public typealias Handler = @Sendable (SiteRequest) async throws -> SiteResponse

  /// In the metrics; short and of few words, such as `practice`.
  public var name: String
  /// GET brings HEAD with it; OPTIONS is answered for every route.
  public var methods: [HTTPRequest.Method]
  /// Literal segments, `{name}` for one segment, `{name}.json` for one with an ending, `{name...}` at the end for all
  /// that remain. A literal wins over a parameter, a longer ending over a shorter one.
  public var template: String
  public var cache: CacheClass
  /// Bytes of a request body; nil for the server's own limit. Nothing is read where ``takesBody`` is false.
  public var bodyLimit: Int?
  /// The address under which the answer is kept, so that two ways of asking the same find the same page; by default path
  /// and query as they came. Runs on an event loop: it must be quick.
  public var address: (@Sendable (SiteRequest) -> String)?
  /// Runs on the rendering threads, off the event loops and off the concurrency pool; it may take its time.
  public var handler: Handler

  public init(
    _ template: String, name: String, methods: [HTTPRequest.Method] = [.get], cache: CacheClass = .none,
    bodyLimit: Int? = nil, address: (@Sendable (SiteRequest) -> String)? = nil, handler: @escaping Handler
  ) {
    self.name = name
    self.methods = methods
    self.template = template
    self.cache = cache
    self.bodyLimit = bodyLimit
    self.address = address
    self.handler = handler
  }

  /// Whether a method of the route sends something; a body that comes with another one is left unread.
  var takesBody: Bool { !methods.allSatisfy { [.get, .head, .options].contains($0) } }
}
