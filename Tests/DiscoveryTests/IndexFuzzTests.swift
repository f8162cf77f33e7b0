import Testing

@testable import Discovery

/// Index files of any content whose checksums hold: they may answer wrongly, but nothing may stop the program.
///
/// ``Fuzzing`` says how to let it run longer.
struct IndexFuzzTests {
  @Test func survivesAnyContent() {
    let sizes = [5, 64, 300, 2500]
    var originals = sizes.map { IndexFileTests.index($0, seed: Fuzzing.seed).segments[0].segment.file }
    originals += originals.map(Self.withSymbols)
    var opened = 0
    let cases = Fuzzing.run("Index files") { random in
      let bytes = changed(random.pick(originals), &random)
      guard let segment = try? Segment(bytes, path: "fuzzed") else { return }
      opened += 1
      Fuzzing.bounded("what a fuzzed index answers") {
        use(SearchIndex(segment.meta.settings, segments: [LiveSegment(segment)]), &random)
      }
    }
    #expect(opened > 10 && cases >= opened)
  }

  /// A file whose payloads are written in symbols, as those of large ones are.
  private static func withSymbols(_ file: IndexFileReader) -> IndexFileReader {
    let bytes = (0..<UInt8(100)).map { SymbolTable.Symbol(byte: $0) }
    let encoder = SymbolEncoder(bytes + zip(bytes, bytes.reversed()).map { $0.followed(by: $1) })
    guard let segment = try? Segment(file.bytes, path: "an original") else { return file }
    var payloads = ByteWriter()
    var starts: [UInt32] = []
    var groups: [UInt64] = []
    for document in 0...segment.count {
      if document.isMultiple(of: PayloadTable.group) { groups.append(UInt64(payloads.count)) }
      starts.append(UInt32(UInt64(payloads.count) - groups[groups.count - 1]))
      guard document < segment.count else { break }
      segment.payload(document).withUnsafeBytes { encoder.write($0, to: &payloads) }
    }
    var writer = IndexFileWriter(capacity: file.bytes.count)
    for section in IndexFile.Section.allCases {
      writer.section(section) { content in
        switch section {
        case .payloadStarts:
          content.append(contentsOf: groups)
          content.append(contentsOf: starts)
        case .payloads: content.append(payloads)
        case .symbols: SymbolTable(encoder.symbols).write(to: &content)
        default: content.append(file[section])
        }
      }
    }
    return (try? IndexFileReader(writer.finished(), path: "with symbols")) ?? file
  }

  /// A file with some bytes changed and every checksum made right again.
  private func changed(_ file: IndexFileReader, _ random: inout SeededGenerator) -> IndexBytes {
    var writer = IndexFileWriter(capacity: file.bytes.count)
    let target = random.pick(IndexFile.Section.allCases)
    for section in IndexFile.Section.allCases {
      var content = Array(file[section])
      if section == target || Int.random(in: 0..<8, using: &random) == 0 { change(&content, &random) }
      writer.section(section) { $0.append(contentsOf: content) }
    }
    return writer.finished()
  }

  private func change(_ content: inout [UInt8], _ random: inout SeededGenerator) {
    guard !content.isEmpty else { return }
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: content.indices, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: content[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: content[place] = UInt8.random(in: 0...255, using: &random)
      case 2: content[place] = random.pick([0, 1, 0x7F, 0x80, 0xFF])
      case 3:
        for other in place..<min(place + 8, content.count) { content[other] = random.pick([0, 0xFF]) }
      case 4: content.swapAt(place, Int.random(in: content.indices, using: &random))
      default:
        let length = min(Int.random(in: 1...32, using: &random), content.count - place)
        let source = Int.random(in: 0...content.count - length, using: &random)
        for offset in 0..<length { content[place + offset] = content[source + offset] }
      }
    }
  }

  private func use(_ index: SearchIndex, _ random: inout SeededGenerator) {
    for _ in 0..<4 {
      var request = Collection.request(&random)
      if Bool.random(using: &random) { request.matching = .any }
      if Bool.random(using: &random) { request.text += " title:oak ma" }
      let result = index.search(request)
      _ = result.counts.all
    }
    _ = index.search(SearchRequest(text: "oka mapel junpier", kind: "practice"))
    _ = index.similar(
      to: [FieldText(field: "body", language: nil, text: "oak elm fir")], kind: "page", without: "d1", limit: 5)
    _ = index.completions(of: "oak ma", kind: "page", language: "en", preferring: ["title"], limit: 5)
    _ = index.summary
    let document = Collection.document(3, &random)
    let updated = index.updated(removing: ["d1", "d2", "d7"], adding: [document])
    _ = updated.search(Collection.request(&random))
    _ = updated.compacted().search(Collection.request(&random))
  }
}
