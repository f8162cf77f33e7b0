import Discovery
internal import Foundation
internal import Glibc
import Practices
public import Records

/// What a list shows of a practice without reading the record: its title, its summary and what it says beyond them, in each
/// language in which it says it; kept with its document in the index.
public struct KeptTexts {
  /// What is kept of a practice, beside the keys of its terms under the names of their vocabularies.
  enum Field: String {
    case title, summary, body, name, place, provider, cited
    // What only its header reads.
    case id, slug, oldSlugs, nature, countries, evidence, evidenceFlags, languages, parts, related, publication, note
    case titleOf, summaryOf, fullTitle, fullTitleOf, statements, claims
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
    var ends: [Int] = []
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      var place = 0
      while place < buffer.count, let end = memchr(start + place, 0, buffer.count - place) {
        ends.append(UnsafeRawPointer(end) - start)
        place = (ends.last ?? 0) + 1
      }
    }
    parts = stride(from: 0, to: ends.count - 2, by: 3).map { index in
      let start = index == 0 ? 0 : ends[index - 1] + 1
      return Part(
        field: bytes[start..<ends[index]], language: bytes[ends[index] + 1..<ends[index + 1]],
        text: bytes[ends[index + 1] + 1..<ends[index + 2]])
    }
  }

  /// For each text its field, its language, empty where it has none, and the text itself, each with a zero after it. `texts` is what
  /// search reads of the practice.
  static func bytes(of practice: Practice, _ publication: Publication, _ texts: [FieldText]) -> [UInt8] {
    var bytes: [UInt8] = []
    func keep(_ field: String, _ language: String, _ text: String) {
      for part in [field, language, text] {
        var part = part
        part.withUTF8 { utf8 in
          if utf8.contains(0) {
            bytes.append(contentsOf: utf8.lazy.filter { $0 != 0 })
          } else {
            bytes.append(contentsOf: utf8)
          }
        }
        bytes.append(0)
      }
    }
    let summary = practice.summary.withoutMarks
    for (field, text) in practice.ofHeader(publication) { keep(field.rawValue, "", text) }
    var localized = [(Field.title, Field.titleOf, practice.listTitle), (.summary, .summaryOf, summary)]
    if practice.shortTitle != nil { localized.append((.fullTitle, .fullTitleOf, practice.title)) }
    for (field, of, text) in localized {
      for language in text.languages {
        keep(field.rawValue, language.tag, text.words(in: language).text)
        if let translation = text.translations[language] { keep(of.rawValue, language.tag, translation.of.digits) }
      }
    }
    for (field, names) in practice.names { for name in names { keep(field.rawValue, "", name) } }
    for (vocabulary, keys) in practice.terms { for key in keys { keep(vocabulary.rawValue, "", key) } }
    for text in texts where text.field == SearchField.text.rawValue {
      keep(Field.body.rawValue, text.language ?? "", text.text)
    }
    return bytes
  }

  /// What a header reads of `bytes`: everything before the bodies.
  static func head(of bytes: [UInt8]) -> [UInt8] {
    let texts = KeptTexts(bytes: bytes)
    let body = texts.parts.first { $0.field.elementsEqual(Field.body.rawValue.utf8) }
    return body.map { Array(bytes[..<$0.field.startIndex]) } ?? bytes
  }

  /// For a reader of `language`, or as it was written; nil where nothing is kept.
  public func title(in language: Language) -> (text: String, language: Language)? { reading(.title, in: language) }

  /// In plain words, as the title is.
  public func summary(in language: Language) -> (text: String, language: Language)? { reading(.summary, in: language) }

  public var isOverview: Bool { list(.nature).first == Practice.Kind.overview.rawValue }

  private func reading(_ field: Field, in language: Language) -> (text: String, language: Language)? {
    let texts = parts(of: field)
    guard let part = texts.first(where: { $0.isIn(language) }) ?? texts.first,
      let language = Language(String(decoding: part.language, as: UTF8.self))
    else { return nil }
    return (part.words, language)
  }

  /// Titles, summaries and what is said beyond them, in the languages for which `isWanted` holds.
  func said(where isWanted: (Language) -> Bool) -> [(field: SearchField, language: Language, text: String)] {
    [(Field.title, SearchField.title), (.summary, .summary), (.body, .text)].flatMap { kept, field in
      parts(of: kept).compactMap { part in
        let language = Language(String(decoding: part.language, as: UTF8.self))
        return language.flatMap { isWanted($0) ? (field, $0, part.words) : nil }
      }
    }
  }

  /// Names and keys, which have no language.
  func names(_ field: Field) -> [String] { parts(of: field).map(\.words) }

  /// Terms of a vocabulary, without their groups.
  func keys(of vocabulary: VocabularyName) -> [Key] { parts(named: vocabulary.rawValue).compactMap { Key($0.words) } }

  private func parts(of field: Field) -> [Part] { parts(named: field.rawValue) }

  private func parts(named name: String) -> [Part] { parts.filter { $0.field.elementsEqual(name.utf8) } }

  /// A title or a summary with its translations; nil where it is not kept, or not as we write it.
  func localized(_ field: Field, _ of: Field) -> LocalizedText? {
    let fingerprints = Dictionary(parts(of: of).map { (Array($0.language), $0.words) }) { first, _ in first }
    var text: LocalizedText?
    for part in parts(of: field) {
      guard let language = Language(String(decoding: part.language, as: UTF8.self)) else { return nil }
      if text == nil {
        text = LocalizedText(part.words, in: language)
      } else if let of = fingerprints[Array(part.language)].flatMap({ Fingerprint($0) }) {
        text?.translations[language] = .init(of: of, text: part.words)
      }
    }
    return text
  }

  /// Keys and codes that are kept in one text with spaces between them.
  func list(_ field: Field) -> [String] {
    parts(of: field).first.map { $0.words.split(separator: " ").map(String.init) } ?? []
  }

  func bytes(_ field: Field) -> ArraySlice<UInt8> { parts(of: field).first?.text ?? [] }
}

extension Practice {
  /// What its header holds beyond its texts and terms.
  fileprivate func ofHeader(_ publication: Publication) -> [(KeptTexts.Field, String)] {
    func joined(_ names: some Sequence<String>) -> String { names.joined(separator: " ") }
    let isInternational = international.map { $0 ? "yes" : "no" } ?? "unknown"
    var kept: [(KeptTexts.Field, String)] = [
      (.id, id.text), (.slug, slug.text), (.oldSlugs, joined(oldSlugs.map(\.text))),
      (.nature, joined([kind.rawValue, activity.rawValue, completeness.rawValue, isInternational])),
      (.countries, joined(countries.map(\.code))),
      (.evidence, joined(Set(evidence.map(\.status)).inOrder.map(\.rawValue))),
      (.evidenceFlags, joined(Set(evidence.flatMap(\.flags)).inOrder.map(\.rawValue))),
      (.languages, joined(languages.map(\.tag))), (.parts, joined(parts.map(\.text))),
      (.related, joined(related.map(\.text))), (.publication, publication.written), (.note, publication.note),
    ]
    if !evidence.isEmpty {
      kept.append((.statements, evidence.map { EvidenceSummary($0).written }.joined(separator: "\u{3}")))
    }
    if !claims.isEmpty { kept.append((.claims, Self.json(claims))) }
    return kept
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  fileprivate var names: [(KeptTexts.Field, [String])] {
    [(.name, otherNames), (.place, places), (.provider, [provider].compactMap { $0 }), (.cited, people)]
  }

  /// The keys of its terms, by vocabulary.
  fileprivate var terms: [(VocabularyName, [String])] {
    searched.compactMap { searched in
      guard case .term(let name, _) = searched.shape.form else { return nil }
      return (name, searched.values.compactMap(\.scalar))
    }
  }
}
