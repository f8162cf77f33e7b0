internal import Foundation
internal import Practices
internal import Records

/// A field as a text of citations has it.
struct CitedField {
  /// In the text's own words, such as `AU`.
  var name: String
  var text: String
  var place: Place
}

/// A reference that is put together from the fields of an entry.
struct ReferenceDraft {
  var reference: Reference
  /// Which entry of the text, from 0.
  let entry: Int
  let place: Place
  private(set) var faults: [Fault] = []
  private let limits: CitationLimits

  init(_ type: Reference.Kind, entry: Int, at place: Place, _ limits: CitationLimits) {
    reference = Reference(key: "reference", type: type)
    (self.entry, self.place, self.limits) = (entry, place, limits)
  }

  mutating func fault(_ field: CitedField, _ reason: Fault.Reason) {
    faults.append(Fault(FieldPath([.item(entry), .field(field.name)]), reason, place: field.place))
  }

  /// A field that a reference has no place for.
  mutating func leaveOut(_ field: CitedField) {
    guard !field.text.isEmpty else { return }
    fault(field, .fieldLeftOut(field.name, field.text))
  }

  /// The first value stays; another one is left out.
  mutating func put(_ field: CitedField, as path: WritableKeyPath<Reference, String?>) {
    guard let text = checked(field) else { return }
    guard let present = reference[keyPath: path] else {
      reference[keyPath: path] = text
      return
    }
    if present != text { leaveOut(field) }
  }

  /// The values of some fields, those that come first in the list before others.
  mutating func put(
    _ names: [String], of fields: [String: [CitedField]], as path: WritableKeyPath<Reference, String?>
  ) {
    for name in names {
      for field in fields[name] ?? [] { put(field, as: path) }
    }
  }

  /// The text, where it is one that a record can hold; nil, with a fault, for any other, and for nothing.
  func text(_ field: CitedField) -> (text: String?, faults: [Fault]) {
    let trimmed = field.text.trimmed
    guard !trimmed.isEmpty else { return (nil, []) }
    guard trimmed.utf8.count <= limits.value else {
      return (nil, [Fault(FieldPath(), .tooLong(limit: limits.value))])
    }
    let reading = TreeReading()
    return (FieldReader(.text(trimmed), reading).line(), reading.faults)
  }

  private mutating func checked(_ field: CitedField) -> String? {
    let (text, faults) = text(field)
    for fault in faults { self.fault(field, fault.reason) }
    return text
  }

  // MARK: - Fields of a form of their own

  mutating func putAuthor(_ author: Author, from field: CitedField) {
    guard reference.author.count < limits.authors else {
      if !reference.moreAuthors { fault(field, .tooManyAuthors(limits.authors)) }
      reference.moreAuthors = true
      return
    }
    for part in [author.family, author.given, author.literal].compactMap({ $0 }) {
      guard checked(CitedField(name: field.name, text: part, place: field.place)) != nil else { return }
    }
    reference.author.append(author)
  }

  /// With or without an address before it.
  mutating func putDOI(_ field: CitedField) {
    guard var doi = checked(field) else { return }
    if let prefix = doi.prefixMatch(of: /(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:?\s*)/.ignoresCase()) {
      doi.removeSubrange(prefix.range)
    }
    guard doi.isDOI else { return fault(field, .notADOI(field.text)) }
    put(CitedField(name: field.name, text: doi, place: field.place), as: \.doi)
  }

  mutating func putAddress(_ field: CitedField) {
    guard let address = checked(field) else { return }
    if let reason = WebAddress.fault(in: address) { return fault(field, reason) }
    put(field, as: \.url)
  }

  /// Some write the day twice, first less precisely: the more precise one stays.
  mutating func putDate(_ field: CitedField) {
    guard let text = checked(field) else { return }
    guard let date = PartialDate(cited: text) else { return fault(field, .notADate(text)) }
    putDate(date, from: field)
  }

  mutating func putDate(_ date: PartialDate, from field: CitedField) {
    guard let present = reference.issued, present != date else {
      reference.issued = date
      return
    }
    if date.description.hasPrefix(present.description) {
      reference.issued = date
    } else if !present.description.hasPrefix(date.description) {
      leaveOut(field)
    }
  }

  /// A range of numbers has one hyphen, whichever dashes stand there.
  mutating func putPages(_ field: CitedField) {
    guard field.text.utf8.count < 100 else { return put(field, as: \.pages) }
    var pages = field
    pages.text = field.text.replacing(/(\w)\s*[-\u{2013}\u{2014}]+\s*(\w)/) { "\($0.output.1)-\($0.output.2)" }
    put(pages, as: \.pages)
  }

  /// Several notes are one; our own sentence that authors are missing is none.
  mutating func putNote(_ field: CitedField) {
    guard var note = checked(field) else { return }
    if note == CitableItem.furtherAuthors || note.hasSuffix(" " + CitableItem.furtherAuthors) {
      reference.moreAuthors = true
      note = String(note.dropLast(CitableItem.furtherAuthors.count)).trimmed
    }
    guard !note.isEmpty else { return }
    reference.note = [reference.note, note].compactMap { $0 }.joined(separator: " ")
  }
}

extension PartialDate {
  /// Reads `2018`, `2018-02`, `2018-2-14`, `2018/02/14/` and `2018-02-14T10:00:00Z`; nil for anything else.
  init?(cited text: String) {
    guard
      let match = text.wholeMatch(
        of: /(\d{4})(?:[-\/](\d{1,2})(?:[-\/](\d{1,2})(?:T[\d:.+Z-]*)?)?)?\/{0,3}/)
    else { return nil }
    let (_, year, month, day) = match.output
    guard let year = Int(year) else { return nil }
    self.init(year: year, month: month.flatMap { Int($0) }, day: day.flatMap { Int($0) })
  }
}
