extension LocalizedText: FieldValue {
  public static var form: Form { .localized(.line) }

  /// The original in the record's language, translations with the fingerprint of what they were made of.
  public static func read(_ reader: FieldReader) -> LocalizedText? {
    guard let fields = FieldsReader(reader) else { return nil }
    let language = reader.reading.language
    let text = fields.required(language.tag)?.line()
    let present = text.map(Fingerprint.init)
    var translations: [Language: Translation] = [:]
    for name in fields.names.sorted() where name != language.tag {
      // Before its value: a comma in an unquoted {en: One, two} makes a name without a value of what follows it.
      guard let other = fields.language(name), let value = fields.optional(name) else { continue }
      translations[other] = translation(value, present)
    }
    return text.map { LocalizedText($0, in: language, translations: translations) }
  }

  private static func translation(_ reader: FieldReader, _ present: Fingerprint?) -> Translation? {
    guard reader.tree.scalar == nil else {
      let text = reader.line()
      if text != nil, let present { reader.fault(.translationOfNothing(present: present)) }
      return nil
    }
    guard let fields = FieldsReader(reader) else { return nil }
    fields.finish(known: ["of", "text"])
    let text = fields.required("text")?.line()
    guard let of = fields.optional("of") else {
      if text != nil, let present { reader.fault(.translationOfNothing(present: present)) }
      return nil
    }
    guard let print = of.value("fingerprint", Fingerprint.init), let text else { return nil }
    return Translation(of: print, text: text)
  }

  public var tree: FieldTree {
    let others = translations.keys.sorted().compactMap { other in
      translations[other].map { translation in
        FieldTree.Entry(
          other.tag, .fields([.init("of", .text(translation.of.digits)), .init("text", .text(translation.text))]))
      }
    }
    return .fields([.init(language.tag, .text(original))] + others)
  }
}

extension LocalizedText {
  /// The text that a tree such as ``tree`` stands for; nil for any other.
  public init?(_ tree: FieldTree) {
    guard let first = tree.entries.first, let language = Language(first.name), let original = first.tree.scalar else {
      return nil
    }
    self.init(original, in: language)
    for entry in tree.entries.dropFirst() {
      guard let other = Language(entry.name), let text = entry.tree["text"]?.scalar,
        let of = entry.tree["of"]?.scalar.flatMap(Fingerprint.init)
      else { return nil }
      translations[other] = Translation(of: of, text: text)
    }
  }
}

extension FieldTree {
  /// Of a localised text: each language with its text.
  public var texts: [(language: Language, text: String)] {
    entries.compactMap { entry in
      guard let language = Language(entry.name), let text = entry.tree.scalar ?? entry.tree["text"]?.scalar else {
        return nil
      }
      return (language, text)
    }
  }
}

extension Labels: FieldValue {
  public static var form: Form { .labels }

  public static func read(_ reader: FieldReader) -> Labels? {
    guard let fields = FieldsReader(reader) else { return nil }
    var texts: [Language: String] = [:]
    for name in fields.names.sorted() {
      guard let language = fields.language(name), let value = fields.optional(name) else { continue }
      texts[language] = value.line()
    }
    return Labels(texts)
  }

  public var tree: FieldTree {
    let known = Language.interface.filter { texts[$0] != nil }
    let others = texts.keys.filter { !known.contains($0) }.sorted()
    return .fields(
      (known + others).compactMap { language in texts[language].map { .init(language.tag, .text($0)) } },
      isInline: true)
  }
}

extension FieldsReader {
  /// The language that a field is named by, whether or not it has a value.
  fileprivate func language(_ name: String) -> Language? {
    guard let language = Language(name), language.tag == name else {
      fault(name, .notALanguage(name))
      return nil
    }
    return language
  }
}
