public import Records

/// References read from a file of citations or a pasted text, and what of it could not be taken.
///
/// Time and memory grow with the text alone, within the limits: no format is read by recursion.
public struct CitationReading: Sendable {
  /// In the order of the text. Each key is made of the text's own name for the reference and occurs once.
  public let references: [Reference]
  /// What is wrong, and what has no place in a reference, in the order of the text. Paths begin with the entry, from 0.
  public let faults: [Fault]

  /// Reads UTF-8, with or without byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - format: what it is written in; nil to find that out.
  ///   - limits: how much is read.
  public init(_ bytes: [UInt8], as format: CitationFormat? = nil, limits: CitationLimits = .usual) {
    var sheet = CitationSheet(SourceText(bytes), limits)
    let source = sheet.source
    if bytes.count > limits.bytes {
      sheet.add(Fault(FieldPath(), .tooLong(limit: limits.bytes)))
    } else if let invalid = source.invalid {
      sheet.add(Fault(FieldPath(), .notUTF8, place: source.place(of: invalid)))
    } else if let format = format ?? CitationFormat(of: source) {
      switch format {
      case .bibTeX: sheet = BibTeXReader(sheet).read()
      case .ris: sheet = RISReader(sheet).read()
      case .cslJSON: sheet = CSLReader(sheet).read()
      }
    } else {
      sheet.add(Fault(FieldPath(), .noCitations, place: source.place(of: 0)))
    }
    (references, faults) = (sheet.references, sheet.sortedFaults)
  }

  /// Whether everything was read, fields aside that references do not have.
  public var isWhole: Bool { faults.allSatisfy(\.reason.isOnlyLeftOut) }
}

/// In what citations are written.
public enum CitationFormat: String, CaseIterable, Sendable {
  case bibTeX, ris, cslJSON

  /// By how the text begins; nil where it is none of these.
  init?(of source: SourceText) {
    let first = source.bytes.first { !$0.isSpace }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      self = .cslJSON
      return
    }
    for line in source.lines {
      let bytes = source.bytes[line]
      if RISLine(bytes)?.tag == "TY" {
        self = .ris
        return
      }
      let text = bytes.drop(while: \.isSpace)
      if text.first == UInt8(ascii: "@"), text.dropFirst().first?.isASCIILetter == true {
        self = .bibTeX
        return
      }
    }
    guard source.bytes.contains(UInt8(ascii: "@")), source.bytes.contains(UInt8(ascii: "{")) else { return nil }
    self = .bibTeX
  }
}

/// How much of a text of citations is read.
public struct CitationLimits: Sendable {
  /// Of the whole text.
  public var bytes: Int
  /// Of one value, with what abbreviations stand for.
  public var value: Int
  public var entries: Int
  public var authors: Int
  /// Braces and brackets within each other.
  public var nesting: Int
  public var faults: Int

  public init(bytes: Int, value: Int, entries: Int, authors: Int, nesting: Int, faults: Int) {
    (self.bytes, self.value, self.entries) = (bytes, value, entries)
    (self.authors, self.nesting, self.faults) = (authors, nesting, faults)
  }

  public static let usual = CitationLimits(
    bytes: 1_000_000, value: 50_000, entries: 1_000, authors: 1_000, nesting: 60, faults: 300)
}
