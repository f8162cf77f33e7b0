public import Records

/// What can be wrong in a text of citations; the words are in the interface's texts.
extension Fault.Reason {
  /// None of the formats that are read.
  static let noCitations = Self("noCitations")
  static let notUTF8 = Self("notUTF8")
  static func tooManyEntries(_ limit: Int) -> Self { Self("tooManyEntries", ["limit": .number(limit)]) }
  static func tooManyAuthors(_ limit: Int) -> Self { Self("tooManyAuthors", ["limit": .number(limit)]) }
  static func bracesTooDeep(_ limit: Int) -> Self { Self("bracesTooDeep", ["limit": .number(limit)]) }
  /// So many faults are named; there are more.
  static func furtherFaults(_ limit: Int) -> Self { Self("furtherFaults", ["limit": .number(limit)]) }

  // MARK: - How it is written

  /// A brace or a quotation mark that nothing closes.
  static func neverClosed(_ mark: String) -> Self { Self("neverClosed", ["mark": .text(mark)]) }
  /// Something else than what must stand here; nil where the text ends.
  static func expected(_ word: String, foundMark mark: String?) -> Self {
    Self("expected", ["expected": .word(word), "found": mark.map { .text("“\($0)”") } ?? .word("textEnd")])
  }
  static func expected(_ word: String, foundIn tree: FieldTree) -> Self {
    switch tree.value {
    case .scalar(let text, _): expected(word, foundMark: text.beginning)
    case .list: Self("expected", ["expected": .word(word), "found": .word("list")])
    case .fields: Self("expected", ["expected": .word(word), "found": .word("fields")])
    }
  }
  static func crossReference(_ key: String) -> Self { Self("crossReference", ["key": .text(key.beginning)]) }
  static func unknownAbbreviation(_ name: String) -> Self {
    Self("unknownAbbreviation", ["name": .text(name.beginning)])
  }
  static func unknownCommand(_ name: String) -> Self { Self("unknownCommand", ["name": .text(name.beginning)]) }
  static func tagOutsideEntry(_ tag: String) -> Self { Self("tagOutsideEntry", ["tag": .text(tag)]) }
  static let entryWithoutEnd = Self("entryWithoutEnd")

  // MARK: - What it says

  /// Several names, or none that can be told apart, where one should be.
  static func notOneName(_ text: String) -> Self { Self("notOneName", ["text": .text(text.beginning)]) }
  static func notADate(_ text: String) -> Self { Self("notADate", ["text": .text(text.beginning)]) }
  static func notADOI(_ text: String) -> Self { Self("notADOI", ["text": .text(text.beginning)]) }

  // MARK: - What has no place

  /// A field, or a second value of one, that a reference has no place for.
  static func fieldLeftOut(_ field: String, _ text: String) -> Self {
    Self("fieldLeftOut", ["field": .text(field.beginning), "text": .text(text.beginning)])
  }
  static func textLeftOut(_ text: String) -> Self { Self("textLeftOut", ["text": .text(text.beginning)]) }
  /// A type of source that is read as a document of no particular type.
  static func typeLeftOut(_ type: String) -> Self { Self("typeLeftOut", ["type": .text(type.beginning)]) }

  /// Whether the text is right, and only has more than a reference.
  public var isOnlyLeftOut: Bool { ["fieldLeftOut", "textLeftOut", "typeLeftOut"].contains(name) }
}

extension String {
  /// As much as a sentence can hold, in one line.
  fileprivate var beginning: String {
    let text = String(String.UnicodeScalarView(unicodeScalars.prefix(300))).inOneLine.unicodeScalars
    return text.count > 80 ? String(String.UnicodeScalarView(text.prefix(79))) + "…" : String(text)
  }
}
