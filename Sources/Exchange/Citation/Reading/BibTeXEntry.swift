internal import Practices
internal import Records

/// What the fields of a BibTeX entry mean, those of BibLaTeX included.
struct BibTeXEntry {
  private let entry: BibTeXReader.Entry
  private let number: Int
  private let source: SourceText
  private let limits: CitationLimits
  private let kind: Reference.Kind?

  init(_ entry: BibTeXReader.Entry, _ number: Int, _ source: SourceText, _ limits: CitationLimits) {
    (self.entry, self.number, self.source, self.limits) = (entry, number, source, limits)
    kind = Self.kinds[entry.kind]
  }

  func take(into sheet: inout CitationSheet) {
    let place = source.place(of: entry.offset)
    if let parent = entry.fields.first(where: { Self.inheriting.contains($0.name) }) {
      return sheet.add(.crossReference(parent.value.text), entry: number, at: parent.offset)
    }
    var draft = ReferenceDraft(kind ?? .document, entry: number, at: place, limits)
    if kind == nil {
      draft.fault(CitedField(name: "@" + entry.kind, text: "", place: place), .typeLeftOut(entry.kind))
    }
    let fields = Dictionary(grouping: entry.fields, by: \.name)
    for field in fields["author"] ?? [] { putAuthors(field, into: &draft) }
    putDate(fields, into: &draft)
    for field in fields["doi"] ?? [] { draft.putDOI(verbatim(field)) }
    for field in fields["url"] ?? [] { draft.putAddress(verbatim(field)) }
    putEprint(fields, into: &draft)
    putTexts(fields, into: &draft)
    for field in entry.fields where !isKnown(field.name) { draft.leaveOut(plain(field, &draft)) }
    sheet.take(draft, named: entry.key)
  }

  // MARK: - Texts

  private func putTexts(_ fields: [String: [BibTeXReader.Field]], into draft: inout ReferenceDraft) {
    let subtitle = fields["subtitle"]?.first.map { plain($0, &draft) }
    for (index, field) in (fields["title"] ?? []).enumerated() {
      var title = plain(field, &draft)
      if index == 0, let subtitle, !subtitle.text.isEmpty { title.text += ": " + subtitle.text }
      draft.put(title, as: \.title)
    }
    for (names, path) in targets {
      for name in names {
        for field in fields[name] ?? [] { draft.put(plain(field, &draft), as: path) }
      }
    }
    for field in fields["pages"] ?? [] { draft.putPages(plain(field, &draft)) }
    for field in fields["note"] ?? [] { draft.putNote(plain(field, &draft)) }
    for field in fields["howpublished"] ?? [] where kind?.isHeldByAnything != false {
      let text = verbatim(field)
      if text.text.hasPrefix("http") {
        draft.putAddress(text)
      } else {
        draft.put(plain(field, &draft), as: \.container)
      }
    }
  }

  /// The fields that hold a text, those that come first before others.
  private var targets: [([String], WritableKeyPath<Reference, String?>)] {
    [
      (["journaltitle", "journal", "booktitle"] + (kind == .book ? ["series"] : []), \.container),
      (["publisher", "institution", "organization", "school"], \.publisher),
      (["volume"], \.volume), (["number", "issue"], \.issue),
    ]
  }

  private func isKnown(_ name: String) -> Bool {
    switch name {
    case "series": kind == .book
    case "howpublished": kind?.isHeldByAnything != false
    case "archiveprefix", "eprinttype", "eprint": eprintAddress != nil
    default: Self.known.contains(name)
    }
  }

  private static let known: Set<String> = [
    "author", "title", "subtitle", "journaltitle", "journal", "booktitle", "publisher", "institution", "organization",
    "school", "volume", "number", "issue", "pages", "note", "doi", "url", "date", "year", "month", "day",
  ]
  /// Fields by which an entry takes others from another one.
  private static let inheriting: Set<String> = ["crossref", "xdata"]

  private static let kinds: [String: Reference.Kind] = [
    "article": .article, "periodical": .article, "book": .book, "mvbook": .book, "booklet": .book, "collection": .book,
    "mvcollection": .book, "proceedings": .book, "mvproceedings": .book, "reference": .book, "incollection": .chapter,
    "inbook": .chapter, "bookinbook": .chapter, "suppbook": .chapter, "inproceedings": .chapter,
    "conference": .chapter, "inreference": .chapter, "report": .report, "techreport": .report, "thesis": .thesis,
    "phdthesis": .thesis, "mastersthesis": .thesis, "online": .webpage, "electronic": .webpage, "www": .webpage,
    "legislation": .legislation, "misc": .document, "unpublished": .document, "manual": .document,
  ]

  // MARK: - Names, dates, addresses

  private func putAuthors(_ field: BibTeXReader.Field, into draft: inout ReferenceDraft) {
    let cited = CitedField(name: field.name, text: field.value.text, place: source.place(of: field.offset))
    let names = BibTeXNames(field.value)
    for name in names.doubtful { draft.fault(cited, .notOneName(name)) }
    for command in names.unknown { draft.fault(cited, .unknownCommand(command)) }
    for author in names.authors { draft.putAuthor(author, from: cited) }
    if names.hasOthers { draft.reference.moreAuthors = true }
  }

  private func putDate(_ fields: [String: [BibTeXReader.Field]], into draft: inout ReferenceDraft) {
    for field in fields["date"] ?? [] { draft.putDate(plain(field, &draft)) }
    let months = (fields["month"] ?? []).map { plain($0, &draft) }
    let days = (fields["day"] ?? []).map { plain($0, &draft) }
    guard let field = fields["year"]?.first else {
      for part in months + days { draft.leaveOut(part) }
      return
    }
    for further in fields["year"]?.dropFirst() ?? [] { draft.leaveOut(plain(further, &draft)) }
    let year = plain(field, &draft)
    guard let date = BibTeXDate(year: year.text, months: months.map(\.text), days: days.map(\.text)) else {
      // The year alone is better than nothing; what is wrong with the rest is told.
      draft.putDate(year)
      for part in months + days { draft.fault(part, .notADate(part.text)) }
      return
    }
    draft.putDate(date.date, from: year)
  }

  /// Archives whose papers have addresses that are made of their numbers.
  private static let archives = [
    "arxiv": "https://arxiv.org/abs/", "pubmed": "https://pubmed.ncbi.nlm.nih.gov/",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/", "pmcid": "https://pmc.ncbi.nlm.nih.gov/articles/",
    "jstor": "https://www.jstor.org/stable/", "hdl": "https://hdl.handle.net/",
  ]

  private var eprintAddress: CitedField? {
    let type = entry.fields.first { $0.name == "archiveprefix" || $0.name == "eprinttype" }
    guard let type, let field = entry.fields.first(where: { $0.name == "eprint" }),
      let start = Self.archives[LaTeXText(type.value).text.lowercased()]
    else { return nil }
    var cited = verbatim(field)
    cited.text = start + cited.text
    return cited
  }

  /// The paper's address in an archive, where it has no other.
  private func putEprint(_ fields: [String: [BibTeXReader.Field]], into draft: inout ReferenceDraft) {
    guard let address = eprintAddress else { return }
    if draft.reference.url == nil { draft.putAddress(address) } else { draft.leaveOut(address) }
  }

  // MARK: - Values

  private func plain(_ field: BibTeXReader.Field, _ draft: inout ReferenceDraft) -> CitedField {
    let text = LaTeXText(field.value)
    let cited = CitedField(name: field.name, text: text.text, place: source.place(of: field.offset))
    if let command = text.unknown.first, isKnown(field.name) { draft.fault(cited, .unknownCommand(command)) }
    return cited
  }

  /// A value that styles take as it stands, such as an address, without what some programs escape in it.
  private func verbatim(_ field: BibTeXReader.Field) -> CitedField {
    var text = field.value.text.trimmed
    if text.hasPrefix("\\url{") { text = String(text.dropFirst(5)) }
    text = text.replacing(/\\textunderscore\s*(\{\})?/, with: "_")
    var (plain, isEscaped) = ("", false)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\" where !isEscaped: isEscaped = true
      case "{" where !isEscaped, "}" where !isEscaped, "\n", "\r", "\t": break
      default:
        if isEscaped, !"_%&#$~{}^-".unicodeScalars.contains(scalar) { plain.unicodeScalars.append("\\") }
        plain.unicodeScalars.append(scalar)
        isEscaped = false
      }
    }
    return CitedField(name: field.name, text: plain, place: source.place(of: field.offset))
  }
}

extension Reference.Kind {
  /// Whether the site or the body that holds it is named by the way in which it was published.
  fileprivate var isHeldByAnything: Bool {
    switch self {
    case .report, .webpage, .thesis, .treaty, .legislation, .document: true
    case .article, .book, .chapter: false
    }
  }
}
