internal import HTTPTypes

/// Finds the route of a path in time that depends on the path only.
struct RouteTable: Sendable {
  enum Match: Equatable {
    /// An index into ``routes``.
    case route(Int, parameters: [String: String])
    /// The path exists; what it can be asked with, as `Allow` says it.
    case otherMethods(allowed: String)
    case nothing
    /// A segment holds a broken escape, or bytes that are not UTF-8.
    case malformed
  }

  private struct Parameter {
    let name: String
    let ending: String
    let node: Int
  }

  private struct Node {
    var literals: [String: Int] = [:]
    /// Those with the longest ending first.
    var parameters: [Parameter] = []
    var remainder: Parameter?
    var methods: [(method: HTTPRequest.Method, route: Int)] = []
    var allowed = ""
  }

  let routes: [Route]
  private var nodes = [Node()]

  /// - Throws: ``RouteError``.
  init(_ routes: [Route]) throws(RouteError) {
    self.routes = routes
    for (index, route) in routes.enumerated() { try add(route, at: index) }
    for index in nodes.indices { nodes[index].allowed = Self.allowed(nodes[index].methods.map(\.method)) }
  }

  func match(_ method: HTTPRequest.Method, _ path: String) -> Match {
    var segments: [String] = []
    for segment in path.utf8.split(separator: UInt8(ascii: "/")) {
      guard let decoded = PercentEncoding.decoded(segment) else { return .malformed }
      segments.append(decoded)
    }
    var parameters: [String: String] = [:]
    guard let node = find(segments[...], from: 0, &parameters) else { return .nothing }
    let wanted = method == .head ? .get : method
    guard let found = nodes[node].methods.first(where: { $0.method == wanted }) else {
      return .otherMethods(allowed: nodes[node].allowed)
    }
    return .route(found.route, parameters: parameters)
  }

  private func find(_ segments: ArraySlice<String>, from node: Int, _ parameters: inout [String: String]) -> Int? {
    guard let segment = segments.first else { return nodes[node].methods.isEmpty ? nil : node }
    if let next = nodes[node].literals[segment], let found = find(segments.dropFirst(), from: next, &parameters) {
      return found
    }
    for parameter in nodes[node].parameters
    where segment.utf8.count > parameter.ending.utf8.count && segment.hasSuffix(parameter.ending) {
      if let found = find(segments.dropFirst(), from: parameter.node, &parameters) {
        parameters[parameter.name] = String(segment.dropLast(parameter.ending.count))
        return found
      }
    }
    guard let remainder = nodes[node].remainder else { return nil }
    parameters[remainder.name] = segments.joined(separator: "/")
    return remainder.node
  }

  private mutating func add(_ route: Route, at index: Int) throws(RouteError) {
    let template = route.template
    guard template.hasPrefix("/"), template == "/" || !template.hasSuffix("/"), !template.contains("//") else {
      throw .notATemplate(template)
    }
    let segments = template.split(separator: "/")
    var node = 0
    for (position, segment) in segments.enumerated() {
      node = try child(of: node, for: String(segment), isLast: position == segments.count - 1, in: template)
    }
    for method in route.methods {
      guard !nodes[node].methods.contains(where: { $0.method == method }) else {
        throw .declaredTwice(template, method: method.rawValue)
      }
      nodes[node].methods.append((method, index))
    }
  }

  private mutating func child(
    of node: Int, for segment: String, isLast: Bool, in template: String
  ) throws(RouteError) -> Int {
    guard segment.hasPrefix("{") else {
      guard !segment.contains("{") else { throw .notATemplate(template) }
      if let known = nodes[node].literals[segment] { return known }
      let new = append()
      nodes[node].literals[segment] = new
      return new
    }
    let parts = segment.dropFirst().split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].contains("{") else { throw .notATemplate(template) }
    if parts[0].hasSuffix("...") {
      guard isLast, parts[1].isEmpty else { throw .notATemplate(template) }
      return try remainder(of: node, called: String(parts[0].dropLast(3)), in: template)
    }
    return try parameter(of: node, called: String(parts[0]), ending: String(parts[1]), in: template)
  }

  private mutating func remainder(
    of node: Int, called name: String, in template: String
  ) throws(RouteError) -> Int {
    if let known = nodes[node].remainder {
      guard known.name == name else { throw .twoNames(known.name, name, at: template) }
      return known.node
    }
    let new = append()
    nodes[node].remainder = Parameter(name: name, ending: "", node: new)
    return new
  }

  private mutating func parameter(
    of node: Int, called name: String, ending: String, in template: String
  ) throws(RouteError) -> Int {
    if let known = nodes[node].parameters.first(where: { $0.ending == ending }) {
      guard known.name == name else { throw .twoNames(known.name, name, at: template) }
      return known.node
    }
    let new = append()
    nodes[node].parameters.append(Parameter(name: name, ending: ending, node: new))
    nodes[node].parameters.sort { $0.ending.utf8.count > $1.ending.utf8.count }
    return new
  }

  private mutating func append() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  private static func allowed(_ methods: [HTTPRequest.Method]) -> String {
    var names = methods.map(\.rawValue)
    if methods.contains(.get) { names.append("HEAD") }
    names.append("OPTIONS")
    return names.joined(separator: ", ")
  }
}
