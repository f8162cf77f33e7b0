internal import InterfaceTexts
internal import Practices
internal import Records

/// How the references of a record are cited: author and year, told apart by letters where two would be alike.
struct ReferenceLabels {
  private let references: [Key: Reference]
  /// What the keys of a record are called among the references, where several records share them.
  private let names: [Key: Key]
  /// The place of each in the list of references, from 1.
  private let numbers: [Key: Int]
  /// The letter that tells a reference from others of the same author and year.
  private let letters: [Key: String]

  init(_ references: [Reference], names: [Key: Key] = [:]) {
    self.names = names
    self.references = Dictionary(references.map { ($0.key, $0) }) { first, _ in first }
    numbers = Dictionary(references.enumerated().map { ($0.element.key, $0.offset + 1) }) { first, _ in first }
    var alike: [Identity: [Key]] = [:]
    for reference in references { alike[Identity(reference), default: []].append(reference.key) }
    letters = alike.values.reduce(into: [:]) { letters, keys in
      guard keys.count > 1 else { return }
      for (index, key) in keys.enumerated() { letters[key] = Self.letter(index) }
    }
  }

  /// Nil for a key that the record does not have.
  func label(_ key: Key, _ texts: InterfaceTexts) -> String? {
    guard let reference = references[names[key] ?? key] else { return nil }
    let authors = Self.authors(reference, texts)
    let letter = letters[reference.key] ?? ""
    guard let year = reference.issued?.year else { return letter.isEmpty ? authors : authors + " " + letter }
    return "\(authors) \(year)\(letter)"
  }

  /// Its number in the list of references; nil for a key that the record does not have.
  func number(_ key: Key) -> Int? { numbers[names[key] ?? key] }

  /// Where the entry of a reference stands in the page.
  func anchor(_ key: Key) -> String { "ref-\(names[key] ?? key)" }

  /// The letter after the year in the list of references; empty for most.
  func letter(_ key: Key) -> String { letters[key] ?? "" }

  private static func authors(_ reference: Reference, _ texts: InterfaceTexts) -> String {
    let names = reference.author.map(\.shortName).filter { !$0.isEmpty }
    switch (names.count, reference.moreAuthors) {
    case (0, _): return name(ofAnonymous: reference).shortenedToWords
    case (1, false): return names[0]
    case (2, false): return names[0] + " " + texts[.referencesAnd] + " " + names[1]
    default: return names[0] + " " + texts[.referencesAndOthers]
    }
  }

  private static func name(ofAnonymous reference: Reference) -> String {
    reference.title ?? reference.container ?? reference.publisher ?? reference.key.text
  }

  /// a, b... z, then 27, 28...
  private static func letter(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index))) : "-\(index + 1)"
  }

  /// What a citation shows of a reference, whatever the language.
  private struct Identity: Hashable {
    let names: [String]
    let year: Int?

    init(_ reference: Reference) {
      let authors = reference.author.map(\.shortName).filter { !$0.isEmpty }
      let hasMore = reference.moreAuthors || authors.count > 2
      let anonymous = [ReferenceLabels.name(ofAnonymous: reference).shortenedToWords]
      names = authors.isEmpty ? anonymous : hasMore ? [authors[0], "+"] : authors
      year = reference.issued?.year
    }
  }
}

extension String {
  /// The first words, as far as a citation can hold them.
  fileprivate var shortenedToWords: String {
    guard count > 36 else { return self }
    let beginning = prefix(34)
    let words = beginning.lastIndex(of: " ").map { beginning[..<$0] } ?? beginning
    return words + "…"
  }
}
