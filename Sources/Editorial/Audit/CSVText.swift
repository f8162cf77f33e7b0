/// A table as RFC 4180 writes it, in UTF-8 with the mark by which spreadsheets know that it is. Every cell is quoted.
struct CSVText {
  private(set) var bytes: [UInt8] = Array("\u{FEFF}".utf8)

  mutating func add(_ row: [String]) {
    bytes += Array(row.map(Self.cell).joined(separator: ",").utf8) + [13, 10]
  }

  /// A cell that begins as a formula does has an apostrophe before it, so that no spreadsheet works it out.
  static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
    return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
  }
}
