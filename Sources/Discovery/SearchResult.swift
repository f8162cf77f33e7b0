public struct SearchResult: Sendable {
  /// How many documents of the request's kind match: exact.
  public var total: Int
  /// The same with the kinds that are listed beside it.
  public var listed: Int
  /// The page asked for, of the request's kind and of those beside it.
  public var hits: [Hit]
  /// Kind → its hits, at most ``SearchIndex/apartLimit``; every kind asked for is present.
  public var apart: [String: [Hit]]
  /// How many documents have each value.
  public var counts: FacetCounts
  /// Of what must match of the query that is answered.
  public var weights: ClauseWeights
  /// The query that is answered, where words of the one asked are in no document; nil where they are, or where documents were
  /// found all the same.
  public var correction: Correction?
}

extension SearchResult: Equatable {}

/// Facet → value → documents of the request's kind that would match if, within this facet, only the value were chosen.
///
/// Every facet of the index is present, with every value that a document of the kind has, 0 included.
public struct FacetCounts: Equatable, Sendable {
  private let schema: FacetSchema
  private let kind: String
  private let counts: [UInt32]

  init(_ schema: FacetSchema, kind: String, counts: [UInt32]) {
    self.schema = schema
    self.kind = kind
    self.counts = counts
  }

  public var facets: [String] { schema.facets }

  /// The counts of a facet's values; nil for a facet that the index does not have.
  public subscript(facet: String) -> [String: Int]? {
    guard let place = schema.facets.firstIndex(of: facet) else { return nil }
    var values: [String: Int] = [:]
    guard let totals = schema.totals[kind] else { return values }
    for (offset, number) in schema.ranges[place].enumerated() where totals[number] > 0 {
      values[schema.values[place][offset]] = Int(counts[number])
    }
    return values
  }

  /// All counts.
  public var all: [String: [String: Int]] {
    Dictionary(uniqueKeysWithValues: schema.facets.map { ($0, self[$0] ?? [:]) })
  }

  public static func == (left: Self, right: Self) -> Bool { left.all == right.all }
}
