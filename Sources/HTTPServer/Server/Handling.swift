/// What a route's handler is to be asked, once the body has arrived.
struct Handling: Sendable {
  /// An index into the route table.
  let route: Int
  /// Its address, parameters and fields; the body is still missing.
  let request: SiteRequest
  /// Under which the answer is kept.
  let address: String
  let accepted: AcceptedCodings
  let ifNoneMatch: String?
  /// Bytes that the body may have.
  let bodyLimit: Int
  /// Whether the address takes a body at all.
  let takesBody: Bool
}
