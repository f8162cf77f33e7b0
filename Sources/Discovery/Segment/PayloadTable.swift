/// The payloads of a segment, as they lie in its sections: each in symbols, and where it begins.
///
/// What the sections say is believed only as far as it leads into them.
struct PayloadTable {
  /// Documents whose payloads begin at most 4 GB after that of the first of them.
  static let group = 256

  private let documents: Int
  private let payloads: UnsafeRawBufferPointer
  private let starts: UnsafeRawBufferPointer
  private let symbols: SymbolTable

  init(_ file: IndexFileReader, documents: Int, _ path: String) throws(IndexFileError) {
    func damaged(_ section: IndexFile.Section) -> IndexFileError { .damaged(path: path, .section("\(section)")) }
    (payloads, starts) = (file[.payloads], file[.payloadStarts])
    self.documents = documents
    guard let symbols = SymbolTable(file[.symbols]) else { throw damaged(.symbols) }
    self.symbols = symbols
    guard starts.count == Self.groups(documents) * 8 + (documents + 1) * 4 else { throw damaged(.payloadStarts) }
  }

  private static func groups(_ documents: Int) -> Int { documents / group + 1 }

  private func start(_ document: Int) -> Int {
    guard let starts = starts.baseAddress else { return 0 }
    let group = starts.integer(at: document / Self.group * 8, as: UInt64.self)
    let start = starts.integer(at: Self.groups(documents) * 8 + document * 4, as: UInt32.self)
    return Int(truncatingIfNeeded: group &+ UInt64(start))
  }

  subscript(document: Int) -> [UInt8] {
    let (from, to) = (start(document), start(document + 1))
    // No payload is longer; in symbols it may take twice as much.
    guard from >= 0, from <= to, to <= payloads.count, to - from <= 2 * Document.longestPayload else { return [] }
    let text = symbols.text(of: UnsafeRawBufferPointer(rebasing: payloads[from..<to]))
    return text.count <= Document.longestPayload ? text : Array(text.prefix(Document.longestPayload))
  }
}
