import Practices
import Records

extension FolderSource {
  /// A page's folder: the original, which carries the id, and the translations made of it.
  func page(_ folder: String) -> Read {
    var texts: [PageFile] = []
    var faults: [ContentFault] = []
    for name in names(folder) {
      do {
        texts.append(try pageFile("\(folder)/\(name)", name))
      } catch {
        faults.append(error)
      }
    }
    let originals = texts.filter(\.isOriginal)
    guard originals.count == 1, let original = originals.first else {
      let message =
        "A page has one original, the file whose front matter has an `id`; this folder has \(originals.count)."
      return .failed(folder, faults.isEmpty ? [ContentFault(file: folder, line: nil, message: message)] : faults)
    }
    return read(original, translations: texts.filter { !$0.isOriginal }, folder: folder, faults: faults)
  }

  private func pageFile(_ path: String, _ name: String) throws(ContentFault) -> PageFile {
    guard let language = Language(String(name.dropLast(3))), name == "\(language).md" else {
      throw ContentFault(file: path, line: nil, message: "A page's file is named by its language, such as en.md.")
    }
    return try PageFile(try text(path), path: path, language: language)
  }

  private func read(_ original: PageFile, translations: [PageFile], folder: String, faults: [ContentFault]) -> Read {
    let head = PageHeadReader(original)
    var faults = faults
    var page = head.page
    for translation in translations {
      let reader = PageHeadReader(translation)
      let texts = reader.translation(of: page)
      faults += reader.faults.faults
      guard let texts else { continue }
      page?.title.translations[translation.language] = texts.title
      page?.summary.translations[translation.language] = texts.summary
      page?.body.translations[translation.language] = texts.body
    }
    if let slug = page?.slug, folder != "pages/\(slug)" {
      head.mapping?.optional("slug")?.fault("A page's folder is named by its slug, “pages/\(slug)”.")
    }
    faults += head.faults.faults
    let places = ([original] + translations).map { ($0.language.tag, PageLines($0)) }
    let lines = Dictionary(uniqueKeysWithValues: places)
    return Read(file: original.path, record: page.map(Record.page), basedOn: head.basedOn, faults: faults) {
      Self.place($0, $1, lines)
    }
  }

  /// A fault of `body.fr` is in fr.md, from where its body begins.
  private static func place(_ fault: Fault, _ file: String, _ pages: [String: PageLines]) -> ContentFault {
    let steps = fault.field.steps
    guard steps.count > 1, case .field(let name) = steps[0], case .field(let language) = steps[1],
      let page = pages[language]
    else {
      let line = pages.values.first { $0.file == file }?.head.line(of: fault.field)
      return ContentFault(file: file, line: line, field: fault.field, message: fault.message)
    }
    let line = name == "body" ? page.body : page.head.line(of: FieldPath(name))
    return ContentFault(file: page.file, line: line, field: fault.field, message: fault.message)
  }
}

/// Where the parts of a page's file stand.
private struct PageLines: Sendable {
  var file: String
  var head: LineTable
  var body: Int

  init(_ page: PageFile) {
    file = page.path
    head = LineTable(page.head)
    body = page.bodyLine
  }
}
