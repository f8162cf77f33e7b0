internal import Glibc

/// An index as several files in a folder: each segment in a file of its own, which never changes.
///
/// So an index that is written often writes only what came since, and two that have segments in common share their files.
extension SearchIndex {
  /// A segment's file, and which of its documents the index no longer holds.
  public struct Part: Codable, Hashable, Sendable {
    /// Its name in the folder.
    public var file: String
    /// Numbers of documents.
    public var dead: [UInt32]
  }

  /// Writes each segment whose file is not in the folder yet.
  public func writeParts(to folder: String) throws(IndexFileError) -> [Part] {
    var parts: [Part] = []
    for part in segments {
      let file = try part.segment.save(in: folder)
      parts.append(Part(file: file, dead: part.dead))
    }
    return parts
  }

  /// Opens what ``writeParts(to:)`` wrote. As with ``init(opening:)``, what is large is checked by ``check()`` only.
  public init(_ settings: IndexSettings, parts: [Part], in folder: String) throws(IndexFileError) {
    var segments: [LiveSegment] = []
    for part in parts {
      let path = "\(folder)/\(part.file)"
      guard !part.file.contains("/") else { throw .foreign(path: path) }
      let segment = try Segment(IndexBytes(mapping: path), path: path)
      guard segment.meta.settings == settings else { throw .damaged(path: path, .settings) }
      let dead = Set(part.dead.map(Int.init))
      guard dead.allSatisfy({ $0 < segment.count }) else { throw .damaged(path: path, .section("ids")) }
      let live = LiveSegment(segment)
      segments.append(dead.isEmpty ? live : live.removing(documents: dead))
    }
    self.init(settings, segments: segments)
  }

  /// The same index with those segments read from files that lie in memory and were written as `parts` of `written`.
  public func reading(_ parts: [Part], of written: SearchIndex, in folder: String) throws(IndexFileError) -> SearchIndex
  {
    var mapped = segments
    for (part, own) in zip(parts, written.segments) {
      for (place, other) in segments.enumerated() where other.segment === own.segment && !own.segment.bytes.isMapped {
        let path = "\(folder)/\(part.file)"
        mapped[place] = other.with(try Segment(IndexBytes(mapping: path), path: path))
      }
    }
    return SearchIndex(settings, segments: mapped, thesaurus: thesaurus)
  }

  /// The same index in segments that hold nothing of documents which were removed or replaced.
  public func purged() -> SearchIndex {
    SearchIndex(
      settings, segments: segments.compactMap { $0.live == nil ? $0 : LiveSegment.merged([$0]) }, thesaurus: thesaurus)
  }

  /// Bytes of all segments.
  public var size: Int { segments.reduce(0) { $0 + $1.segment.bytes.count } }
}

extension Segment {
  /// Head and directory, with the checksums of every section: what tells one segment from another.
  private var mark: UnsafeRawBufferPointer {
    let sections = IndexFile.Section.allCases.count
    let size = min(bytes.count, IndexFile.headSize + sections * IndexFile.directoryEntry)
    return UnsafeRawBufferPointer(start: bytes.start, count: size)
  }

  /// Writes the segment unless it is there, and gives its name in the folder.
  fileprivate func save(in folder: String) throws(IndexFileError) -> String {
    var number = UInt64(IndexFile.checksum(mark)) << 32 | UInt64(bytes.count & 0xFFFF_FFFF)
    while true {
      let name = "\(String(number, radix: 16)).index"
      guard let there = try? IndexBytes(mapping: "\(folder)/\(name)") else {
        try IndexFileSaver.save(bytes, to: "\(folder)/\(name)")
        return name
      }
      let isSame = there.count == bytes.count && memcmp(there.start, bytes.start, mark.count) == 0
      if isSame { return name }
      number &+= 1
    }
  }
}
