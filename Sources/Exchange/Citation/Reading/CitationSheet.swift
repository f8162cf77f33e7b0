internal import Foundation
internal import Practices
internal import Records

/// What is gathered while a text of citations is read.
struct CitationSheet {
  let source: SourceText
  let limits: CitationLimits
  private(set) var references: [Reference] = []
  private var faults: [Fault] = []
  private var keys = ReferenceKeys()

  init(_ source: SourceText, _ limits: CitationLimits) {
    (self.source, self.limits) = (source, limits)
  }

  mutating func add(_ fault: Fault) {
    if faults.count < limits.faults {
      faults.append(fault)
    } else if faults.count == limits.faults {
      faults.append(Fault(FieldPath(), .furtherFaults(limits.faults), place: fault.place))
    }
  }

  mutating func add(_ reason: Fault.Reason, entry: Int? = nil, at offset: Int) {
    add(Fault(FieldPath(entry.map { [.item($0)] } ?? []), reason, place: source.place(of: offset)))
  }

  /// A reference with what is wrong in it; one that says nothing by which it could be found is not taken.
  mutating func take(_ draft: ReferenceDraft, named name: String) {
    for fault in draft.faults { add(fault) }
    var reference = draft.reference
    guard !reference.isEmpty else {
      return add(Fault(FieldPath([.item(draft.entry)]), .emptyReference, place: draft.place))
    }
    reference.key = keys.next(for: reference, named: name)
    references.append(reference)
  }

  /// Whether another entry is read; says so where it is not.
  mutating func hasRoom(for entry: Int, at offset: Int) -> Bool {
    guard entry >= limits.entries else { return true }
    add(.tooManyEntries(limits.entries), entry: entry, at: offset)
    return false
  }

  /// In the order of the text.
  var sortedFaults: [Fault] {
    faults.enumerated().sorted { left, right in
      let (one, other) = (left.element.place, right.element.place)
      return (one?.line ?? 0, one?.column ?? 0, left.offset) < (other?.line ?? 0, other?.column ?? 0, right.offset)
    }
    .map(\.element)
  }
}

/// Keys for references, each given once.
struct ReferenceKeys {
  private var taken: Set<String> = []
  /// The number that was last put behind a key.
  private var numbers: [String: Int] = [:]

  /// The text's own name in the letters of a key; where it has none, or is an address, the first author and the year.
  mutating func next(for reference: Reference, named name: String) -> Key {
    let own = name.contains("//") ? "" : name.inKeyLetters
    let author = [reference.author.first?.shortName, reference.issued.map { String($0.year) }].compactMap { $0 }
    let base = [own, author.joined(separator: "-").inKeyLetters].first { !$0.isEmpty } ?? "reference"
    var key = base
    while !taken.insert(key).inserted {
      let number = (numbers[base] ?? 1) + 1
      numbers[base] = number
      key = "\(base)-\(number)"
    }
    return Key(key) ?? "reference"
  }
}

extension String {
  /// As much of the text as a key can hold: letters without marks, in lower case, digits, and hyphens between.
  fileprivate var inKeyLetters: String {
    let folded = String(String.UnicodeScalarView(unicodeScalars.prefix(200))).folding(
      options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let words = folded.utf8.split { !$0.isASCIILowercase && !$0.isASCIIDigit }
    return String(words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-").prefix(60)).trimmingHyphens
  }

  private var trimmingHyphens: String { hasSuffix("-") ? String(dropLast()) : self }
}
