import Practices
public import Records

/// What a list shows of a practice without reading the record: its title, its summary and what it says beyond them, in each
/// language in which it says it; kept with its document in the index.
public struct KeptTexts {
  /// What is kept of a practice; those that are named as vocabularies hold keys of their terms.
  enum Field: String {
    case title, summary, body, name, place, provider, cited
    case type, topic, aim, stage, right, population
  }

  /// A text as it is kept: most are passed over, and only the others become strings.
  private struct Part {
    var field: ArraySlice<UInt8>
    var language: ArraySlice<UInt8>
    var text: ArraySlice<UInt8>
    var words: String { String(decoding: text, as: UTF8.self) }

    func isIn(_ language: Language) -> Bool { self.language.elementsEqual(language.tag.utf8) }
  }

  private let parts: [Part]

  /// - Parameter bytes: the payload of a practice's document. Of another document's nothing is understood.
  public init(bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
    self.parts = stride(from: 0, to: parts.count - 2, by: 3)
      .map { Part(field: parts[$0], language: parts[$0 + 1], text: parts[$0 + 2]) }
  }

  /// For each text its field, its language, empty where it has none, and the text itself, each with a zero after it.
  static func bytes(of practice: Practice) -> [UInt8] {
    var bytes: [UInt8] = []
    func keep(_ field: Field, _ language: String, _ text: String) {
      for part in [field.rawValue, language, text] {
        bytes.append(contentsOf: part.utf8.lazy.filter { $0 != 0 })
        bytes.append(0)
      }
    }
    let bodies = practice.bodies + practice.sections.map(\.heading)
    let texts: [(Field, LocalizedText)] =
      [(.title, practice.title), (.summary, practice.summary.withoutMarks)] + bodies.map { (.body, $0) }
    for (field, text) in texts {
      for language in text.languages {
        let words = text.reading(in: language).text
        keep(field, language.tag, field == .body ? words.searchable : words)
      }
    }
    for (field, names) in practice.namesAndTerms { for name in names { keep(field, "", name) } }
    return bytes
  }

  /// For a reader of `language`, or as it was written; nil where nothing is kept.
  public func title(in language: Language) -> (text: String, language: Language)? { reading(.title, in: language) }

  /// In plain words, as the title is.
  public func summary(in language: Language) -> (text: String, language: Language)? { reading(.summary, in: language) }

  private func reading(_ field: Field, in language: Language) -> (text: String, language: Language)? {
    let texts = parts(of: field)
    guard let part = texts.first(where: { $0.isIn(language) }) ?? texts.first,
      let language = Language(String(decoding: part.language, as: UTF8.self))
    else { return nil }
    return (part.words, language)
  }

  /// Titles, summaries and what is said beyond them, in the languages for which `isWanted` holds.
  func said(where isWanted: (Language) -> Bool) -> [(field: Field, language: Language, text: String)] {
    [Field.title, .summary, .body].flatMap { field in
      parts(of: field).compactMap { part in
        let language = Language(String(decoding: part.language, as: UTF8.self))
        return language.flatMap { isWanted($0) ? (field, $0, part.words) : nil }
      }
    }
  }

  /// Names and keys, which have no language.
  func names(_ field: Field) -> [String] { parts(of: field).map(\.words) }

  private func parts(of field: Field) -> [Part] { parts.filter { $0.field.elementsEqual(field.rawValue.utf8) } }
}

extension Practice {
  fileprivate var namesAndTerms: [(KeptTexts.Field, [String])] {
    [
      (.name, otherNames), (.place, places), (.provider, [provider].compactMap { $0 }), (.cited, people),
      (.type, types.map(\.rawValue)), (.topic, topics.map(\.text)), (.aim, aims.map(\.text)),
      (.stage, stages.map(\.text)), (.right, rights.map(\.text)), (.population, populations.map(\.text)),
    ]
  }
}
