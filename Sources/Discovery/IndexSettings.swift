public struct IndexSettings: Sendable {
  /// Field → how much a word in it counts against the same word in a field of weight 1. A field without one has weight 1.
  public var fields: [String: Double]
  /// The facets that are indexed and counted.
  public var facets: [String]

  public init(fields: [String: Double], facets: [String]) {
    self.fields = fields
    self.facets = facets
  }
}
