import Editorial
import Exchange
import Layout
import Records

/// References that are pasted into the form of a working copy. They are shown among what was typed; nothing is saved.
extension EditorialAnswering {
  /// So many are read at once.
  private static let pasted = CitationLimits(
    bytes: 400_000, value: 20_000, entries: 200, authors: 200, nesting: 60, faults: 100)

  /// The part of the form for them; nil where the record has none. Where its button was pressed, what the text holds is
  /// put at the end of the list in `values`.
  func pasted(_ form: SentForm?, _ fields: [FormField], into values: inout FieldTree) -> PasteReferences? {
    guard ReferenceList.isPart(of: fields.map(\.shape)) else { return nil }
    let text = form?[PasteReferences.name] ?? ""
    guard let form, form.act == PasteReferences.act, text.contains(where: { !$0.isWhitespace }) else {
      return PasteReferences(text)
    }
    let reading = CitationReading(Array(text.utf8), limits: Self.pasted)
    let leftOut = reading.faults.filter(\.reason.isOnlyLeftOut)
    var outcome = PasteReferences.Outcome(
      faults: reading.faults.filter { !$0.reason.isOnlyLeftOut }, leftOut: leftOut)
    var list = ReferenceList(in: values)
    for reference in reading.references {
      let title = reference.title ?? reference.container ?? reference.author.first?.shortName ?? reference.key.text
      switch list.add(reference) {
      case .at(let index): outcome.added.append((index, title))
      case .twin(let key, let likeness): outcome.twins.append((title, key, likeness))
      }
    }
    if !outcome.added.isEmpty { values = list.put(into: values) }
    // What could not be read stays, to be put right there.
    return PasteReferences(reading.isWhole ? "" : text, outcome: outcome)
  }
}
