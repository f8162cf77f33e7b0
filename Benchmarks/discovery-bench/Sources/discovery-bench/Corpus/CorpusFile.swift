import Foundation

/// A corpus in JSON Lines, mapped into memory.
///
/// `@unchecked Sendable`: the mapping is only read, and lives as long as this does.
final class CorpusFile: @unchecked Sendable {
  let path: String
  private let bytes: UnsafeRawBufferPointer

  /// - Throws: ``BenchError`` when the file cannot be read.
  init(path: String) throws {
    self.path = path
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw BenchError.unreadable(path) }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0 else { throw BenchError.empty(path) }
    guard let start = mmap(nil, size, PROT_READ, MAP_SHARED, file, 0), start != MAP_FAILED else {
      throw BenchError.unreadable(path)
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  var size: Int { bytes.count }

  /// Stretches of whole lines, each of about so many bytes.
  func chunks(of size: Int) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = start + size < bytes.count ? lineEnd(from: start + size) : bytes.count
      chunks.append(start..<end)
      start = end
    }
    return chunks
  }

  /// The offset behind the line that an offset lies in.
  private func lineEnd(from offset: Int) -> Int {
    guard let start = bytes.baseAddress else { return bytes.count }
    let newline = memchr(start + offset, Int32(UInt8(ascii: "\n")), bytes.count - offset)
    return newline.map { UnsafeRawPointer($0) - start + 1 } ?? bytes.count
  }

  /// The record of the line at `offset`, which then moves to the next one.
  fileprivate func record(at offset: inout Int) throws -> Record {
    let line = offset..<lineEnd(from: offset)
    offset = line.upperBound
    do {
      return try Record(UnsafeRawBufferPointer(rebasing: bytes[line]))
    } catch let fault as FlatJSONScanner.Fault {
      throw BenchError.malformed(path, offset: line.lowerBound + fault.offset, expected: fault.expected)
    }
  }

  /// Lets the system take back the memory of a stretch, which would count as this program's until the end.
  fileprivate func release(_ range: Range<Int>) {
    let page = 4096
    let start = (range.lowerBound + page - 1) / page * page
    let end = range.upperBound / page * page
    guard start < end else { return }
    madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress).map { $0 + start }, end - start, MADV_DONTNEED)
  }
}

/// Reads the records of a chunk, some hundred at a time, so that the clock is not asked for each, and makes something of each.
final class RecordReader<Value>: Sequence, IteratorProtocol {
  private let batch = 256
  private let file: CorpusFile
  private let chunk: Range<Int>
  private let progress: Progress?
  private let make: (Record) -> Value
  private var offset: Int
  private var waiting: [Value] = []
  /// Processor seconds that all this took.
  private(set) var seconds = 0.0
  /// Why reading ended before the chunk did. A sequence cannot throw.
  private(set) var fault: (any Error)?

  init(_ file: CorpusFile, _ chunk: Range<Int>, _ progress: Progress? = nil, _ make: @escaping (Record) -> Value) {
    self.file = file
    self.chunk = chunk
    self.progress = progress
    self.make = make
    offset = chunk.lowerBound
  }

  func next() -> Value? {
    if waiting.isEmpty { read() }
    return waiting.popLast()
  }

  private func read() {
    let start = Clock.thread
    let first = offset
    do {
      while offset < chunk.upperBound, waiting.count < batch { waiting.append(make(try file.record(at: &offset))) }
    } catch {
      fault = error
      offset = chunk.upperBound
    }
    file.release(first..<offset)
    progress?.advance(by: waiting.count, bytes: offset - first)
    waiting.reverse()
    seconds += Clock.thread - start
  }
}
