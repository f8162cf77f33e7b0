public import Catalogue
public import Practices
public import Records

/// What the files for citation programs hold: a reference under the name by which a text cites it.
public struct CitableItem: Hashable, Sendable {
  /// Unique in its file.
  public var id: String
  public var reference: Reference
  /// The revision of a record of ours.
  public var version: String?
  /// That of the title, where it is known.
  public var language: Language?

  public init(id: String, reference: Reference, version: String? = nil, language: Language? = nil) {
    self.id = id
    self.reference = reference
    self.version = version
    self.language = language
  }

  /// The record itself, then its references under their own keys, which its Markdown cites.
  public static func all(_ practice: Practice, _ citation: RecordCitation) -> [CitableItem] {
    let taken = Set(practice.references.map(\.key.text))
    let slug = citation.slug.text
    let record = Reference(
      key: citation.slug, type: .webpage, issued: citation.revised, title: citation.title.text,
      container: citation.collection, url: citation.address)
    let own = CitableItem(
      id: taken.contains(slug) ? slug + "-record-itself" : slug, reference: record, version: String(citation.revision),
      language: citation.title.language)
    return [own] + practice.references.map { CitableItem(id: $0.key.text, reference: $0.titled) }
  }

  /// What else is to be said: the reference's own note, and that it does not name every author.
  var note: String? {
    let parts = [reference.note, reference.moreAuthors ? Self.furtherAuthors : nil].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// The sentence by which formats that cannot say so tell that authors are missing.
  static let furtherAuthors = "Further authors are not listed."
}

extension Reference {
  /// Programs list references by title: one without bears the name of what holds it, which then is said once.
  fileprivate var titled: Reference {
    guard title == nil, let container else { return self }
    var reference = self
    reference.title = container
    reference.container = nil
    return reference
  }
}

extension String {
  /// In one line, without control characters and with single spaces.
  var inOneLine: String {
    let scalars = unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.isWhitespace ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
  }
}
