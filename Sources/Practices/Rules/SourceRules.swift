import Records
import Foundation

/// What must hold of texts and their sources: whatever is cited exists, and every sentence with a digit cites.
struct SourceRules {
  private(set) var faults: [Fault] = []
  private let references: Set<Key>
  private let submissions: Set<String>

  init(_ practice: Practice) {
    references = Set(practice.references.map(\.key))
    submissions = Set(practice.submissions.map(\.number))
    for (field, text) in practice.citedTexts { check(text, field) }
    for (field, keys) in practice.citeLists { check(keys, field) }
    check(practice.references)
    check(practice.links)
    check(practice.submissions)
  }

  init(_ page: ContentPage) {
    references = Set(page.references.map(\.key))
    submissions = []
    check(page.summary, FieldPath("summary"))
    check(page.body, FieldPath("body"))
    check(page.references)
  }

  init(_ membership: Membership) {
    references = []
    submissions = []
    check(membership.references)
  }

  private mutating func add(_ field: FieldPath, _ message: String) { faults.append(Fault(field, message)) }

  private mutating func check(_ text: LocalizedText, _ field: FieldPath) {
    for language in text.languages {
      check(text.reading(in: language).text, language, field.field(language.tag))
    }
  }

  private mutating func check(_ text: String, _ language: Language, _ field: FieldPath) {
    if text.trimmed.isEmpty { add(field, "The text is empty. Leave the field out, or write it.") }
    let cited = CitedText(text)
    for citation in cited.citations {
      switch citation {
      case .reference(let key, _):
        if !references.contains(key) {
          add(field, "[@\(key)] cites no reference of this record. Add it to `references`.")
        }
      case .submission(let number):
        if !submissions.contains(number) {
          add(field, "[sub:\(number)] cites no submission of this record. Add it to `submissions`.")
        }
      }
    }
    for malformed in cited.malformed {
      add(field, "“\(malformed)” is no citation. Write [@key], [@key, p. 3] or [sub:27], and ; between several.")
    }
    for sentence in UncitedSentences(text, language).sentences {
      add(field, "This sentence has a figure and cites nothing: “\(sentence)” Add [@key] or [sub:N] to it.")
    }
  }

  private mutating func check(_ keys: [Key], _ field: FieldPath) {
    for (index, key) in keys.enumerated() where !references.contains(key) {
      add(field.item(index), "“\(key)” is no reference of this record. Add it to `references`.")
    }
  }

  private mutating func check(_ references: [Reference]) {
    let keys = references.map(\.key)
    for (index, reference) in references.enumerated() {
      let field = FieldPath("references").item(index)
      if keys.firstIndex(of: reference.key) != index {
        add(field.field("key"), "The key “\(reference.key)” stands in `references` twice. Keys are unique.")
      }
      checkAddress(reference.url, field.field("url"))
      if let doi = reference.doi, Self.doi.first(in: doi) == nil {
        add(field.field("doi"), "A DOI is written 10.1007/s10597-017-0148-1, without an address before it.")
      }
      if reference.author.isEmpty, reference.title == nil, reference.container == nil, reference.url == nil {
        add(field, "A reference needs an author, a title, a container or an address.")
      }
    }
  }

  private static let doi = Pattern(#"^10\.\d{4,9}/\S+$"#, beginsWith: "1")

  private mutating func check(_ links: [Link]) {
    for (index, link) in links.enumerated() { checkAddress(link.url, FieldPath("links").item(index).field("url")) }
  }

  private mutating func check(_ submissions: [Submission]) {
    let numbers = submissions.map(\.number)
    for (index, number) in numbers.enumerated() {
      let field = FieldPath("submissions").item(index).field("number")
      if !number.isSubmissionNumber { add(field, "Give a number with its suffix, such as \"27\" or \"17C\".") }
      if numbers.firstIndex(of: number) != index { add(field, "The submission “\(number)” stands here twice.") }
    }
  }

  private mutating func checkAddress(_ address: String?, _ field: FieldPath) {
    guard let address, !address.isWebAddress else { return }
    add(field, "“\(address)” is no web address. It begins with https:// or http:// and has no spaces.")
  }
}

extension String {
  /// Whether it is an address of the web with a host, such as `https://example.org/a`.
  fileprivate var isWebAddress: Bool {
    let isClean = unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
        && !"<>\"".unicodeScalars.contains(scalar)
    }
    guard isClean, let components = URLComponents(string: self), let scheme = components.scheme?.lowercased() else {
      return false
    }
    return ["http", "https"].contains(scheme) && !(components.host ?? "").isEmpty
  }
}
