/// An immutable part of the index: documents, their facets as bitmaps, and for each term where it stands.
///
/// Documents and texts are numbered from 0; the texts of a document have consecutive numbers, so occurrences in order of
/// texts are in order of documents too.
final class Segment: Sendable {
  struct StoredDocument: Sendable {
    var id: String
    var kind: String
    var sortKeys: [String: [UInt8]]
    var texts: Range<Int>
  }

  struct StoredText: Sendable {
    var document: Int
    var field: String
    var language: String?
    /// In words.
    var length: Int
  }

  typealias Facets = [String: [String: Bitmap]]

  let documents: [StoredDocument]
  let texts: [StoredText]
  /// Facet → value → documents.
  let facets: Facets
  let kinds: [String: Bitmap]
  /// The codes of the stemmers that the texts went through.
  let languages: Set<String>
  /// Sorted.
  let terms: [Term]
  private let numbers: [String: Int]
  private let describing: [[UInt32]]
  private let starts: [Int]
  private let occurrences: [Occurrence]

  /// `lists` holds for each term its occurrences, ascending.
  init(documents: [StoredDocument], texts: [StoredText], facets: Facets, lists: [Term: [Occurrence]]) {
    self.documents = documents
    self.texts = texts
    self.facets = facets
    languages = Set(texts.compactMap { Stemmer.code(for: $0.language) })
    numbers = Dictionary(
      documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
    var kinds: [String: Bitmap] = [:]
    for (number, document) in documents.enumerated() { kinds[document.kind, default: Bitmap()].insert(number) }
    self.kinds = kinds
    terms = lists.keys.sorted()
    var starts = [0]
    var occurrences: [Occurrence] = []
    var describing = [[UInt32]](repeating: [], count: documents.count)
    for (number, term) in terms.enumerated() {
      let list = lists[term] ?? []
      occurrences += list
      starts.append(occurrences.count)
      for occurrence in list {
        let text = texts[Int(occurrence.text)]
        guard term.isStem || Stemmer.code(for: text.language) == nil else { continue }
        if describing[text.document].last != UInt32(number) { describing[text.document].append(UInt32(number)) }
      }
    }
    self.describing = describing
    self.starts = starts
    self.occurrences = occurrences
  }

  /// The number of the document with this id.
  func number(of id: String) -> Int? { numbers[id] }

  /// The numbers of the terms that say what a document is about: its stems, and the words of texts without stemmer.
  func terms(describing document: Int) -> [UInt32] { describing[document] }

  /// The occurrences of the term with this number, ascending.
  func occurrences(ofTerm number: Int) -> ArraySlice<Occurrence> {
    occurrences[starts[number]..<starts[number + 1]]
  }

  /// The occurrences of the term with this number in these texts, ascending.
  func occurrences(ofTerm number: Int, in texts: Range<Int>) -> ArraySlice<Occurrence> {
    let all = occurrences(ofTerm: number)
    let first = all.firstSorted { Int($0.text) >= texts.lowerBound }
    return all[first...].prefix { Int($0.text) < texts.upperBound }
  }

  /// The occurrences of a term, ascending; none if no text has it.
  func occurrences(of term: Term) -> ArraySlice<Occurrence> {
    let number = firstTerm(notBefore: term)
    return number < terms.count && terms[number] == term ? occurrences(ofTerm: number) : []
  }

  /// The numbers of the terms that begin so.
  func terms(withPrefix prefix: Term) -> Range<Int> {
    let first = firstTerm(notBefore: prefix)
    var end = first
    while end < terms.count && terms[end].hasPrefix(prefix) { end += 1 }
    return first..<end
  }

  private func firstTerm(notBefore term: Term) -> Int {
    terms.firstSorted { $0 >= term }
  }
}
