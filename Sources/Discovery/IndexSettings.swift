/// What an index holds of documents, and how it weighs it.
public struct IndexSettings: Hashable, Codable, Sendable {
  /// A part of a document's text.
  public struct Field: Hashable, Codable, Sendable {
    public var name: String
    /// How much a word in it counts against the same word in a field of weight 1.
    public var weight: Float

    public init(_ name: String, weight: Float = 1) {
      self.name = name
      self.weight = weight
    }
  }

  public static let mostFields = 8

  /// At most ``mostFields``. Texts of fields that are not named here are left out.
  public var fields: [Field]
  /// The field in which words are looked for by what they stand for only (``Thesaurus``); its texts count as those of any.
  public var terms: String?
  /// The facets that are indexed and counted.
  ///
  /// A document takes one bit for each value of every facet, twice; some thousand values in all are fine.
  public var facets: [String]
  /// The orders in which documents can be listed.
  public var sorts: [String]
  /// The order, one of ``sorts``, in which documents stand that are equally relevant; by id where there is none.
  public var tie: String?
  /// The numbers by whose ranges documents can be chosen.
  public var numbers: [String]

  public init(
    fields: [Field], terms: String? = nil, facets: [String], sorts: [String] = [], tie: String? = nil,
    numbers: [String] = []
  ) {
    precondition(fields.count <= Self.mostFields, "An index has at most \(Self.mostFields) fields.")
    self.fields = fields
    self.terms = terms
    self.facets = facets
    self.sorts = sorts
    self.tie = tie.flatMap { sorts.contains($0) ? $0 : nil }
    self.numbers = numbers
  }

  /// The place of ``tie`` among ``sorts``.
  var tieSort: Int? { tie.flatMap { sorts.firstIndex(of: $0) } }
}
