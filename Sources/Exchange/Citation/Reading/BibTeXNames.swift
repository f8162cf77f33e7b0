internal import Practices
internal import Records

/// Names as BibTeX writes them, with “and” between: “First von Last”, “von Last, First”, “von Last, Jr, First”, “{A body}”.
struct BibTeXNames {
  private(set) var authors: [Author] = []
  /// Whether the last of them is “others”.
  private(set) var hasOthers = false
  /// What is one name by the rules and hardly is one; taken as a whole.
  private(set) var doubtful: [String] = []
  /// Commands that nobody knows.
  private(set) var unknown: [String] = []

  private typealias Word = ArraySlice<UInt8>
  /// A name's words by its commas.
  private var parts: [[Word]] = [[]]
  private var range: Range<Int>?
  private let bytes: [UInt8]

  init(_ value: [UInt8]) {
    bytes = value
    var (start, depth) = (0, 0)
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: " ")
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      let isComma = byte == UInt8(ascii: ",")
      guard index == bytes.count || depth == 0, byte.isSpace || isComma || byte == UInt8(ascii: "~") else { continue }
      if index > start { take(bytes[start..<index]) }
      if isComma { parts.append([]) }
      start = index + 1
    }
    finish()
  }

  private mutating func take(_ word: Word) {
    if word.text.lowercased() == "and" {
      finish()
    } else {
      parts[parts.count - 1].append(word)
      range = (range?.lowerBound ?? word.startIndex)..<word.endIndex
    }
  }

  private mutating func finish() {
    defer {
      parts = [[]]
      range = nil
    }
    guard let range else { return }
    let whole = bytes[range]
    if parts.count == 1, ["others", "et al", "et al."].contains(whole.text.lowercased()) {
      hasOthers = true
    } else if parts.count > 3 || parts.joined().contains(where: \.endsWithSemicolon) {
      doubtful.append(whole.text)
      authors.append(Author(literal: plain([whole])))
    } else if parts.count == 1, parts[0].count == 1, whole.isOneGroup {
      authors.append(Author(literal: plain([whole])))
    } else {
      authors.append(parts.count == 1 ? inOrder(parts[0]) : inverted)
    }
  }

  /// “First von Last”: the particle begins with a small letter.
  private mutating func inOrder(_ words: [Word]) -> Author {
    let before = words.dropLast().firstIndex(where: \.isSmall) ?? words.count - 1
    return author(family: Array(words[before...]), given: [Array(words[..<before])])
  }

  /// “von Last, First” or “von Last, Jr, First”.
  private var inverted: Author {
    mutating get { author(family: parts[0], given: Array(parts.dropFirst().reversed())) }
  }

  private mutating func author(family: [Word], given: [[Word]]) -> Author {
    let family = plain(family)
    let given = given.map { plain($0) }.filter { !$0.isEmpty }.joined(separator: ", ")
    guard !family.isEmpty else { return Author(literal: given) }
    return Author(family: family, given: given.isEmpty ? nil : given)
  }

  private mutating func plain(_ words: [Word]) -> String {
    let text = LaTeXText(words.joined(separator: [UInt8(ascii: " ")]).map { $0 })
    unknown += text.unknown
    return text.text
  }
}

extension ArraySlice<UInt8> {
  fileprivate var endsWithSemicolon: Bool { last == UInt8(ascii: ";") }

  /// Whether one pair of braces holds everything.
  fileprivate var isOneGroup: Bool {
    guard first == UInt8(ascii: "{") else { return false }
    var depth = 0
    for index in indices {
      if self[index] == UInt8(ascii: "{") { depth += 1 }
      if self[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index == endIndex - 1 }
    }
    return false
  }

  /// Whether a word's first letter outside of braces is a small one; one with an accent counts, other groups do not.
  fileprivate var isSmall: Bool {
    var (depth, isAccent) = (0, false)
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "{":
        depth += 1
        if depth == 1 { isAccent = scalars.first == "\\" }
      case "}": depth -= 1
      case "\\" where depth == 0 || isAccent:
        let name = scalars.prefix { $0.isASCII && $0.properties.isAlphabetic }
        // `\v s` has its letter behind its name, `\o` is a letter itself.
        if let symbol = LaTeXCommands.symbols[String(name)]?.unicodeScalars.first {
          return symbol.properties.isLowercase
        }
        scalars = name.isEmpty ? scalars.dropFirst() : scalars[name.endIndex...]
      default:
        guard depth == 0 || isAccent, scalar.properties.isAlphabetic else { continue }
        return scalar.properties.isLowercase
      }
    }
    return false
  }
}
