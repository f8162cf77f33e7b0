internal import Records

/// Reads JSON (RFC 8259) into a tree whose values have their places, by a list of what is open and no recursion.
struct JSONSource {
  /// What is no JSON, and where.
  struct Flaw: Error {
    var reason: Fault.Reason
    var offset: Int
  }

  private let source: SourceText
  private let bytes: [UInt8]
  private let nesting: Int
  private var at = 0
  private var open: [Open] = []

  /// A list or an object that is not at its end.
  private struct Open {
    let isList: Bool
    let place: Place
    var items: [FieldTree] = []
    var members: [FieldTree.Entry] = []
    /// Of the member whose value comes next.
    var name = ""
    var namePlace: Place?

    mutating func add(_ value: FieldTree) {
      if isList { items.append(value) } else { members.append(.init(name, value, place: namePlace)) }
    }

    var tree: FieldTree { FieldTree(isList ? .list(items) : .fields(members), place: place) }
    var closing: UInt8 { isList ? UInt8(ascii: "]") : UInt8(ascii: "}") }
  }

  init(_ source: SourceText, nesting: Int) {
    (self.source, bytes, self.nesting) = (source, source.bytes, nesting)
  }

  /// Where the text is a list, its items that were read to their end, whatever follows.
  var wholeItems: [FieldTree] { open.first.map(\.items) ?? [] }

  mutating func read() throws(Flaw) -> FieldTree {
    while true {
      skipSpace()
      guard var value = try begin() else { continue }
      while true {
        skipSpace()
        guard let last = open.indices.last else {
          guard at == bytes.count else { throw expected("textEnd") }
          return value
        }
        open[last].add(value)
        if at < bytes.count, bytes[at] == UInt8(ascii: ",") {
          at += 1
          if !open[last].isList { try name() }
          break
        }
        guard at < bytes.count, bytes[at] == open[last].closing else {
          throw expected(open[last].isList ? "commaOrClosingBracket" : "commaOrClosingBrace")
        }
        at += 1
        value = open.removeLast().tree
      }
    }
  }

  /// A value that ends at once; nil where a list or an object with something in it began.
  private mutating func begin() throws(Flaw) -> FieldTree? {
    guard at < bytes.count else { throw expected("jsonValue") }
    let place = source.place(of: at)
    switch bytes[at] {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard open.count < nesting else { throw Flaw(reason: .bracesTooDeep(nesting), offset: at) }
      let new = Open(isList: bytes[at] == UInt8(ascii: "["), place: place)
      at += 1
      skipSpace()
      if at < bytes.count, bytes[at] == new.closing {
        at += 1
        return new.tree
      }
      open.append(new)
      if !new.isList { try name() }
      return nil
    case UInt8(ascii: "\""): return FieldTree(.scalar(try string(), .text), place: place)
    default: return FieldTree(try word(), place: place)
    }
  }

  /// The name of a member, with its colon.
  private mutating func name() throws(Flaw) {
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw expected("jsonName") }
    let place = source.place(of: at)
    let text = try string()
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { throw expected("colon") }
    at += 1
    open[open.count - 1].name = text
    open[open.count - 1].namePlace = place
  }

  /// A number, or one of the three words of JSON.
  private mutating func word() throws(Flaw) -> FieldTree.Value {
    let word = bytes[at...].prefix { $0.isASCIILetterOrDigit || "+-.".utf8.contains($0) }.text
    let value: FieldTree.Value
    switch word {
    case "null": value = .scalar("", .nothing)
    case "true", "false": value = .scalar(word, .flag)
    default:
      guard word.utf8.count < 100, word.wholeMatch(of: /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/) != nil else {
        throw expected("jsonValue")
      }
      value = .scalar(word, .number)
    }
    at += word.utf8.count
    return value
  }

  // MARK: - Texts

  private mutating func string() throws(Flaw) -> String {
    let opening = at
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return text.text
      case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
      case 0..<0x20:
        throw Flaw(reason: .controlCharacter(Unicode.Scalar(byte).codePoint), offset: at)
      default:
        text.append(byte)
        at += 1
      }
    }
    throw Flaw(reason: .neverClosed("\""), offset: opening)
  }

  private mutating func escaped() throws(Flaw) -> Unicode.Scalar {
    let mark = at + 1 < bytes.count ? bytes[at + 1] : 0
    if let scalar = Self.escapes[mark] {
      at += 2
      return scalar
    }
    guard mark == UInt8(ascii: "u"), let first = unit(at: at + 2) else { throw expected("jsonEscape") }
    if let scalar = Unicode.Scalar(first) {
      at += 6
      return scalar
    }
    // A character beyond 16 bits is a pair.
    guard (0xD800..<0xDC00).contains(first), at + 7 < bytes.count, bytes[at + 6] == UInt8(ascii: "\\"),
      bytes[at + 7] == UInt8(ascii: "u"), let second = unit(at: at + 8), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw expected("jsonEscape") }
    at += 12
    return scalar
  }

  private func unit(at start: Int) -> UInt16? {
    guard start + 4 <= bytes.count else { return nil }
    let digits = bytes[start..<(start + 4)]
    guard digits.allSatisfy(\.isASCIILetterOrDigit) else { return nil }
    return UInt16(digits.text, radix: 16)
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at].isBreak { at += 1 }
  }

  private func expected(_ word: String) -> Flaw {
    let found = String(decoding: bytes[at...].prefix(8), as: UTF8.self).first
    return Flaw(reason: .expected(word, foundMark: found.map(String.init)), offset: at)
  }
}
