/// Finds documents by words and facets: a value that never changes; an update gives a new one.
///
/// Readers take no lock and see one state for as long as they hold the value. In memory only.
public struct SearchIndex: Sendable {
  let settings: IndexSettings
  let segments: [LiveSegment]

  /// An empty index.
  public init(_ settings: IndexSettings) {
    self.init(settings, segments: [])
  }

  private init(_ settings: IndexSettings, segments: [LiveSegment]) {
    self.settings = settings
    self.segments = segments
  }

  /// How many documents the index holds, of every kind.
  public var count: Int { segments.reduce(0) { $0 + $1.count } }

  /// The index without the documents `removing` and with `adding`, which replace those with the same id; of two added with
  /// one id the later stays. Ids that the index does not hold are ignored.
  ///
  /// The added documents become a small segment; what they replace is marked dead in the old ones, and segments are merged
  /// as they become many. Search results do not depend on how the index came to be.
  ///
  /// - Complexity: O(words added), times O(log n) over many updates; a single update may merge everything.
  public func updated(removing: Set<String>, adding: [Document]) -> SearchIndex {
    let latest = Dictionary(adding.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
    let replaced = removing.union(latest.keys)
    var parts = segments.map { $0.removing(replaced) }
    if !adding.isEmpty {
      var builder = SegmentBuilder(facets: settings.facets)
      for (place, document) in adding.enumerated() where latest[document.id] == place { builder.add(document) }
      parts.append(LiveSegment(builder.segment()))
    }
    return SearchIndex(settings, segments: LiveSegment.compacted(parts))
  }

  /// The codes of the stemmers that texts of the index went through, sorted.
  var languages: [String] { Set(segments.flatMap(\.segment.languages)).sorted() }
}
