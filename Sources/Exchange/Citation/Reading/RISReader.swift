internal import Practices
internal import Records

/// A line of RIS: a tag of two characters, and what is said.
struct RISLine {
  let tag: String
  /// Where the text begins, within the line.
  let start: Int

  /// Nil for a line that has no tag. Some programs write one space where two belong, or none behind the hyphen.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.count >= 4, line[line.startIndex].isASCIIUppercase,
      line[line.startIndex + 1].isASCIIUppercase || line[line.startIndex + 1].isASCIIDigit
    else { return nil }
    let spaces = line.dropFirst(2).prefix { $0 == 0x20 || $0 == 0x09 }
    guard (1...2).contains(spaces.count), spaces.endIndex < line.endIndex, line[spaces.endIndex] == UInt8(ascii: "-")
    else { return nil }
    let rest = line[(spaces.endIndex + 1)...]
    guard rest.isEmpty || rest.first == 0x20 || rest.first == 0x09 else { return nil }
    tag = line.prefix(2).text
    start = (rest.first.map { $0 == 0x20 || $0 == 0x09 } == true) ? rest.startIndex + 1 : rest.startIndex
  }
}

/// Reads RIS line by line. A line without a tag goes on with the one before it.
struct RISReader {
  private var sheet: CitationSheet
  private let source: SourceText
  private var entry: Entry?
  /// The entry that is read, from 0.
  private var number = 0
  /// Whether the lines outside of entries were told of.
  private var isOutsideTold = false

  struct Entry {
    var type: CitedField
    var fields: [CitedField] = []
    var place: Place
  }

  init(_ sheet: CitationSheet) {
    (self.sheet, source) = (sheet, sheet.source)
  }

  func read() -> CitationSheet {
    var reader = self
    for line in source.lines {
      guard reader.take(line) else { return reader.sheet }
    }
    reader.end(isEnded: false)
    return reader.sheet
  }

  /// False where nothing more is read.
  private mutating func take(_ range: Range<Int>) -> Bool {
    guard let line = RISLine(source.bytes[range]) else {
      goOn(range)
      return true
    }
    let text = source.text(line.start..<range.upperBound).inOneLine
    switch line.tag {
    case "TY":
      end(isEnded: false)
      guard sheet.hasRoom(for: number, at: range.lowerBound) else { return false }
      let place = source.place(of: range.lowerBound)
      entry = Entry(type: CitedField(name: "TY", text: text, place: place), place: place)
      isOutsideTold = false
    case "ER" where entry != nil: end(isEnded: true)
    default:
      guard entry != nil else {
        if !isOutsideTold { sheet.add(.tagOutsideEntry(line.tag), at: range.lowerBound) }
        isOutsideTold = true
        return true
      }
      let place = source.place(of: line.start)
      entry?.fields.append(CitedField(name: line.tag, text: text, place: place))
    }
    return true
  }

  /// A line without a tag: more of the field before it. Outside of entries some programs number what follows.
  private mutating func goOn(_ range: Range<Int>) {
    let text = source.text(range).inOneLine
    guard !text.isEmpty else { return }
    guard let count = entry?.fields.count else {
      if text.wholeMatch(of: /\d+[.:]?/) == nil, !isOutsideTold { sheet.add(.textLeftOut(text), at: range.lowerBound) }
      return
    }
    guard count > 0 else { return sheet.add(.textLeftOut(text), entry: number, at: range.lowerBound) }
    entry?.fields[count - 1].text += " " + text
  }

  private mutating func end(isEnded: Bool) {
    guard let entry else { return }
    if !isEnded { sheet.add(Fault(FieldPath([.item(number)]), .entryWithoutEnd, place: entry.place)) }
    RISEntry(entry, number, sheet.limits).take(into: &sheet)
    self.entry = nil
    number += 1
  }
}
