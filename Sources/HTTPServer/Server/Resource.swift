public import HTTPTypes

/// What the site says of a path and its query.
public enum Found: Sendable {
  case resource(Resource)
  /// The same resource under its canonical address.
  case moved(to: String)
  case nothing
}

/// What is at an address (RFC 9110, section 3.1), and how it is asked and kept.
public struct Resource: Sendable {
  public typealias Answering = @Sendable (SiteRequest) async throws -> SiteResponse

  /// In the metrics and the log: one of ``Site/names``, such as `practice`.
  public var name: String
  /// Its address in the one normal form, under which the answer is kept: two ways of asking the same find the same page.
  public var address: String
  /// GET brings HEAD with it; OPTIONS is answered for every resource.
  public var methods: [HTTPRequest.Method]
  public var cache: CacheClass
  /// Which of the site's versions the answer depends on, as ``Site/version`` counts them.
  public var source: Int
  /// Whether an answer costs many times what a page costs: such answers have a share of the server's work of their own.
  public var isDear: Bool
  /// Bytes of a request body; nil for the server's own limit. Nothing is read where ``takesBody`` is false.
  public var bodyLimit: Int?
  /// What a form with files may hold; nil where no files are taken. They go to the disk as they arrive, and what the handler
  /// keeps of them it copies: they are gone after its answer.
  public var takesFiles: FileLimits?
  /// Runs on the rendering threads, off the event loops and off the concurrency pool; it may take its time.
  public var answer: Answering

  public init(
    _ name: String, at address: String, methods: [HTTPRequest.Method] = [.get], cache: CacheClass = .none,
    source: Int = 0, isDear: Bool = false, bodyLimit: Int? = nil, takesFiles: FileLimits? = nil,
    answer: @escaping Answering
  ) {
    self.name = name
    self.address = address
    self.methods = methods
    self.cache = cache
    self.source = source
    self.isDear = isDear
    self.bodyLimit = bodyLimit
    self.takesFiles = takesFiles
    self.answer = answer
  }

  /// Whether a method of the resource sends something; a body that comes with another one is left unread.
  var takesBody: Bool { !methods.allSatisfy { [.get, .head, .options].contains($0) } }

  /// The methods as `Allow` says them.
  var allowed: String {
    let names = methods.map(\.rawValue) + (methods.contains(.get) ? ["HEAD"] : []) + ["OPTIONS"]
    return names.joined(separator: ", ")
  }
}
