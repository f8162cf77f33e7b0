public import Records

/// What a form sent, as a tree. Only fields that the form shows are read.
public struct FormReading {
  private let original: Language
  private let limits: FormLimits
  /// Rows without a value stay where a button changes lists: it counts them.
  private let keepsBlanks: Bool

  /// Reads what was sent, within limits.
  ///
  /// A translation keeps the original that it was made of while its text stays as it was, and is one of the present original where
  /// it is new or changed.
  ///
  /// - Parameters:
  ///   - items: names and values of the inputs, as they were sent.
  ///   - fields: those of the form.
  ///   - original: the original language of the texts.
  ///   - limits: how much is read.
  /// - Returns: the fields that say something, in their order; every value is typed text.
  public static func tree(
    _ items: [(name: String, value: String)], fields: [FormField], original: Language, limits: FormLimits = .usual
  ) -> FieldTree {
    let reading = FormReading(original: original, limits: limits, keepsBlanks: FormChange(items) != nil)
    return .fields(reading.entries(FormItems(items, limits), fields))
  }

  private func entries(_ items: FormItems, _ fields: [FormField]) -> [FieldTree.Entry] {
    fields.filter(\.isShown).compactMap { field in
      guard let sent = items[field.shape.name] else { return nil }
      return value(sent, field).map { FieldTree.Entry(field.shape.name, $0) }
    }
  }

  private func value(_ sent: FormItems, _ field: FormField) -> FieldTree? {
    guard field.shape.presence == .list else { return single(sent, field) }
    let items = field.isTicked ? ticked(sent) : rows(sent, field)
    return items.isEmpty ? nil : .list(items)
  }

  private func rows(_ sent: FormItems, _ field: FormField) -> [FieldTree] {
    let blank = field.control == .group ? FieldTree.fields([]) : .typed("")
    let rows = sent.inOrder.prefix(limits.items).compactMap { single($0, field) ?? (keepsBlanks ? blank : nil) }
    // The row that a list shows where it has none.
    return field.control != .group && rows == [blank] ? [] : rows
  }

  /// The order that they had is kept; what is newly ticked comes after them.
  private func ticked(_ sent: FormItems) -> [FieldTree] {
    var seen: Set<String> = []
    let chosen = sent.values.prefix(limits.items).filter { !$0.isEmpty && seen.insert($0).inserted }
    let before = (sent[FormItems.order]?.text ?? "").split(separator: " ").map(String.init)
    let places = Dictionary(before.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let ordered = chosen.enumerated().sorted { left, right in
      (places[left.element] ?? before.count, left.offset) < (places[right.element] ?? before.count, right.offset)
    }
    return ordered.map { .typed($0.element) }
  }

  private func single(_ sent: FormItems, _ field: FormField) -> FieldTree? {
    switch field.control {
    case .group: filled(entries(sent, field.inner))
    case .localized: localized(sent)
    case .labels: filled(languages(sent).map { .init($0.tag, .typed($1)) })
    case .line, .lines, .box, .radios, .select:
      sent.text.flatMap { $0 == field.shape.standard?.scalar ? nil : .typed($0) }
    }
  }

  private func localized(_ sent: FormItems) -> FieldTree? {
    let texts = languages(sent)
    let original = texts.first { $0.language == self.original }?.text
    let present = original.map { Fingerprint(of: $0) }
    return filled(
      texts.map { language, text in
        guard language != self.original else { return .init(language.tag, .typed(text)) }
        let of = sent[language.tag].flatMap { origin($0, text) } ?? present
        let entries = of.map { [FieldTree.Entry("of", .typed($0.digits))] } ?? []
        return .init(language.tag, .fields(entries + [.init("text", .typed(text))]))
      })
  }

  /// What a translation was made of, unless its text was changed.
  private func origin(_ sent: FormItems, _ text: String) -> Fingerprint? {
    guard sent[FormItems.was]?.text == Fingerprint(of: text).digits else { return nil }
    return sent[FormItems.of]?.text.flatMap(Fingerprint.init)
  }

  /// The original first.
  private func languages(_ sent: FormItems) -> [(language: Language, text: String)] {
    let found = sent.names.compactMap { name -> (language: Language, text: String)? in
      guard let language = Language(name), language.tag == name, let text = sent[name]?.text else { return nil }
      return (language, text)
    }
    return Array((found.filter { $0.language == original } + found.filter { $0.language != original }).prefix(100))
  }

  private func filled(_ entries: [FieldTree.Entry]) -> FieldTree? { entries.isEmpty ? nil : .fields(entries) }
}

extension FieldTree {
  fileprivate static func typed(_ text: String) -> FieldTree { FieldTree(.scalar(text, .typed)) }
}
