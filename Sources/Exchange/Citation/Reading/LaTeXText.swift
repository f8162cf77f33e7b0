internal import Foundation

/// A value of BibTeX as plain text: commands become the characters that they stand for, braces go.
struct LaTeXText {
  /// In one line.
  private(set) var text = ""
  /// Commands that nobody knows; they stay in the text as they are.
  private(set) var unknown: [String] = []

  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var written = String.UnicodeScalarView()
  /// Accents that wait for their letter.
  private var accents: [Unicode.Scalar] = []
  /// No letter has more.
  private static let mostAccents = 3
  /// Whether dollar signs are in pairs, and so stand around formulas.
  private let hasFormulas: Bool

  init(_ value: some Collection<UInt8>) {
    let scalars = Array(String(decoding: value, as: UTF8.self).unicodeScalars)
    let signs = scalars.indices.count { scalars[$0] == "$" && ($0 == 0 || scalars[$0 - 1] != "\\") }
    hasFormulas = signs > 0 && signs.isMultiple(of: 2)
    self.scalars = scalars
    while at < scalars.count { step() }
    leaveAccents()
    text = String(written).inOneLine
  }

  private var next: Unicode.Scalar? { at + 1 < scalars.count ? scalars[at + 1] : nil }

  private mutating func step() {
    let scalar = scalars[at]
    switch scalar {
    case "\\": return command()
    case "{": break
    case "}": leaveAccents()
    case "~": write(" ")
    case "$" where hasFormulas: break
    case "-": return hyphens()
    default:
      if let next, let joined = LaTeXCommands.joined[String(scalar) + String(next)] {
        write(joined)
        at += 1
      } else {
        write(scalar)
      }
    }
    at += 1
  }

  /// Two are a dash between numbers, three one between words.
  private mutating func hyphens() {
    let count = scalars[at...].prefix { $0 == "-" }.count
    at += count
    switch count {
    case 2: write("\u{2013}")
    case 3: write("\u{2014}")
    default: for _ in 0..<count { write("-") }
    }
  }

  private mutating func command() {
    let name = scalars[(at + 1)...].prefix { $0.isASCII && $0.properties.isAlphabetic }
    guard !name.isEmpty else { return mark() }
    at = name.endIndex
    let spaces = scalars[at...].prefix { $0.properties.isWhitespace }.count
    let word = name.reduce(into: "") { $0.unicodeScalars.append($1) }
    if let accent = LaTeXCommands.accents[word], accents.count < Self.mostAccents {
      accents.append(accent)
    } else if let text = LaTeXCommands.symbols[word] {
      for scalar in text.unicodeScalars { write(scalar) }
    } else if !LaTeXCommands.withoutText.contains(word) {
      unknown.append(word)
      for scalar in ("\\" + word).unicodeScalars { write(scalar) }
      return
    }
    // A command takes the white space behind it.
    at += spaces
  }

  /// A command of one mark.
  private mutating func mark() {
    guard let mark = next else {
      write("\\")
      at += 1
      return
    }
    at += 2
    if let accent = LaTeXCommands.accents[String(mark)], accents.count < Self.mostAccents {
      accents.append(accent)
    } else if let text = LaTeXCommands.marks[mark] {
      for scalar in text.unicodeScalars { write(scalar) }
    } else {
      unknown.append(String(mark))
      write("\\")
      write(mark)
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    guard !accents.isEmpty else {
      written.append(scalar)
      return
    }
    guard !scalar.properties.isWhitespace else { return }
    // Accents above take the place of the dot.
    var letter = String(scalar == "\u{131}" ? "i" : scalar == "\u{237}" ? "j" : scalar)
    for accent in accents.reversed() { letter.unicodeScalars.append(accent) }
    accents = []
    written.append(contentsOf: letter.precomposedStringWithCanonicalMapping.unicodeScalars)
  }

  /// Accents without a letter stand by themselves, as in `\~{}`.
  private mutating func leaveAccents() {
    for accent in accents {
      if let mark = LaTeXCommands.alone[accent] { written.append(mark) }
    }
    accents = []
  }
}
