internal import Practices
internal import Records

/// What the variables of an item of CSL-JSON mean, those of Crossref's lists included.
struct CSLItem {
  private let item: FieldTree
  private let number: Int
  private let limits: CitationLimits
  private let start: Place

  init(_ item: FieldTree, _ number: Int, _ limits: CitationLimits) {
    (self.item, self.number, self.limits) = (item, number, limits)
    start = item.place ?? Place(file: "")
  }

  func take(into sheet: inout CitationSheet) {
    let type = item["type"]?.scalar ?? ""
    let kind = Reference.Kind(rawValue: type) ?? Self.kinds[type]
    var draft = ReferenceDraft(kind ?? .document, entry: number, at: start, limits)
    if kind == nil, let tree = item["type"] { draft.fault(cited("type", tree, type), .typeLeftOut(type)) }
    for entry in item.entries where !entry.tree.isNothing { put(entry, into: &draft) }
    sheet.take(draft, named: (item["citation-key"] ?? item["id"])?.scalar ?? "")
  }

  private func put(_ entry: FieldTree.Entry, into draft: inout ReferenceDraft) {
    switch entry.name {
    case "id", "type", "citation-key": break
    case "author": putAuthors(entry.tree, into: &draft)
    case "issued": putDate(entry.tree, into: &draft)
    case "DOI": text(entry, &draft).map { draft.putDOI($0) }
    case "URL": text(entry, &draft).map { draft.putAddress($0) }
    case "page": text(entry, &draft).map { draft.putPages($0) }
    case "note": text(entry, &draft).map { draft.putNote($0) }
    default:
      guard let path = Self.targets[entry.name] else { return leaveOut(entry.name, entry.tree, &draft) }
      if let field = text(entry, &draft) { draft.put(field, as: path) }
    }
  }

  private static let targets: [String: any WritableKeyPath<Reference, String?> & Sendable] = [
    "title": \.title, "container-title": \.container, "publisher": \.publisher, "volume": \.volume, "issue": \.issue,
  ]

  private static let kinds: [String: Reference.Kind] = [
    "article": .article, "article-magazine": .article, "article-newspaper": .article, "journal-article": .article,
    "paper-conference": .chapter, "entry": .chapter, "entry-dictionary": .chapter, "entry-encyclopedia": .chapter,
    "book-chapter": .chapter, "monograph": .book, "post": .webpage, "post-weblog": .webpage, "bill": .legislation,
    "regulation": .legislation, "dissertation": .thesis, "manuscript": .document,
  ]

  // MARK: - Texts

  private func cited(_ name: String, _ tree: FieldTree, _ text: String) -> CitedField {
    CitedField(name: name, text: text, place: tree.place ?? start)
  }

  /// A text or a number; of a list of them the first, while the others are left out.
  private func text(_ entry: FieldTree.Entry, _ draft: inout ReferenceDraft) -> CitedField? {
    if case .list(let items) = entry.tree.value {
      for other in items.dropFirst() { leaveOut(entry.name, other, &draft) }
      return items.first.flatMap { text(.init(entry.name, $0), &draft) }
    }
    guard let text = entry.tree.citedText else {
      let field = cited(entry.name, entry.tree, "")
      draft.fault(field, .expected("text", foundIn: entry.tree))
      return nil
    }
    return cited(entry.name, entry.tree, text)
  }

  private func leaveOut(_ name: String, _ tree: FieldTree, _ draft: inout ReferenceDraft) {
    let text = tree.scalar ?? JSONValue(tree).text
    guard !["", "[]", "{}"].contains(text) else { return }
    draft.leaveOut(cited(name, tree, text))
  }

  // MARK: - Names

  private func putAuthors(_ tree: FieldTree, into draft: inout ReferenceDraft) {
    guard case .list(let names) = tree.value else {
      return draft.fault(cited("author", tree, ""), .expected("list", foundIn: tree))
    }
    for name in names {
      guard case .fields(let parts) = name.value else {
        draft.fault(cited("author", name, ""), .expected("fields", foundIn: name))
        continue
      }
      let isOfBoth = name["family"]?.scalar?.isEmpty == false
      for part in parts where !Self.nameParts.contains(part.name) || isOfBoth && part.name == "literal" {
        leaveOut(part.name, part.tree, &draft)
      }
      if let author = author(name) { draft.putAuthor(author, from: cited("author", name, "")) }
    }
  }

  /// A particle that stays with the family name stands before it, any other behind the given name, as a suffix does.
  private func author(_ name: FieldTree) -> Author? {
    func part(_ key: String) -> String? { name[key]?.citedText.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 } }
    let family = [part("non-dropping-particle"), part("family")].compactMap { $0 }
    let given = [part("given"), part("dropping-particle")].compactMap { $0 }.joined(separator: " ")
    let whole = [given.isEmpty ? nil : given, part("suffix")].compactMap { $0 }.joined(separator: ", ")
    // Crossref names a body by `name`.
    if let literal = part("literal") ?? part("name"), family.isEmpty { return Author(literal: literal) }
    guard !family.isEmpty else { return whole.isEmpty ? nil : Author(literal: whole) }
    return Author(family: family.joined(separator: " "), given: whole.isEmpty ? nil : whole)
  }

  /// The parts that are read, and what programs say of how to sort and print them.
  private static let nameParts: Set<String> = [
    "family", "given", "literal", "name", "non-dropping-particle", "dropping-particle", "suffix", "comma-suffix",
    "static-ordering", "parse-names", "sequence",
  ]

  // MARK: - Dates

  private func putDate(_ tree: FieldTree, into draft: inout ReferenceDraft) {
    guard case .fields(let parts) = tree.value else {
      guard let text = tree.citedText else {
        return draft.fault(cited("issued", tree, ""), .expected("fields", foundIn: tree))
      }
      return draft.putDate(cited("issued", tree, text))
    }
    for part in parts where !part.tree.isNothing {
      switch part.name {
      case "date-parts": putParts(part.tree, into: &draft)
      case "raw", "literal", "date-time":
        let text = part.tree.citedText ?? ""
        draft.putDate(cited("issued", part.tree, text))
      case "timestamp": break
      default: leaveOut("issued." + part.name, part.tree, &draft)
      }
    }
  }

  /// `[[2018, 2, 14]]`, of numbers or texts; a second date is the end of a range, which a reference does not have.
  private func putParts(_ tree: FieldTree, into draft: inout ReferenceDraft) {
    for end in tree.items.dropFirst() { leaveOut("issued", end, &draft) }
    guard let first = tree.items.first else { return }
    let parts = first.items.filter { !$0.isNothing }
    guard !parts.isEmpty else { return }
    let numbers = parts.compactMap { $0.citedText.flatMap { Int($0) } }
    let field = cited("issued", first, JSONValue(first).text)
    guard numbers.count == parts.count, numbers.count <= 3,
      let date = PartialDate(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    else { return draft.fault(field, .notADate(field.text)) }
    draft.putDate(date, from: field)
  }
}

extension FieldTree {
  /// A text, or a number as it was written.
  fileprivate var citedText: String? {
    switch value {
    case .scalar(let text, .text), .scalar(let text, .number): text
    case .scalar, .list, .fields: nil
    }
  }
}
