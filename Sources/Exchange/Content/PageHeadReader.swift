import Practices
import Records

/// Reads the front matter of one of a page's files.
struct PageHeadReader {
  let file: PageFile
  let faults: FaultList
  private(set) var page: ContentPage?
  private(set) var basedOn: Int?
  let mapping: MappingReader?

  init(_ file: PageFile) {
    self.file = file
    faults = FaultList(file: file.path, lineOffset: file.head.lineOffset)
    mapping = MappingReader(NodeReader(node: file.head.root, field: FieldPath(), faults: faults))
    if file.isOriginal { readOriginal() }
  }

  private mutating func readOriginal() {
    guard let mapping else { return }
    let id = mapping.required("id")?.key()
    let slug = mapping.required("slug")?.key()
    let order = mapping.required("order")?.integer()
    let language = mapping.required("language")?.value("a language tag such as en", Language.init)
    let title = mapping.required("title")?.line()
    let summary = mapping.required("summary")?.line()
    let references = mapping.list("references", SourceReader.reference)
    basedOn = mapping.optional("basedOn")?.integer()
    mapping.finish()
    if let language, language != file.language {
      mapping.optional("language")?.fault(
        "The front matter says `language: \(language)`, the file's name says \(file.language).")
    }
    guard let id, let slug, let order, let language, let title, let summary else { return }
    page = ContentPage(
      id: id, slug: slug, order: order, language: language, title: LocalizedText(title, in: language),
      summary: LocalizedText(summary, in: language), body: LocalizedText(file.body, in: language),
      references: references)
  }

  /// The three texts of a translation of `page`; nil, with faults, when one is missing or wrong.
  func translation(of page: ContentPage?) -> Translation? {
    guard let mapping else { return nil }
    let title = mapping.required("title")?.line()
    let summary = mapping.required("summary")?.line()
    let prints = fingerprints(mapping, of: page)
    mapping.finish()
    guard let title, let summary, let prints, prints.count == Self.translated.count else { return nil }
    return Translation(
      title: .init(of: prints[0], text: title), summary: .init(of: prints[1], text: summary),
      body: .init(of: prints[2], text: file.body))
  }

  private static let translated = ["title", "summary", "body"]

  /// What the translation says it was made of, in the order of ``translated``.
  private func fingerprints(_ mapping: MappingReader, of page: ContentPage?) -> [Fingerprint]? {
    let present = page.map { [$0.title, $0.summary, $0.body].map(\.fingerprint.digits) }
    guard let of = mapping.optional("of") else {
      let right = present.map { zip(Self.translated, $0).map { "\($0): \($1)" }.joined(separator: ", ") }
      mapping.missing("of", Self.advice(right.map { "of: {\($0)}" }))
      return nil
    }
    return of.mapping { of in
      Self.translated.enumerated().compactMap { index, name in
        guard let print = of.optional(name) else {
          of.missing(name, Self.advice(present.map { "\(name): \($0[index])" }))
          return nil
        }
        return print.value("12 hexadecimal digits", Fingerprint.init)
      }
    }
  }

  private static func advice(_ right: String?) -> String {
    let sentence = "A translation says of which text it was made."
    return right.map { "\(sentence) When it fits the present original, write `\($0)`." } ?? sentence
  }
}

extension PageHeadReader {
  struct Translation {
    var title: LocalizedText.Translation
    var summary: LocalizedText.Translation
    var body: LocalizedText.Translation
  }
}
