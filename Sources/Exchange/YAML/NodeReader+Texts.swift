import Practices
import Records
import Yams

extension NodeReader {
  /// A localised text: the original in the record's language, translations with the fingerprint of what they were made of.
  func localized(_ original: Language) -> LocalizedText? {
    guard let mapping = MappingReader(self) else { return nil }
    let text = mapping.required(original.tag)?.line()
    var translations: [Language: (Fingerprint?, String, NodeReader)] = [:]
    for name in mapping.names.sorted() where name != original.tag {
      // Before its value: a comma in an unquoted {en: One, two} makes a name without a value of what follows it.
      guard let language = mapping.language(name), let reader = mapping.optional(name),
        let translation = reader.translation()
      else { continue }
      translations[language] = (translation.of, translation.text, reader)
    }
    guard let text else { return nil }
    return LocalizedText(text, in: original, translations: stamped(translations, Fingerprint(of: text)))
  }

  private func translation() -> (of: Fingerprint?, text: String)? {
    if node.scalar != nil {
      return line().map { (nil, $0) }
    }
    return mapping { mapping in
      let text = mapping.required("text")?.line()
      guard let of = mapping.optional("of") else { return text.map { (nil, $0) } }
      guard let print = of.value("12 hexadecimal digits", Fingerprint.init) else { return nil }
      return text.map { (print, $0) }
    }
  }

  private func stamped(
    _ translations: [Language: (Fingerprint?, String, NodeReader)], _ present: Fingerprint
  ) -> [Language: LocalizedText.Translation] {
    translations.mapValues { of, text, reader in
      if of == nil {
        reader.fault(
          "A translation says of which text it was made. "
            + "When it fits the present original, write {of: \(present), text: …}.")
      }
      return LocalizedText.Translation(of: of ?? present, text: text)
    }
  }

  /// A text in every language of the interface.
  func labels() -> Labels? {
    guard let mapping = MappingReader(self) else { return nil }
    var texts: [Language: String] = [:]
    for name in mapping.names.sorted() {
      guard let language = mapping.language(name), let reader = mapping.optional(name) else { continue }
      texts[language] = reader.line()
    }
    return Labels(texts)
  }
}

extension MappingReader {
  /// The language that a field is named by, whether or not it has a value.
  fileprivate func language(_ name: String) -> Language? {
    guard let language = Language(name), language.tag == name else {
      missing(
        name, "“\(name)” is no language tag such as en or fr. A text with a comma in it stands in quotation marks.")
      return nil
    }
    return language
  }
}
