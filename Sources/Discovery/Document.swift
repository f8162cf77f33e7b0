/// What is indexed. Discovery knows no practices.
public struct Document: Sendable {
  public static let longestPayload = 1 << 23

  /// Unique in the index: a document added under an id replaces the one before.
  public var id: String
  /// What is counted and listed together: "practice", "overview", "page"...
  public var kind: String
  public var texts: [FieldText]
  /// Facet → values. The caller adds "unknown" and ancestors itself.
  public var facets: [String: [String]]
  /// Name → bytes. Every sort is ascending by bytes, documents without bytes last, then by id.
  public var sortKeys: [String: [UInt8]]
  /// Name → number, for ranges.
  public var numbers: [String: Int]
  /// What the index gives back with a hit; it does not look into it. At most ``longestPayload`` bytes are kept.
  public var payload: [UInt8]

  public init(
    id: String, kind: String, texts: [FieldText], facets: [String: [String]] = [:], sortKeys: [String: [UInt8]] = [:],
    numbers: [String: Int] = [:], payload: [UInt8] = []
  ) {
    self.id = id
    self.kind = kind
    self.texts = texts
    self.facets = facets
    self.sortKeys = sortKeys
    self.numbers = numbers
    self.payload = payload
  }
}
