import Foundation
import Records

extension LocalizedText {
  /// A foreword from Markdown files that are named by their languages, such as `en.md`, the original first; nil without files.
  ///
  /// - Throws: ``CommandError`` for a file whose name is no language, that stands there twice, or that cannot be read as a text.
  init?(foreword files: [String]) throws {
    var texts: [(language: Language, text: String)] = []
    for file in files {
      let url = URL(fileURLWithPath: file)
      guard url.pathExtension == "md", let language = Language(url.deletingPathExtension().lastPathComponent),
        !texts.contains(where: { $0.language == language })
      else { throw CommandError.forewordName(file) }
      guard let data = try? Data(contentsOf: url), let text = String(validating: data, as: UTF8.self) else {
        throw CommandError.unreadableForeword(file)
      }
      texts.append((language, text))
    }
    guard let original = texts.first else { return nil }
    let print = FieldTree.text(Fingerprint(of: original.text).digits)
    let others = texts.dropFirst().map { other in
      FieldTree.Entry(other.language.tag, .fields([.init("of", print), .init("text", .text(other.text))]))
    }
    let reading = TreeReading(language: original.language)
    let tree = FieldTree.fields([.init(original.language.tag, .text(original.text))] + others)
    guard let foreword = LocalizedText.read(FieldReader(tree, at: FieldPath("foreword"), reading)),
      reading.faults.isEmpty
    else { throw CommandError.faultyForeword(reading.faults) }
    self = foreword
  }
}
