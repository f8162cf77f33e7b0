internal import Records

/// Why a file of a content folder cannot be read as what it should be.
extension Fault.Reason {
  static func unreadableFolder(_ said: String) -> Self { Self("unreadableFolder", ["said": .text(said)]) }
  static func unreadableFile(_ said: String) -> Self { Self("unreadableFile", ["said": .text(said)]) }
  static let noRegularFile = Self("noRegularFile")
  static func fileTooLarge(limit: Int) -> Self { Self("fileTooLarge", ["limit": .number(limit)]) }
  static let notUTF8 = Self("notUTF8")
  static let nothingReadsIt = Self("nothingReadsIt")
  static let emptyFile = Self("emptyFile")
  static func noYAML(_ problem: String) -> Self { Self("noYAML", ["problem": .text(problem)]) }
  static func noYAMLHere(_ problem: String) -> Self { Self("noYAMLHere", ["problem": .text(problem)]) }
  static func fieldTwice(_ name: String) -> Self { Self("fieldTwice", ["field": .text(name)]) }
  static func alias(_ name: String) -> Self { Self("alias", ["name": .text(name)]) }
  static func tag(_ tag: String) -> Self { Self("tag", ["tag": .text(tag)]) }
  static func misnamed(_ found: String, right: String) -> Self {
    Self("misnamed", ["file": .text(found), "right": .text(right)])
  }

  // Pages of several files.

  static let noFrontMatter = Self("noFrontMatter")
  static let noBody = Self("noBody")
  static let notNamedByLanguage = Self("notNamedByLanguage")
  static func originals(_ count: Int) -> Self { Self("originals", ["count": .number(count)]) }
  static func otherLanguage(_ said: Language, file: Language) -> Self {
    Self("otherLanguage", ["said": .text(said.tag), "file": .text(file.tag)])
  }
  /// `right` is what to write where the translation fits; nil where the original is not known.
  static func translationOfNoText(_ right: String?) -> Self {
    right.map { Self("translationOfNoText", ["right": .text($0)]) } ?? Self("translationOfUnknown")
  }
}
