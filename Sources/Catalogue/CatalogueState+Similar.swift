import Discovery
public import Practices
import Records

extension CatalogueState {
  /// Published practices that are about most nearly the same as one, best first.
  ///
  /// Looked for are the words of its title and its summary in the practice's original language, since the translated would
  /// else be like each other, and its topics, which are the same in every language. Its whole text
  /// says too much of how a practice was studied. What its page lists anyway is left out: what it holds, and what is related to it.
  ///
  /// - Complexity: that of a search for 25 words, after cutting the texts into words.
  public func similar(to practice: Practice, limit: Int) -> [PracticeHeader] {
    let texts = FieldText.all(practice.title, as: .title) + FieldText.all(practice.summary, as: .summary)
    let values = practice.topics.map { (facet: Facet.topic.name, value: $0.text) }
    let language = practice.language.tag
    let listed = Set(practice.parts + practice.related)
    let hits = index.similar(
      to: texts.filter { $0.language == language }, values: values, kind: DocumentKind.practice.rawValue,
      without: practice.id.text, limit: limit + listed.count)
    return Array(
      hits.lazy.compactMap { Key($0.id) }.filter { !listed.contains($0) }.compactMap(published).prefix(limit))
  }
}
