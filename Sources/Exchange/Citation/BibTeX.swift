internal import Practices
internal import Records

/// References as BibTeX, in UTF-8, with the types and fields that BibLaTeX knows.
public struct BibTeX: Sendable {
  public private(set) var text = ""

  public init(_ items: [CitableItem]) {
    for item in items { write(item) }
  }

  private mutating func write(_ item: CitableItem) {
    let reference = item.reference
    text += "@\(Self.type(reference.type)){\(item.id)"
    add("author", Self.authors(reference))
    add("title", reference.title.map { "{\($0.latex)}" })
    add(Self.containerField(reference.type), reference.container?.latex)
    add(Self.publisherField(reference.type), reference.publisher?.latex)
    if let issued = reference.issued {
      add("year", String(issued.year))
      // Months are names that every style defines.
      if let month = issued.month { text += ",\n  month = \(Self.months[month - 1])" }
      add("day", issued.day.map(String.init))
    }
    add("volume", reference.volume?.latex)
    add("number", reference.issue?.latex)
    add("pages", reference.pages.map { Self.pages($0.latex) })
    add("version", item.version?.latex)
    add("doi", reference.doi?.verbatim)
    add("url", reference.url?.verbatim)
    add("note", reference.note?.latex)
    add("langid", item.language.flatMap { Self.languages[$0] })
    text += "\n}\n\n"
  }

  private mutating func add(_ field: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    text += ",\n  \(field) = {\(value)}"
  }

  private static func type(_ kind: Reference.Kind) -> String {
    switch kind {
    case .article: "article"
    case .report: "report"
    case .webpage: "online"
    case .book: "book"
    case .chapter: "incollection"
    case .thesis: "thesis"
    case .treaty, .legislation, .document: "misc"
    }
  }

  private static func containerField(_ kind: Reference.Kind) -> String {
    switch kind {
    case .article: "journal"
    case .chapter: "booktitle"
    case .book: "series"
    case .report, .webpage, .thesis, .treaty, .legislation, .document: "howpublished"
    }
  }

  private static func publisherField(_ kind: Reference.Kind) -> String {
    switch kind {
    case .report, .thesis: "institution"
    case .webpage, .treaty, .legislation, .document: "organization"
    case .article, .book, .chapter: "publisher"
    }
  }

  /// “Longden, E and {Council of Europe} and others”: in braces what must not be taken apart.
  private static func authors(_ reference: Reference) -> String {
    let names = reference.author.compactMap { author -> String? in
      guard let family = author.family, let given = author.given else {
        return (author.literal ?? author.family ?? author.given).map { "{\($0.latex)}" }
      }
      return "\(whole(family.latex)), \(whole(given.latex))"
    }
    return (names + (reference.moreAuthors && !names.isEmpty ? ["others"] : [])).joined(separator: " and ")
  }

  /// In braces where a comma, a semicolon or the word that parts authors would part the name.
  private static func whole(_ name: String) -> String {
    let parts = name.lowercased().split(separator: " ")
    return name.contains { ",;".contains($0) } || parts.contains("and") || parts.contains("others") ? "{\(name)}" : name
  }

  /// A range of numbers takes two hyphens.
  private static func pages(_ pages: String) -> String {
    pages.replacing(/(\d)\s*[-\u{2013}]\s*(\d)/) { "\($0.output.1)--\($0.output.2)" }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// As Babel names them.
  private static let languages: [Language: String] = [
    .english: "british", .french: "french", .german: "ngerman", .italian: "italian", .spanish: "spanish",
    .greek: "greek",
  ]
}

extension String {
  /// In one line, with what LaTeX and BibTeX take for commands written out. Braces are written as commands because BibTeX
  /// counts even escaped ones; hyphens and quotation marks that would join are parted.
  fileprivate var latex: String {
    inOneLine.unicodeScalars.reduce(into: "") { text, scalar in
      if let last = text.unicodeScalars.last, Self.joining.contains(String(last) + String(scalar)) { text += "{}" }
      switch scalar {
      case "\\": text += "\\textbackslash{}"
      case "{": text += "\\textbraceleft{}"
      case "}": text += "\\textbraceright{}"
      case "~": text += "\\textasciitilde{}"
      case "^": text += "\\textasciicircum{}"
      case "$", "&", "#", "%", "_": text += "\\\(scalar)"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static let joining: Set<String> = ["--", "``", "''", "?`", "!`"]

  /// For the fields that styles take as they stand, such as addresses: what would end the field is percent-encoded.
  fileprivate var verbatim: String {
    inOneLine.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case " ": text += "%20"
      case "{": text += "%7B"
      case "}": text += "%7D"
      case "\\": text += "%5C"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
