/// An index in a file. `docs/index-format.md` describes it.
extension SearchIndex {
  /// Opens a file that ``write(to:)`` made. It is mapped, not read: that takes as long however large it is.
  ///
  /// Head, directory, settings and names are checked now. What is large is read with care and is checked by ``check()``, which the
  /// caller can do meanwhile; until then a file that was changed since can give wrong answers, but no worse.
  public init(opening path: String) throws(IndexFileError) {
    let segment = try Segment(IndexBytes(mapping: path), path: path)
    guard let thesaurus = Thesaurus(section: segment.file[.thesaurus]) else {
      throw .damaged(path: path, .section("\(IndexFile.Section.thesaurus)"))
    }
    self.init(
      segment.meta.settings, segments: segment.count == 0 ? [] : [LiveSegment(segment)], thesaurus: thesaurus)
  }

  /// Checks every section of the index against its checksum. Reads all of it: about a second for two gigabytes.
  public func check() throws(IndexFileError) {
    for part in segments { try part.segment.file.check() }
  }

  /// Writes the index to a file, which takes the place of one that is there only when it is whole and on the disk.
  ///
  /// With a thesaurus the bytes of the index are copied once.
  public func write(to path: String) throws(IndexFileError) {
    let segment = try IndexFileReader(bytes, path: path)
    let own = thesaurus.section
    let isThere = segment[.thesaurus].elementsEqual(own)
    try IndexFileSaver.save(isThere ? segment.bytes : segment.with(own, in: .thesaurus), to: path)
  }

  /// One segment of all live documents.
  private var bytes: IndexBytes {
    if segments.count == 1, segments[0].live == nil { return segments[0].segment.bytes }
    return LiveSegment.merged(segments)?.segment.bytes ?? SegmentBuilder(settings).segment()
  }

  /// What the index holds, section by section.
  public var summary: IndexSummary {
    var sections: [IndexSummary.Section] = []
    for section in IndexFile.Section.allCases {
      let bytes = segments.reduce(0) { $0 + $1.segment.file[section].count }
      sections.append(IndexSummary.Section(name: "\(section)", bytes: bytes))
    }
    let kinds = schema.totals.keys.sorted().map { kind in
      let documents = segments.reduce(0) { $0 + $1.count(ofKind: kind) }
      return IndexSummary.Kind(name: kind, documents: documents)
    }
    return IndexSummary(
      version: IndexFile.version, documents: count, kinds: kinds,
      words: segments.reduce(0) { $0 + $1.segment.wordTable.count },
      stemmers: stemmers, sections: sections)
  }
}

/// What an index holds.
public struct IndexSummary: Codable, Equatable, Sendable {
  public struct Section: Codable, Equatable, Sendable {
    public var name: String
    public var bytes: Int
  }

  public struct Kind: Codable, Equatable, Sendable {
    public var name: String
    public var documents: Int
  }

  /// Of the form of the file.
  public var version: Int
  public var documents: Int
  public var kinds: [Kind]
  /// Words as they stand, once for each spelling and language, and for each segment.
  public var words: Int
  /// The codes of the stemmers that texts went through.
  public var stemmers: [String]
  public var sections: [Section]
}
