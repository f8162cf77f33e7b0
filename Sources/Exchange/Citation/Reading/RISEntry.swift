internal import Practices
internal import Records

/// What the tags of a RIS entry mean.
struct RISEntry {
  private let entry: RISReader.Entry
  private let number: Int
  private let limits: CitationLimits
  private let kind: Reference.Kind?

  init(_ entry: RISReader.Entry, _ number: Int, _ limits: CitationLimits) {
    (self.entry, self.number, self.limits) = (entry, number, limits)
    kind = Self.kinds[entry.type.text.uppercased()]
  }

  func take(into sheet: inout CitationSheet) {
    var draft = ReferenceDraft(kind ?? .document, entry: number, at: entry.place, limits)
    if kind == nil { draft.fault(entry.type, .typeLeftOut(entry.type.text)) }
    let fields = Dictionary(grouping: entry.fields, by: \.name)
    for name in ["AU", "A1"] {
      for field in fields[name] ?? [] { putAuthor(field, into: &draft) }
    }
    for name in ["PY", "Y1", "DA"] {
      for field in fields[name] ?? [] { draft.putDate(field) }
    }
    for (names, path) in targets { draft.put(names, of: fields, as: path) }
    for field in fields["DO"] ?? [] { draft.putDOI(field) }
    for name in ["UR", "LK"] {
      for field in fields[name] ?? [] where !saysDOI(field, of: draft.reference) { draft.putAddress(field) }
    }
    putPages(fields, into: &draft)
    for field in fields["N1"] ?? [] { draft.putNote(field) }
    let known = Self.known.union(targets.flatMap(\.0))
    for field in entry.fields where !known.contains(field.name) { draft.leaveOut(field) }
    sheet.take(draft, named: fields["ID"]?.first?.text ?? "")
  }

  /// The tags that hold a text, those that come first before others.
  private var targets: [([String], WritableKeyPath<Reference, String?>)] {
    let isBook = kind == .book
    return [
      (["TI", "T1"] + (isBook ? ["BT"] : []), \.title),
      (["T2", "JF", "JO"] + (isBook ? [] : ["BT"]) + ["JA", "J1", "J2"], \.container),
      (["PB"], \.publisher), (["VL"], \.volume), (["IS", "CP"], \.issue),
    ]
  }

  private static let known: Set<String> = [
    "ID", "AU", "A1", "PY", "Y1", "DA", "DO", "UR", "LK", "SP", "EP", "N1",
  ]

  private static let kinds: [String: Reference.Kind] = [
    "JOUR": .article, "EJOUR": .article, "JFULL": .article, "MGZN": .article, "NEWS": .article, "INPR": .article,
    "RPRT": .report, "GOVDOC": .report, "ELEC": .webpage, "WEB": .webpage, "BLOG": .webpage, "ICOMM": .webpage,
    "BOOK": .book, "EBOOK": .book, "EDBOOK": .book, "CHAP": .chapter, "ECHAP": .chapter, "CONF": .chapter,
    "CPAPER": .chapter, "ENCYC": .chapter, "DICT": .chapter, "LEGAL": .treaty, "STAT": .legislation,
    "BILL": .legislation, "THES": .thesis, "GEN": .document, "UNPB": .document,
  ]

  /// “Family, Given” or “Family, Given, Suffix”; a name without comma is that of a body.
  private func putAuthor(_ field: CitedField, into draft: inout ReferenceDraft) {
    let parts = field.text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    let given = parts.dropFirst().filter { !$0.isEmpty }
    if ["et al", "et al.", "others"].contains(field.text.lowercased()) {
      draft.reference.moreAuthors = true
    } else if parts.count > 3 || field.text.contains(";") {
      draft.fault(field, .notOneName(field.text))
      draft.putAuthor(Author(literal: field.text), from: field)
    } else if parts.count > 1, let family = parts.first, !family.isEmpty {
      draft.putAuthor(Author(family: family, given: given.isEmpty ? nil : given.joined(separator: ", ")), from: field)
    } else if !field.text.isEmpty {
      draft.putAuthor(Author(literal: field.text), from: field)
    }
  }

  /// Whether an address only leads to the DOI that the entry has.
  private func saysDOI(_ field: CitedField, of reference: Reference) -> Bool {
    reference.doi.map { field.text.lowercased().hasSuffix("doi.org/\($0.lowercased())") } ?? false
  }

  /// The first page and the last one; some write both into the first.
  private func putPages(_ fields: [String: [CitedField]], into draft: inout ReferenceDraft) {
    var starts = (fields["SP"] ?? [])[...]
    var ends = (fields["EP"] ?? [])[...]
    if var first = starts.popFirst() {
      if let last = ends.first, !last.text.isEmpty, !first.text.isEmpty, last.text != first.text,
        !first.text.hasSuffix(last.text) || !first.text.contains("-")
      {
        first.text += "-" + last.text
      }
      ends = ends.dropFirst()
      draft.putPages(first)
    }
    for field in starts + ends { draft.leaveOut(field) }
  }
}
