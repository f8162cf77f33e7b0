internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Markdown
internal import Practices
internal import Records

/// In which record a text stands: what its citations and links mean, and which language the reader has been told of.
struct TextContext {
  let frame: Frame
  let references: ReferenceLabels
  /// The numbers that have an entry on the page.
  let submissions: Set<String>
  /// The language that most of the record is in for this reader. Texts in it are not marked one by one.
  let bodyLanguage: Language
  let isSaidToBeOutdated: Bool
  /// Whether sources are cited by author and year, as where texts of different revisions are compared; else by their numbers.
  var citesByName = false
  /// Where each reference is cited, for the way back; nil where no list of references leads back.
  var cited: CitedPlaces?

  func options(_ language: Language, topHeading: Int) -> MarkdownOptions {
    MarkdownOptions(topHeading: topHeading, address: frame.address(of:), inlines: { inlines($0, language) })
  }

  /// In a text it stands for whom readers write to.
  private static let contact = "{contact}"

  /// A text as it is shown on this site: where nobody is named to write to, no sentence asks readers to write.
  func words(of reading: Reading) -> String {
    frame.site.contact == nil
      ? reading.text.withoutSentences(holding: Self.contact, reading.language) : reading.text
  }

  private func inlines(_ text: String, _ language: Language) -> [MarkdownInline] {
    CitedText(text).segments.flatMap { segment -> [MarkdownInline] in
      switch segment {
      case .text(let text): withContact(String(text), language)
      case .citations(let citations): links(citations, language)
      }
    }
  }

  private func withContact(_ text: String, _ language: Language) -> [MarkdownInline] {
    let place = Self.contact
    guard let found = text.firstRange(of: place) else { return [.text(text)] }
    let contact = frame.site.contact.flatMap { name in
      frame.site.contactAddress().map { MarkdownInline.link(text: name, address: $0) }
    }
    return [.text(String(text[..<found.lowerBound])), contact ?? .text("")]
      + withContact(String(text[found.upperBound...]), language)
  }

  /// “[3, p. 184; Submission 27]”, or “(Longden et al. 2018, p. 184; Submission 27)”, each a link to its entry.
  func links(_ citations: [Citation], _ language: Language) -> [MarkdownInline] {
    var inlines: [MarkdownInline] = [.text(citesByName ? "(" : "[")]
    for (index, citation) in citations.enumerated() {
      if index > 0 { inlines.append(.text("; ")) }
      inlines.append(link(citation, frame.texts(within: language)))
    }
    return inlines + [.text(citesByName ? ")" : "]")]
  }

  private func link(_ citation: Citation, _ texts: InterfaceTexts) -> MarkdownInline {
    switch citation {
    case .reference(let key, let locator):
      guard let label = references.label(key, texts), let number = references.number(key) else {
        return .text(key.text)
      }
      let text = [citesByName ? label : String(number), locator].compactMap { $0 }.joined(separator: ", ")
      return .link(text: text, address: "#" + references.anchor(key), title: citesByName ? nil : label)
    case .submission(let number):
      let label = texts.text(.submissionsNumber, ["number": number])
      return submissions.contains(number) ? .link(text: label, address: "#sub-\(number)") : .text(label)
    }
  }

  /// The sources of a statement, as links.
  func sources(_ keys: [Key], _ html: inout HTML) {
    for (index, key) in keys.enumerated() {
      if index > 0 { html.raw("; ") }
      guard let label = references.label(key, frame.texts) else {
        html.text(key.text)
        continue
      }
      html.element("a", .href(anchor: references.anchor(key)), text: label)
    }
  }
}

extension Frame {
  /// `page:terms`, `site:practices`, `site:home`, `site:submit` and `practice:ID` lead into the site; addresses of the web stay.
  public func address(of target: String) -> String? {
    let parts = target.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return target }
    switch parts[0] {
    case "page": return Key(parts[1]).flatMap { present.state.page($0) }.map { page($0.slug).path }
    case "practice": return Key(parts[1]).flatMap { state.published($0) }.map { practice($0.slug).path }
    case "site" where parts[1] == "practices": return catalogue().path
    case "site" where parts[1] == "submit": return present.submit?.address
    case "site" where parts[1] == "home": return CatalogueAddress.home(language).path
    default: return target
    }
  }
}
