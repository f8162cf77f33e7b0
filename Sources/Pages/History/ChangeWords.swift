internal import Catalogue
internal import InterfaceTexts
internal import Practices
internal import Records

/// What a reader calls the parts, fields and values of a practice that changed, by the table of its fields.
struct ChangeWords {
  let former: Practice
  let present: Practice
  let trees: (former: FieldTree, present: FieldTree)
  let frame: Frame
  private var texts: InterfaceTexts { frame.texts }

  init(former: Practice, present: Practice, frame: Frame) {
    self.former = former
    self.present = present
    trees = (former.tree, present.tree)
    self.frame = frame
  }

  // MARK: - Parts

  func heading(of part: ChangedPart) -> Reading {
    if let shape = ChangedPart.told(part.part), case .group(let group, let inner) = shape.form {
      return title(of: part, group, inner)
    }
    return .ofInterface(name(of: part.part), frame.language)
  }

  private func name(of part: FieldPart) -> String {
    switch part {
    case .head: texts[.historyHead]
    case .facts: texts[.practiceFacts]
    case .about: texts[.practiceAbout]
    default: frame.facts.heading(of: part, Practice.self)
    }
  }

  /// A thing is called by its first text.
  private func title(of part: ChangedPart, _ group: String, _ inner: [FieldShape]) -> Reading {
    guard let shape = inner.first(where: { $0.form.isLocalized }) else { return .ofInterface(group, frame.language) }
    let text = part.thing(in: trees.present)?[shape.name] ?? part.thing(in: trees.former)?[shape.name]
    let readings = text?.texts ?? []
    guard let reading = readings.first(where: { $0.language == frame.language }) ?? readings.first else {
      return .ofInterface(texts.label(ofUnknown: shape.name, in: group), frame.language)
    }
    return LocalizedText(reading.text, in: reading.language).reading(in: reading.language)
  }

  /// References, links, submissions and contacts as one text each.
  func items(of practice: Practice, _ part: FieldPart) -> [(key: String, label: String, text: String)] {
    switch part {
    case .references:
      let labels = ReferenceLabels(practice.references)
      return practice.references.map { ($0.key.text, labels.label($0.key, texts) ?? $0.key.text, text(of: $0)) }
    case .links:
      return practice.links.map { ($0.name, $0.name, [$0.name, $0.url].compactMap { $0 }.joined(separator: " ")) }
    case .submissions:
      return practice.submissions.map { submission in
        let label = texts.text(.submissionsNumber, ["number": submission.number])
        let words = [label, frame.label(submission.by), submission.name].compactMap { $0 }
        return (submission.number, label, words.joined(separator: " · "))
      }
    case .contacts:
      return practice.contacts.map { contact in
        let words = [contact.organisation, contact.url, contact.checked.map(texts.date)].compactMap { $0 }
        return (contact.organisation, contact.organisation, words.joined(separator: " · "))
      }
    default: return []
    }
  }

  private func text(of reference: Reference) -> String {
    let authors = reference.author.map { author in
      author.literal ?? [author.family, author.given].compactMap { $0 }.joined(separator: ", ")
    }
    let names = authors.joined(separator: "; ") + (reference.moreAuthors ? " " + texts[.referencesAndOthers] : "")
    let issue = reference.issue.map { "(\($0))" } ?? ""
    let place = [(reference.volume ?? "") + issue, reference.pages ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let parts = [
      names + " (" + (reference.issued.map(texts.date) ?? texts[.referencesNoDate]) + ")", reference.title,
      reference.container, place.isEmpty ? nil : place, reference.publisher, reference.note, reference.address,
    ]
    return parts.compactMap { $0 }.joined(separator: ". ")
  }

  // MARK: - Fields and values

  /// The name of the field at a path, with those of the fields it stands in within its part.
  func label(_ path: [RecordDifference.Step], _ part: ChangedPart) -> String {
    var group = Practice.name
    var names: [String] = []
    for (index, shape) in Practice.shapes.along(path.fieldNames).enumerated() {
      if index > 0 || part.depth == 0 { names.append(frame.facts.label(shape, in: group, count: 2)) }
      if case .group(let name, _) = shape.form { group = name }
    }
    let told = names.enumerated().filter { $0.offset == 0 || names[$0.offset - 1] != $0.element }.map(\.element)
    return told.isEmpty ? heading(of: part).text : told.joined(separator: " · ")
  }

  /// The name of a localised text, with its language where that is not the reader's.
  func label(_ text: LocalizedChange, _ part: ChangedPart) -> String {
    let name = label(text.field, part)
    return text.language == frame.language ? name : name + " (" + texts.name(of: text.language) + ")"
  }

  /// A value as readers know it; none for what says nothing.
  func values(_ value: JSONValue?, _ path: [RecordDifference.Step]) -> [String] {
    let shapes = Practice.shapes.along(path.fieldNames)
    guard let shape = shapes.last else { return [] }
    switch value {
    case .integer(let number): return [texts.number(number)]
    case .bool(true): return [frame.facts.label(shape, in: Practice.name)]
    case .string(let text) where !text.isEmpty:
      guard case .choice = shape.form else { return [name(text, shape.form)] }
      return [texts.label(of: "\(shape.name).\(text)", in: shapes.dropLast().last?.form.groupName ?? Practice.name)]
    default: return []
    }
  }

  private func name(_ text: String, _ form: Form) -> String {
    switch form {
    case .field: Practice.shapes[text].map { frame.facts.label($0, in: Practice.name) } ?? text
    case .citation: Key(text).flatMap(source) ?? text
    case .record: Key(text).flatMap(title) ?? text
    default: frame.facts.words(text, form)
    }
  }

  private func source(_ key: Key) -> String? {
    ReferenceLabels(present.references).label(key, texts) ?? ReferenceLabels(former.references).label(key, texts)
  }

  private func title(_ id: Key) -> String? { frame.state.header(id)?.title.reading(in: frame.language).text }
}

extension Form {
  /// Of a group the name by which texts speak of it.
  fileprivate var groupName: String? {
    if case .group(let name, _) = self { name } else { nil }
  }
}
