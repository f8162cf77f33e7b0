import Practices
import Records
import Yams

/// A page in one language: front matter between lines of `---`, then Markdown.
struct PageFile {
  let path: String
  let language: Language
  let head: YAMLFile
  let body: String
  /// From 1.
  let bodyLine: Int

  init(_ text: String, path: String, language: Language) throws(ContentFault) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard Self.isFence(lines[0]), let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
      throw ContentFault(file: path, line: 1, message: "The file begins with front matter between two lines of `---`.")
    }
    self.path = path
    self.language = language
    head = try YAMLFile(lines[1..<end].joined(separator: "\n"), name: path, lineOffset: 1)
    body = lines[(end + 1)...].joined(separator: "\n").trimmingWhitespace()
    bodyLine = end + 2
    if let reason = TextLimits.fault(in: body) {
      throw ContentFault(file: path, line: bodyLine, field: FieldPath("body"), message: reason)
    }
    if body.isEmpty { throw ContentFault(file: path, line: bodyLine, message: "The page has no text.") }
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }

  var isOriginal: Bool { head.root.mapping?.contains { $0.key.string == "id" } ?? false }
}
