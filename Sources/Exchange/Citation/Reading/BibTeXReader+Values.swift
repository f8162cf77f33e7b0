internal import Records

/// The values of fields: parts in braces or quotation marks, numbers and abbreviations, joined by `#`.
extension BibTeXReader {
  mutating func value() throws(Flaw) -> [UInt8] {
    var value: [UInt8] = []
    while true {
      skipSpace()
      let offset = at
      value += try part()
      guard value.count <= limits.value else { throw Flaw(reason: .tooLong(limit: limits.value), offset: offset) }
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "#") else { return value }
      at += 1
    }
  }

  private mutating func part() throws(Flaw) -> [UInt8] {
    guard at < bytes.count else { throw expected("citationValue") }
    let (first, offset) = (bytes[at], at)
    switch first {
    case UInt8(ascii: "{"): return Array(try braced(from: at))
    case UInt8(ascii: "\""): return Array(try quoted(from: at))
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = bytes[at...].prefix(while: \.isASCIIDigit)
      at = digits.endIndex
      return Array(digits)
    default:
      let name = bytes[at...].prefix(while: \.isOfName)
      guard !name.isEmpty else { throw expected("citationValue") }
      at = name.endIndex
      guard let meaning = abbreviations[name.text.lowercased()] else {
        sheet.add(.unknownAbbreviation(name.text), entry: number, at: offset)
        return []
      }
      allowance -= meaning.count
      guard allowance >= 0 else { throw Flaw(reason: .tooLong(limit: limits.bytes), offset: offset) }
      return meaning
    }
  }

  /// What stands between a brace and the one that closes it.
  mutating func braced(from opening: Int) throws(Flaw) -> ArraySlice<UInt8> {
    try enclosed(from: opening) { byte, depth in byte == UInt8(ascii: "}") && depth == 0 }
  }

  private mutating func quoted(from opening: Int) throws(Flaw) -> ArraySlice<UInt8> {
    try enclosed(from: opening) { byte, depth in byte == UInt8(ascii: "\"") && depth == 0 }
  }

  /// Braces within are in pairs, as BibTeX counts them: a backslash before one changes nothing.
  private mutating func enclosed(
    from opening: Int, until isEnd: (UInt8, Int) -> Bool
  ) throws(Flaw) -> ArraySlice<UInt8> {
    var depth = 0
    for index in (opening + 1)..<max(opening + 1, bytes.count) {
      let byte = bytes[index]
      if isEnd(byte, depth) {
        at = index + 1
        return bytes[(opening + 1)..<index]
      }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      guard depth >= 0 else { throw neverClosed(opening, lookedAt: index) }
      guard depth < limits.nesting else { throw Flaw(reason: .bracesTooDeep(limits.nesting), offset: index) }
    }
    throw neverClosed(opening, lookedAt: bytes.count)
  }

  func neverClosed(_ opening: Int, lookedAt end: Int) -> Flaw {
    Flaw(reason: .neverClosed(bytes[opening...opening].text), offset: opening, searched: end)
  }

  // MARK: - Marks

  mutating func skipSpace() {
    while at < bytes.count, bytes[at].isSpace { at += 1 }
  }

  mutating func take(_ mark: UInt8, as word: String) throws(Flaw) {
    guard at < bytes.count, bytes[at] == mark else { throw expected(word) }
    at += 1
  }

  /// Something else stands where the text is read.
  func expected(_ word: String) -> Flaw {
    let found = String(decoding: bytes[at...].prefix(8), as: UTF8.self).first
    return Flaw(reason: .expected(word, foundMark: found.map(String.init)), offset: at)
  }
}
