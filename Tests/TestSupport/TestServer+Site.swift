public import HTTPServer

extension Site {
  /// A site of these resources. One whose address ends in `*` is at every address that begins so, each kept by itself.
  public init(_ resources: [Resource], assets: [Asset] = []) {
    self.init(names: resources.map(\.name), assets: assets) { path, query in
      for resource in resources {
        if resource.address == path || resource.address == "\(path)?" {
          var found = resource
          if resource.cache == .query, !query.isEmpty { found.address = "\(path)?\(query.lowercased())" }
          return .resource(found)
        }
        if resource.address.hasSuffix("*"), path.hasPrefix(resource.address.dropLast()) {
          var found = resource
          found.address = path
          return .resource(found)
        }
      }
      return .nothing
    }
  }
}
