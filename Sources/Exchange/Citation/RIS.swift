internal import Practices
internal import Records

/// References as RIS: a line a field, `TY` first, `ER` last, lines ended by CR and LF.
public struct RIS: Sendable {
  public private(set) var text = ""

  public init(_ items: [CitableItem]) {
    for item in items { write(item) }
  }

  private mutating func write(_ item: CitableItem) {
    let reference = item.reference
    add("TY", Self.type(reference.type))
    add("ID", item.id)
    for author in reference.author { add("AU", Self.name(author)) }
    add("TI", reference.title)
    add("T2", reference.container)
    add("PB", reference.publisher)
    if let issued = reference.issued {
      add("PY", issued.description.prefix(4).description)
      add("DA", Self.date(issued))
    }
    add("VL", reference.volume)
    add("IS", reference.issue)
    let pages = reference.pages.map(Self.pages)
    add("SP", pages?.first)
    add("EP", pages?.last)
    add("ET", item.version)
    add("DO", reference.doi)
    add("UR", reference.address)
    add("N1", item.note)
    add("LA", item.language?.tag)
    text += "ER  - \r\n\r\n"
  }

  private mutating func add(_ tag: String, _ value: String?) {
    guard let value = value?.inOneLine, !value.isEmpty else { return }
    text += "\(tag)  - \(value)\r\n"
  }

  private static func type(_ kind: Reference.Kind) -> String {
    switch kind {
    case .article: "JOUR"
    case .report: "RPRT"
    case .webpage: "ELEC"
    case .book: "BOOK"
    case .chapter: "CHAP"
    case .treaty: "LEGAL"
    case .legislation: "STAT"
    case .thesis: "THES"
    case .document: "GEN"
    }
  }

  /// “Family, Given”. The format forbids asterisks in names.
  private static func name(_ author: Author) -> String {
    let name = author.literal ?? [author.family, author.given].compactMap { $0 }.joined(separator: ", ")
    return name.replacing("*", with: "")
  }

  /// `YYYY/MM/DD/`, where what is not known stays empty.
  private static func date(_ date: PartialDate) -> String {
    let parts = date.description.split(separator: "-").map(String.init)
    return (parts + Array(repeating: "", count: 4 - parts.count)).joined(separator: "/")
  }

  /// First and last page; the last is nil where there is one page, or where it is no plain range.
  private static func pages(_ pages: String) -> (first: String, last: String?) {
    guard let range = pages.wholeMatch(of: /\s*([A-Za-z]?\d+)\s*[-\u{2013}]\s*([A-Za-z]?\d+)\s*/) else {
      return (pages, nil)
    }
    return (String(range.output.1), String(range.output.2))
  }
}
