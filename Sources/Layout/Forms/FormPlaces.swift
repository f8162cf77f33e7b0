internal import InterfaceTexts
internal import Records

/// Where the fields of a form stand, so that faults find them.
struct FormPlaces {
  /// An input or a group, and what it is called by those that it stands in and itself.
  struct Place {
    var path: FieldPath
    var labels: [String]
  }

  let fields: [FormField]
  let values: FieldTree
  let languages: FormLanguages
  let texts: InterfaceTexts

  /// The input that a path leads to, or the nearest group above it; nil for what the form does not have.
  func place(of path: FieldPath) -> Place? {
    let found = place(path.steps[...], fields, values, Place(path: FieldPath(), labels: []))
    return found.path.steps.isEmpty ? nil : found
  }

  private func place(
    _ steps: ArraySlice<FieldPath.Step>, _ fields: [FormField], _ tree: FieldTree?, _ above: Place
  ) -> Place {
    guard case .field(let name) = steps.first, let field = fields.shown(name) else { return above }
    let value = tree?[name]
    let place = Place(path: above.path.field(name), labels: above.labels + [field.label.text])
    let rest = steps.dropFirst()
    guard field.shape.presence == .list else { return self.place(rest, field, value, place) }
    guard field.hasRows, case .item(let index) = rest.first, index < field.rows(value).count else { return place }
    let row = Place(
      path: place.path.item(index), labels: above.labels + [field.row(texts.number(index + 1)).label.text])
    return self.place(rest.dropFirst(), field, field.rows(value)[index], row)
  }

  private func place(
    _ steps: ArraySlice<FieldPath.Step>, _ field: FormField, _ value: FieldTree?, _ place: Place
  ) -> Place {
    switch field.control {
    case .group: return self.place(steps, field.inner, value, place)
    case .localized:
      let shown = languages.ofText(value)
      let language = self.language(steps, shown) ?? languages.original
      return self.place(in: language, of: shown, place)
    case .labels:
      let shown = languages.ofLabels(value)
      return language(steps, shown).map { self.place(in: $0, of: shown, place) } ?? place
    default: return place
    }
  }

  private func language(_ steps: ArraySlice<FieldPath.Step>, _ shown: [Language]) -> Language? {
    guard case .field(let tag) = steps.first else { return nil }
    return shown.first { $0.tag == tag }
  }

  private func place(in language: Language, of shown: [Language], _ place: Place) -> Place {
    let name = shown.count > 1 ? [texts.name(of: language)] : []
    return Place(path: place.path.field(language.tag), labels: place.labels + name)
  }
}

/// The languages that a form's texts have.
struct FormLanguages {
  let original: Language
  /// In which they can be written.
  let offered: [Language]

  /// The original first, then those that are offered, then what there is besides.
  func ofText(_ value: FieldTree?) -> [Language] { [original] + ([original] + offered).others(in: value) }

  func ofLabels(_ value: FieldTree?) -> [Language] { Language.interface + Language.interface.unknown(in: value) }
}

extension [Language] {
  /// All but the first, and those of a tree that are not among them.
  fileprivate func others(in tree: FieldTree?) -> [Language] {
    dropFirst().filter { $0 != first } + unknown(in: tree)
  }

  fileprivate func unknown(in tree: FieldTree?) -> [Language] {
    (tree?.entries ?? []).compactMap { Language($0.name) }.filter { !contains($0) }
  }
}

extension FormField {
  /// The values of a list as rows: a list of lines that has none shows one to write in.
  func rows(_ value: FieldTree?) -> [FieldTree] {
    let items = value?.items ?? []
    return items.isEmpty && control != .group ? [FieldTree(.scalar("", .typed))] : items
  }
}
