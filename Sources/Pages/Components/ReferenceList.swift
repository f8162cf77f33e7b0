internal import InterfaceTexts
internal import Layout
internal import Markdown
internal import Records

/// The references of a record, author and year first. What is not known is left out; a missing date is said.
struct ReferenceList {
  let frame: Frame
  let references: [Reference]
  let labels: ReferenceLabels
  /// The language that the record's editors wrote in, and with it the notes; nil where several records come together.
  let language: Language?
  var cited: CitedPlaces?
  var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    html.element("ol", .class("references")) { html in
      for reference in references {
        html.element("li", .id("ref-\(reference.key)")) { html in
          entry(reference, &html)
          waysBack(reference.key, &html)
        }
      }
    }
  }

  private func entry(_ reference: Reference, _ html: inout HTML) {
    let authors = authors(reference)
    if !authors.isEmpty {
      html.element("span", .class("authors"), text: authors)
      html.raw(" ")
    }
    // Where nobody is named, what it appeared in comes first: a date alone is no beginning.
    let startsWithContainer = authors.isEmpty && reference.title == nil && reference.container != nil
    if startsWithContainer { container(reference, stop: " ", &html) }
    html.text("(" + (reference.issued.map(texts.date) ?? texts[.referencesNoDate]) + suffix(reference) + "). ")
    if let title = reference.title {
      html.element("cite", .ofUnknownLanguage, text: title)
      html.raw(title.stop)
    }
    if !startsWithContainer { container(reference, stop: ". ", &html) }
    if let publisher = reference.publisher { html.text(publisher + "\(publisher.stop)") }
    if let note = reference.note {
      let mark = language.map { Attribute.lang($0 == frame.language ? nil : $0) } ?? .ofUnknownLanguage
      html.element("span", mark, text: note)
      html.raw(note.stop)
    }
    if let address = reference.address, MarkdownOptions.isSafeAddress(address) {
      html.element("a", .href(outside: address), .class("reference-link"), text: reference.doi ?? address.withoutScheme)
    }
  }

  /// Links to the first texts that cite it.
  private func waysBack(_ key: Key, _ html: inout HTML) {
    let anchors = cited?.anchors(of: key).prefix(Self.mostWaysBack) ?? []
    guard !anchors.isEmpty else { return }
    html.raw(" ")
    html.element("span", .class("ways-back")) { html in
      for (index, anchor) in anchors.enumerated() {
        let name = texts.text(.referencesBack, ["number": texts.number(index + 1)])
        html.element("a", .href(anchor: anchor), Attribute("aria-label", name), text: "↑\(index + 1)")
      }
    }
  }

  private static let mostWaysBack = 6

  private func suffix(_ reference: Reference) -> String {
    let letter = labels.letter(reference.key)
    return letter.isEmpty ? "" : ", " + letter
  }

  private func authors(_ reference: Reference) -> String {
    let names = reference.author.map { author in
      author.literal ?? [author.family, author.given].compactMap { $0 }.joined(separator: ", ")
    }
    return names.joined(separator: "; ") + (reference.moreAuthors ? " " + texts[.referencesAndOthers] : "")
  }

  /// “Journal 54(2), 184-188. ”
  private func container(_ reference: Reference, stop: String, _ html: inout HTML) {
    let issue = reference.issue.map { "(\($0))" } ?? ""
    let place = [reference.volume.map { $0 + issue } ?? (issue.isEmpty ? nil : issue), reference.pages]
      .compactMap { $0 }.joined(separator: ", ")
    if let container = reference.container {
      html.element("i", .ofUnknownLanguage, text: container)
      html.text(place.isEmpty ? stop : " " + place + stop)
    } else if !place.isEmpty {
      html.text(place + stop)
    }
  }
}

extension Attribute {
  /// What HTML says of a text whose language nobody noted, such as the title of a source.
  static let ofUnknownLanguage = Attribute("lang", "")
}

extension String {
  /// As a reader knows it, without `https://`. Whole, however long: on paper it is all there is.
  var withoutScheme: String {
    hasPrefix("https://") ? String(dropFirst(8)) : hasPrefix("http://") ? String(dropFirst(7)) : self
  }

  /// What comes after it: a full stop, unless it has one, and a space.
  fileprivate var stop: StaticString { last.map { ".?!…".contains($0) } ?? true ? " " : ". " }
}
