internal import Glibc

/// Reads a body of `multipart/form-data` (RFC 7578; RFC 2046, 5.1) in pieces of any size. It holds no more of the body than a
/// boundary or the head of a part.
struct MultipartReader: Sendable {
  enum Event: Equatable {
    case head(PartHead)
    /// Further content of the part.
    case content(ArraySlice<UInt8>)
    case end
  }

  private enum State {
    /// Before the first boundary; whatever stands there counts for nothing.
    case preamble
    /// After a boundary, in its line.
    case boundaryLine
    case head
    /// Before the line end that stands between head and content; a part without content may end with a boundary at once.
    case contentStart
    case content
    /// After the last boundary; whatever stands there counts for nothing.
    case epilogue
  }

  /// Bytes of a part's head.
  static let headBytes = 8 << 10
  /// Blanks after a boundary, and the end of its line.
  private static let boundaryLineBytes = 64

  /// A boundary with the line end before it, which belongs to it.
  private let delimiter: [UInt8]
  private var state = State.preamble
  /// What has arrived and could not be read yet. The first boundary may be the very first line.
  private var pending: [UInt8] = [13, 10]

  init(boundary: [UInt8]) {
    delimiter = [13, 10, 45, 45] + boundary
  }

  /// Whether the last boundary was there.
  var isComplete: Bool { state == .epilogue }

  /// What follows from further bytes.
  ///
  /// - Throws: ``SiteError`` with status 400, after which nothing more can be read.
  mutating func read(_ bytes: some Collection<UInt8>) throws(SiteError) -> [Event] {
    guard !isComplete else { return [] }
    pending += bytes
    var events: [Event] = []
    var position = 0
    while try advance(&position, &events) {}
    pending.removeFirst(position)
    return events
  }

  /// Reads on; false where more bytes are needed for that.
  private mutating func advance(_ position: inout Int, _ events: inout [Event]) throws(SiteError) -> Bool {
    switch state {
    case .preamble, .content: readContent(&position, &events)
    case .boundaryLine: try readBoundaryLine(&position)
    case .head: try readHead(&position, &events)
    case .contentStart: enterContent(&position)
    case .epilogue: false
    }
  }

  private mutating func readContent(_ position: inout Int, _ events: inout [Event]) -> Bool {
    let delimiterStart = startOfDelimiter(from: position)
    // What could be the beginning of a boundary waits.
    let end = delimiterStart ?? max(position, pending.count - delimiter.count + 1)
    if state == .content, end > position { events.append(.content(pending[position..<end])) }
    position = end
    guard delimiterStart != nil else { return false }
    if state == .content { events.append(.end) }
    position += delimiter.count
    state = .boundaryLine
    return true
  }

  private mutating func readBoundaryLine(_ position: inout Int) throws(SiteError) -> Bool {
    let rest = pending[position...].prefix(Self.boundaryLineBytes)
    guard rest.count >= 2 else { return false }
    if rest.starts(with: [45, 45]) {
      state = .epilogue
      position = pending.count
      return false
    }
    guard let end = rest.firstIndex(of: 10) else {
      if rest.count < Self.boundaryLineBytes { return false }
      throw .malformedForm
    }
    let line = rest[..<end]
    guard line.last == 13, line.dropLast().allSatisfy({ $0 == 32 || $0 == 9 }) else { throw .malformedForm }
    position = end + 1
    state = .head
    return true
  }

  private mutating func readHead(_ position: inout Int, _ events: inout [Event]) throws(SiteError) -> Bool {
    let rest = pending[position...].prefix(Self.headBytes)
    guard let end = Self.endOfHead(in: rest) else {
      if rest.count < Self.headBytes { return false }
      throw .malformedForm
    }
    events.append(.head(try PartHead(pending[position..<end])))
    position = end + 2
    state = .contentStart
    return true
  }

  private mutating func enterContent(_ position: inout Int) -> Bool {
    let rest = pending[position...].prefix(delimiter.count)
    let isDelimiter = rest.elementsEqual(delimiter)
    guard isDelimiter || !delimiter.starts(with: rest) else { return false }
    if !isDelimiter { position += 2 }
    state = .content
    return true
  }

  private func startOfDelimiter(from position: Int) -> Int? {
    pending.withUnsafeBytes { bytes in
      var start = position
      while start + delimiter.count <= bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, 13, bytes.count - start)
      {
        start = UnsafeRawPointer(found) - base
        if bytes[start...].starts(with: delimiter) { return start }
        start += 1
      }
      return nil
    }
  }

  private static func endOfHead(in bytes: ArraySlice<UInt8>) -> Int? {
    let end: [UInt8] = [13, 10, 13, 10]
    return bytes.indices.dropLast(3).first { bytes[$0] == 13 && bytes[$0..<$0 + 4].elementsEqual(end) }
  }
}
