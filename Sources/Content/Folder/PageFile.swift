internal import Records

/// A page in one language: front matter between lines of `---`, then Markdown.
struct PageFile {
  let path: String
  let language: Language
  let head: FieldTree
  let body: FieldTree

  init(_ text: String, path: String, language: Language) throws(Fault) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard Self.isFence(lines[0]), let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
      throw Fault(FieldPath(), .noFrontMatter, place: Place(file: path, line: 1))
    }
    self.path = path
    self.language = language
    head = try YAMLFile(lines[1..<end].joined(separator: "\n"), file: path, offset: 1).root
    let words = lines[(end + 1)...].joined(separator: "\n").trimmed
    let place = Place(file: path, line: end + 2)
    if words.isEmpty { throw Fault(FieldPath(), .noBody, place: place) }
    body = FieldTree(.scalar(words, .text), place: place)
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// The original is the file that gives the page its id.
  var isOriginal: Bool { head["id"] != nil }
}
