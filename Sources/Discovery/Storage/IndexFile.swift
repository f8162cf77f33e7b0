internal import CDeflate

/// The file of a segment, which is also its form in memory. `docs/index-format.md` describes it.
///
/// A head of 64 bytes and a directory of the sections, then the sections, each on a boundary of 64 bytes.
enum IndexFile {
  static let version = 3
  static let magic: UInt64 = 0x5845_444E_4944_4D43  // "CMDINDEX" in the order of the file
  static let alignment = 64
  static let headSize = 64
  static let directoryEntry = 32

  /// The sections, in the order of the file.
  enum Section: UInt32, CaseIterable {
    case meta = 1
    case ids, idOrder, lengths, rows, bitmaps, pairs, orders, numbers, frequencies, words, stems, postings, positions
    case payloadStarts, payloads, symbols, thesaurus
  }

  /// Sections of at most so many bytes are checked when a file is opened; larger ones later, and read with care until then.
  static let checkedAtOnce = 1 << 20

  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    libdeflate_crc32(0, bytes.baseAddress, bytes.count)
  }
}

/// Puts a segment's bytes together, section by section.
struct IndexFileWriter: ~Copyable {
  private var bytes: ByteWriter
  private var entries: [(section: IndexFile.Section, checksum: UInt32, range: Range<Int>)] = []

  init(capacity: Int) {
    bytes = ByteWriter(capacity: capacity)
    bytes.appendZeros(IndexFile.headSize + IndexFile.Section.allCases.count * IndexFile.directoryEntry)
  }

  /// Writes a section. Sections come in their order, each once.
  mutating func section(_ section: IndexFile.Section, _ write: (inout ByteWriter) -> Void) {
    bytes.align(IndexFile.alignment)
    let start = bytes.count
    write(&bytes)
    let content = UnsafeRawBufferPointer(start: bytes.start + start, count: bytes.count - start)
    entries.append((section, IndexFile.checksum(content), start..<bytes.count))
  }

  consuming func finished() -> IndexBytes {
    bytes.align(IndexFile.alignment)
    var directory = ByteWriter()
    for entry in entries {
      directory.append(entry.section.rawValue)
      directory.append(entry.checksum)
      directory.append(UInt64(entry.range.lowerBound))
      directory.append(UInt64(entry.range.count))
      directory.append(UInt64(0))
    }
    var head = ByteWriter()
    head.append(IndexFile.magic)
    head.append(UInt32(IndexFile.version))
    head.append(UInt32(entries.count))
    head.append(UInt64(bytes.count))
    head.append(IndexFile.checksum(UnsafeRawBufferPointer(start: directory.start, count: directory.count)))
    head.append(IndexFile.checksum(UnsafeRawBufferPointer(start: head.start, count: head.count)))
    bytes.start.copyMemory(from: head.start, byteCount: head.count)
    (bytes.start + IndexFile.headSize).copyMemory(from: directory.start, byteCount: directory.count)
    return bytes.taken()
  }
}

/// Finds the sections of a segment's bytes.
struct IndexFileReader {
  let bytes: IndexBytes
  private let path: String
  private var ranges: [IndexFile.Section: (range: Range<Int>, checksum: UInt32)] = [:]

  /// Reads head and directory, and checks the settings and every section that is small. The messages name `path`.
  init(_ bytes: IndexBytes, path: String) throws(IndexFileError) {
    self.bytes = bytes
    self.path = path
    let start = bytes.start
    guard bytes.count >= IndexFile.headSize, start.integer(at: 0, as: UInt64.self) == IndexFile.magic else {
      throw .foreign(path: path)
    }
    let version = Int(start.integer(at: 8, as: UInt32.self))
    guard version == IndexFile.version else {
      throw .otherVersion(path: path, version: version, read: IndexFile.version)
    }
    let head = UnsafeRawBufferPointer(start: start, count: 28)
    let rest = UnsafeRawBufferPointer(start: start + 32, count: IndexFile.headSize - 32)
    guard IndexFile.checksum(head) == start.integer(at: 28, as: UInt32.self), rest.allSatisfy({ $0 == 0 }) else {
      throw .damaged(path: path, .head)
    }
    guard start.integer(at: 16, as: UInt64.self) == UInt64(bytes.count),
      bytes.count.isMultiple(of: IndexFile.alignment)
    else {
      throw .damaged(path: path, .length)
    }
    let count = Int(start.integer(at: 12, as: UInt32.self))
    let size = count * IndexFile.directoryEntry
    guard count <= 64, IndexFile.headSize + size <= bytes.count else { throw .damaged(path: path, .directory) }
    let directory = UnsafeRawBufferPointer(start: start + IndexFile.headSize, count: size)
    guard IndexFile.checksum(directory) == start.integer(at: 24, as: UInt32.self) else {
      throw .damaged(path: path, .directory)
    }
    try read(start + IndexFile.headSize, count, path)
    try check { section, size in section == .meta || size <= IndexFile.checkedAtOnce }
  }

  private mutating func read(_ directory: UnsafeRawPointer, _ count: Int, _ path: String) throws(IndexFileError) {
    for index in 0..<count {
      let entry = directory + index * IndexFile.directoryEntry
      guard let section = IndexFile.Section(rawValue: entry.integer(at: 0, as: UInt32.self)) else { continue }
      let offset = entry.integer(at: 8, as: UInt64.self)
      let length = entry.integer(at: 16, as: UInt64.self)
      guard offset % UInt64(IndexFile.alignment) == 0, offset <= UInt64(bytes.count),
        length <= UInt64(bytes.count) - offset
      else { throw .damaged(path: path, .section("\(section)")) }
      ranges[section] = (Int(offset)..<Int(offset + length), entry.integer(at: 4, as: UInt32.self))
    }
    for section in IndexFile.Section.allCases where ranges[section] == nil {
      throw .damaged(path: path, .missingSection("\(section)"))
    }
  }

  subscript(section: IndexFile.Section) -> UnsafeRawBufferPointer {
    guard let range = ranges[section]?.range else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: bytes.start + range.lowerBound, count: range.count)
  }

  /// The same file with other content in a section.
  func with(_ content: [UInt8], in changed: IndexFile.Section) -> IndexBytes {
    var file = IndexFileWriter(capacity: bytes.count + content.count)
    for section in IndexFile.Section.allCases {
      file.section(section) { writer in
        if section == changed { writer.append(contentsOf: content) } else { writer.append(self[section]) }
      }
    }
    return file.finished()
  }

  /// Checks that sections are as they were written. Reads all of them.
  func check(where isWanted: (IndexFile.Section, Int) -> Bool = { _, _ in true }) throws(IndexFileError) {
    for section in IndexFile.Section.allCases where isWanted(section, self[section].count) {
      guard IndexFile.checksum(self[section]) == ranges[section]?.checksum else {
        throw .damaged(path: path, .section("\(section)"))
      }
    }
  }
}
