/// Finds documents by words and facets: a value that never changes; an update gives a new one.
///
/// Readers see one state for as long as they hold the value, and wait for nobody who updates it.
public struct SearchIndex: Sendable {
  public let settings: IndexSettings
  let segments: [LiveSegment]
  let schema: FacetSchema
  /// What words of a query stand for.
  public var thesaurus: Thesaurus

  /// An empty index.
  public init(_ settings: IndexSettings) {
    self.init(settings, segments: [])
  }

  init(_ settings: IndexSettings, segments: [LiveSegment], thesaurus: Thesaurus = Thesaurus()) {
    self.settings = settings
    self.segments = segments
    self.thesaurus = thesaurus
    schema = FacetSchema(settings, segments)
  }

  /// How many documents the index holds, of every kind.
  public var count: Int { segments.reduce(0) { $0 + $1.count } }

  /// The index without the documents `removing` and with `adding`, which replace those with the same id; of two added with
  /// one id the later stays. Ids that the index does not hold are ignored.
  ///
  /// The added documents become small segments; what they replace is marked dead in the old ones. Search results do not depend on
  /// how the index came to be, but many segments make them slower: ``compacted()`` merges them, and an update does so itself when
  /// there would be more than ``mostSegments``.
  ///
  /// - Complexity: O(words added + ids · log documents), on several threads where many documents are added.
  public func updated(removing: Set<String>, adding: [Document]) -> SearchIndex {
    let latest = Dictionary(adding.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
    let replaced = removing.union(latest.keys)
    let kept = segments.map { $0.removing(replaced) }.filter { $0.count > 0 }
    let added = SegmentBuilder.segments(
      of: adding.enumerated().filter { latest[$1.id] == $0 }.map(\.element), settings)
    let index = SearchIndex(settings, segments: kept + added, thesaurus: thesaurus)
    return index.segments.count > Self.mostSegments ? index.compacted() : index
  }

  /// More segments than an index needs, and few enough to be searched without one noticing.
  static let mostSegments = 16

  /// The same index in as few segments as it needs. Whoever publishes an update can do this afterwards, apart from it.
  ///
  /// - Complexity: over many updates O(log documents) for each document; once may merge everything.
  public func compacted() -> SearchIndex {
    SearchIndex(settings, segments: LiveSegment.compacted(segments), thesaurus: thesaurus)
  }

  /// The codes of the stemmers that texts of the index went through, sorted.
  var stemmers: [String] { Set(segments.flatMap { $0.segment.meta.stemmers }).filter { !$0.isEmpty }.sorted() }
}

/// Builds an index from many documents at once, on as many threads as the caller has.
public struct IndexBuilder: Sendable {
  /// Some of the documents, analysed.
  public struct Part: Sendable {
    let segment: LiveSegment?
    /// Documents.
    public var count: Int { segment?.count ?? 0 }
  }

  private let settings: IndexSettings

  public init(_ settings: IndexSettings) { self.settings = settings }

  /// Analyses documents. Parts may be made on several threads at once; no id may occur twice in any of them. A hundred thousand
  /// documents of two kilobytes take about half a gigabyte of memory meanwhile.
  public func part(of documents: some Sequence<Document>) -> Part {
    var builder = SegmentBuilder(settings)
    for document in documents { builder.add(document) }
    return Part(segment: builder.count == 0 ? nil : LiveSegment(made: builder.segment()))
  }

  /// One index of all parts.
  public func index(of parts: [Part]) -> SearchIndex {
    let segments = parts.compactMap(\.segment)
    let merged = segments.count > 1 ? LiveSegment.merged(segments).map { [$0] } ?? [] : segments
    return SearchIndex(settings, segments: merged)
  }
}
