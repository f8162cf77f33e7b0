internal import Records

/// Reads BibTeX as BibTeX does: entries, `@string`, `@comment`, `@preamble`, and between them text, which is left out.
struct BibTeXReader {
  /// An entry before anybody asks what its fields mean.
  struct Entry {
    var kind: String
    var key: String
    var fields: [Field] = []
    var offset: Int
  }

  struct Field {
    var name: String
    /// What stands between the braces or quotation marks, abbreviations written out.
    var value: [UInt8]
    var offset: Int
  }

  /// What cannot be read, and where.
  struct Flaw: Error {
    var reason: Fault.Reason
    var offset: Int
    /// How far the text was searched for an end; nil where it was not.
    var searched: Int?
  }

  var sheet: CitationSheet
  let bytes: [UInt8]
  let limits: CitationLimits
  /// What is read next.
  var at = 0
  /// By their names in lower case.
  private(set) var abbreviations = BibTeXReader.months
  /// The entry that is read, from 0.
  private(set) var number = 0
  /// Bytes that abbreviations may still put into values.
  var allowance: Int
  /// Bytes that may still be read again, after those behind a brace that nothing closes.
  private var allowedSearching: Int

  init(_ sheet: CitationSheet) {
    self.sheet = sheet
    (bytes, limits) = (sheet.source.bytes, sheet.limits)
    (allowance, allowedSearching) = (sheet.limits.bytes, 8 * bytes.count + 1)
  }

  func read() -> CitationSheet {
    var reader = self
    reader.readAll()
    return reader.sheet
  }

  private mutating func readAll() {
    var textStart = 0
    while let (sign, head) = nextHead(from: at) {
      leaveOutText(textStart..<sign)
      do throws(Flaw) {
        at = head.end
        guard try command(head, from: sign) else { return }
      } catch {
        sheet.add(error.reason, entry: number, at: error.offset)
        goOn(after: error, from: sign)
        number += 1
      }
      textStart = at
    }
    leaveOutText(textStart..<bytes.count)
  }

  /// To the next sign at the beginning of a line.
  private mutating func goOn(after flaw: Flaw, from sign: Int) {
    at = max(flaw.offset, sign + 1)
    allowedSearching -= max(0, (flaw.searched ?? at) - at)
    guard allowedSearching > 0 else {
      at = bytes.count
      return
    }
    var isLineStart = bytes[..<at].last { $0 != 0x20 && $0 != 0x09 }?.isBreak ?? true
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "@"), isLineStart { return }
      if bytes[at].isBreak { isLineStart = true } else if !bytes[at].isSpace { isLineStart = false }
      at += 1
    }
  }

  // MARK: - Commands

  private struct Head {
    /// In lower case.
    var name: String
    var closing: UInt8
    /// After the opening brace.
    var end: Int
  }

  /// The next `@name{`, and where its sign stands.
  private func nextHead(from start: Int) -> (sign: Int, head: Head)? {
    var index = start
    while let sign = bytes[index...].firstIndex(of: UInt8(ascii: "@")) {
      var end = bytes[(sign + 1)...].firstIndex { !$0.isSpace } ?? bytes.count
      let name = bytes[end...].prefix(while: \.isOfName)
      end = bytes[name.endIndex...].firstIndex { !$0.isSpace } ?? bytes.count
      if !name.isEmpty, end < bytes.count, let closing = Self.closings[bytes[end]] {
        return (sign, Head(name: name.text.lowercased(), closing: closing, end: end + 1))
      }
      index = max(sign + 1, name.endIndex)
    }
    return nil
  }

  /// False where nothing more is read.
  private mutating func command(_ head: Head, from sign: Int) throws(Flaw) -> Bool {
    switch head.name {
    case "comment":
      if head.closing == UInt8(ascii: "}") { _ = try braced(from: head.end - 1) }
    case "preamble":
      let value = try value()
      try close(head)
      sheet.add(.fieldLeftOut("@preamble", value.text), entry: number, at: sign)
    case "string":
      let field = try field()
      try close(head)
      abbreviations[field.name] = field.value
    default:
      guard sheet.hasRoom(for: number, at: sign) else { return false }
      let entry = try entry(head, from: sign)
      BibTeXEntry(entry, number, sheet.source, limits).take(into: &sheet)
      number += 1
    }
    return true
  }

  private mutating func entry(_ head: Head, from sign: Int) throws(Flaw) -> Entry {
    var entry = Entry(kind: head.name, key: "", offset: sign)
    skipSpace()
    let key = bytes[at...].prefix {
      !$0.isSpace && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "=") && $0 != head.closing
    }
    // An entry that has no key begins with a field.
    let hasKey = bytes[key.endIndex...].first { !$0.isSpace } != UInt8(ascii: "=")
    if hasKey {
      entry.key = key.text
      at = key.endIndex
    }
    var needsComma = hasKey
    while true {
      skipSpace()
      guard at < bytes.count else { throw neverClosed(head.end - 1, lookedAt: at) }
      if needsComma, bytes[at] != head.closing {
        try take(UInt8(ascii: ","), as: "commaOrClosingBrace")
      }
      while at < bytes.count, bytes[at].isSpace || bytes[at] == UInt8(ascii: ",") { at += 1 }
      if at < bytes.count, bytes[at] == head.closing { break }
      entry.fields.append(try field())
      needsComma = true
    }
    at += 1
    return entry
  }

  /// `name = value`.
  private mutating func field() throws(Flaw) -> Field {
    skipSpace()
    let offset = at
    let name = bytes[at...].prefix(while: \.isOfName)
    guard !name.isEmpty else { throw expected("fieldName") }
    at = name.endIndex
    skipSpace()
    try take(UInt8(ascii: "="), as: "equalsSign")
    return Field(name: name.text.lowercased(), value: try value(), offset: offset)
  }

  private mutating func close(_ head: Head) throws(Flaw) {
    skipSpace()
    try take(head.closing, as: "closingBrace")
  }

  // MARK: - Text between entries

  private mutating func leaveOutText(_ range: Range<Int>) {
    guard let first = bytes[range].firstIndex(where: { !$0.isSpace }) else { return }
    let lines = bytes[first..<range.upperBound].split(whereSeparator: \.isBreak)
    let isComment = lines.allSatisfy { line in
      line.first { !$0.isSpace }.map { $0 == UInt8(ascii: "%") } ?? true
    }
    guard !isComment else { return }
    sheet.add(.textLeftOut(bytes[first..<min(range.upperBound, first + 400)].text), at: first)
  }

  private static let closings: [UInt8: UInt8] = [
    UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "("): UInt8(ascii: ")"),
  ]

  /// What every style defines.
  private static let months: [String: [UInt8]] = Dictionary(
    uniqueKeysWithValues: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
      .map { ($0, Array($0.utf8)) })
}

extension UInt8 {
  /// Of the names of commands, fields and abbreviations: everything but what has a meaning of its own.
  var isOfName: Bool {
    self > 0x20 && self != 0x7F && !Self.marks.contains(self)
  }

  private static let marks = Set("\"#%'(),={}@\\".utf8)
}

extension ArraySlice<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}
