internal import Records

/// The bytes of a text in UTF-8, without byte order mark, and where in it they stand.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// Where each line begins. A line ends with a line feed, a carriage return, or both.
  private let starts: [Int]
  /// Characters before every `stretch`th byte.
  private let counts: [Int]

  private static let stretch = 256

  init(_ text: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = text.starts(with: mark) ? Array(text.dropFirst(mark.count)) : text
    var (starts, counts, count) = ([0], [Int](), 0)
    for (index, byte) in bytes.enumerated() {
      if index.isMultiple(of: Self.stretch) { counts.append(count) }
      if byte.isFirstOfCharacter { count += 1 }
      let isBreak = byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
      if isBreak { starts.append(index + 1) }
    }
    if bytes.count.isMultiple(of: Self.stretch) { counts.append(count) }
    (self.bytes, self.starts, self.counts) = (bytes, starts, counts)
  }

  /// The first byte that is not UTF-8; nil where all is.
  var invalid: Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    return zip(bytes, String(decoding: bytes, as: UTF8.self).utf8).prefix { $0 == $1 }.count
  }

  /// The line and the character of a byte, both from 1.
  func place(of offset: Int) -> Place {
    let offset = min(max(0, offset), bytes.count)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return Place(file: "", line: low + 1, column: characters(before: offset) - characters(before: starts[low]) + 1)
  }

  private func characters(before offset: Int) -> Int {
    let stretch = offset / Self.stretch
    return counts[stretch] + bytes[stretch * Self.stretch..<offset].count(where: \.isFirstOfCharacter)
  }

  /// The lines without their ends.
  var lines: some Sequence<Range<Int>> {
    starts.indices.lazy.map { index in
      var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      while end > starts[index], bytes[end - 1].isBreak { end -= 1 }
      return starts[index]..<end
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  /// Space, tab, and what ends lines.
  var isSpace: Bool { self == 0x20 || self == 0x09 || isBreak || self == 0x0B || self == 0x0C }
  var isBreak: Bool { self == 0x0A || self == 0x0D }
  fileprivate var isFirstOfCharacter: Bool { self & 0xC0 != 0x80 }
}
