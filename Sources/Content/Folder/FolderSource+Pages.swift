internal import Records

extension FolderSource {
  /// A page's folder as one tree: the fields of the original, its localised ones with the translations' texts.
  func pageTree(_ folder: String, _ type: any Record.Type, _ body: String) throws(Fault) -> Tree {
    var files: [PageFile] = []
    var faults: [Fault] = []
    for name in names(folder) {
      do throws(Fault) {
        files.append(try pageFile("\(folder)/\(name)", name))
      } catch {
        faults.append(error)
      }
    }
    let originals = files.filter(\.isOriginal)
    guard originals.count == 1, let original = originals.first else {
      throw faults.first ?? Fault(FieldPath(), .originals(originals.count), place: Place(file: folder))
    }
    if let said = original.head["language"]?.scalar.flatMap(Language.init), said != original.language {
      faults.append(
        Fault(
          FieldPath("language"), .otherLanguage(said, file: original.language),
          place: original.head.place(of: FieldPath("language"))))
    }
    let localized = type.shapes.filter(\.isLocalized).map(\.name)
    var page = PageTree(original, localized: localized, body: body)
    for translation in files where !translation.isOriginal { page.add(translation) }
    return Tree(file: original.path, root: page.root, language: original.language, faults: faults + page.faults)
  }

  private func pageFile(_ path: String, _ name: String) throws(Fault) -> PageFile {
    guard let language = Language(String(name.dropLast(3))), name == "\(language).md" else {
      throw Fault(FieldPath(), .notNamedByLanguage, place: Place(file: path))
    }
    return try PageFile(try text(path), path: path, language: language)
  }
}

/// Brings a page's files together.
private struct PageTree {
  private let original: PageFile
  private let localized: [String]
  private let body: String
  private var texts: [String: [FieldTree.Entry]] = [:]
  private(set) var faults: [Fault] = []

  init(_ original: PageFile, localized: [String], body: String) {
    self.original = original
    self.localized = localized
    self.body = body
    for name in localized {
      guard let text = text(name, original) else { continue }
      texts[name] = [FieldTree.Entry(original.language.tag, text, place: text.place)]
    }
  }

  var root: FieldTree {
    let plain = original.head.entries.filter { !localized.contains($0.name) && $0.name != body }
    let own = localized.compactMap { name in
      texts[name].map { FieldTree.Entry(name, FieldTree(.fields($0), place: $0.first?.place), place: $0.first?.place) }
    }
    return FieldTree(.fields(plain + own), place: original.head.place)
  }

  private func text(_ name: String, _ file: PageFile) -> FieldTree? { name == body ? file.body : file.head[name] }

  mutating func add(_ file: PageFile) {
    for entry in file.head.entries where entry.name != "of" && (!localized.contains(entry.name) || entry.name == body) {
      let known = (["of"] + localized.filter { $0 != body }).sorted()
      add(.unknownField(entry.name, known: known), entry.name, entry.place)
    }
    guard let of = file.head["of"], !of.isNothing else {
      let prints = localized.compactMap { name in present(name).map { "\(name): \($0)" } }
      let right = prints.count == localized.count ? "of: {\(prints.joined(separator: ", "))}" : nil
      return add(.translationOfNoText(right), "of", file.head.place ?? Place(file: file.path))
    }
    for name in localized {
      guard let text = text(name, file), !text.isNothing else {
        add(.missing(name), name, file.head.place ?? Place(file: file.path))
        continue
      }
      guard let print = of[name] else {
        let right = present(name).map { "\(name): \($0)" }
        faults.append(Fault(FieldPath("of").field(name), .translationOfNoText(right), place: of.place))
        continue
      }
      let entries = [FieldTree.Entry("of", print, place: print.place), .init("text", text, place: text.place)]
      texts[name, default: []].append(
        FieldTree.Entry(file.language.tag, FieldTree(.fields(entries), place: text.place), place: text.place))
    }
  }

  private func present(_ name: String) -> Fingerprint? {
    texts[name]?.first?.tree.scalar.map { Fingerprint(of: $0) }
  }

  private mutating func add(_ reason: Fault.Reason, _ field: String, _ place: Place?) {
    faults.append(Fault(FieldPath(field), reason, place: place))
  }
}
