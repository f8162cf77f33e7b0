internal import InterfaceTexts
internal import Records

/// Texts in several languages.
extension FormView {
  /// A text in its original language and its translations, each with which original it was made of and what it said.
  func localized(
    _ field: FormField, _ kind: Form.TextKind, _ value: FieldTree?, _ path: FieldPath, _ html: inout HTML
  ) {
    let shown = languages.ofText(value)
    guard shown.count > 1 else {
      return text(field, kind, value, languages.original, path.field(languages.original.tag), &html)
    }
    let original = value?[languages.original.tag]?.written
    fieldset(field, path, "field texts", &html) { html in
      for language in shown {
        let place = path.field(language.tag)
        let written = value?[language.tag]
        text(one(field, language, written, original), kind, value, language, place, &html)
        if language != languages.original { origin(written, place, &html) }
      }
    }
  }

  /// A text in every language of the interface.
  func labels(_ field: FormField, _ value: FieldTree?, _ path: FieldPath, _ html: inout HTML) {
    fieldset(field, path, "field texts", &html) { html in
      for language in languages.ofLabels(value) {
        var one = field
        (one.label, one.help) = (name(language), nil)
        text(one, .line, value, language, path.field(language.tag), &html)
      }
    }
  }

  /// The field of one language's text.
  private func one(
    _ field: FormField, _ language: Language, _ written: FieldTree?, _ original: String?
  ) -> FormField {
    var one = field
    (one.label, one.help) = (name(language), nil)
    if language == languages.original {
      one.label.text += " (" + texts[.formOriginal] + ")"
    } else {
      one.shape.presence = .optional
      let of = written?["of"]?.scalar.flatMap(Fingerprint.init)
      if let of, let original, of != Fingerprint(of: original) {
        one.label.text += " (" + texts[.translationOlder] + ")"
      }
    }
    return one
  }

  private func name(_ language: Language) -> Reading {
    Reading(text: texts.name(of: language), language: self.language, state: .original)
  }

  private func text(
    _ field: FormField, _ kind: Form.TextKind, _ value: FieldTree?, _ language: Language, _ path: FieldPath,
    _ html: inout HTML
  ) {
    let written = value?[language.tag]?.written ?? ""
    labelled(field, path, &html) { html, attributes in
      let attributes =
        attributes + [
          .lang(language == self.language ? nil : language), Attribute("dir", InterfaceTexts.direction(of: language)),
        ]
      switch kind {
      case .line: line(field, written, attributes, &html)
      case .markdown: lines(written, rows: 5, attributes, &html)
      }
    }
  }

  private func origin(_ written: FieldTree?, _ path: FieldPath, _ html: inout HTML) {
    guard let of = written?["of"]?.scalar, let text = written?.written else { return }
    hidden(path.field(FormItems.of), of, &html)
    hidden(path.field(FormItems.was), Fingerprint(of: text).digits, &html)
  }
}

extension FieldTree {
  /// The text of one language: plain, or with what it was made of.
  fileprivate var written: String? { scalar ?? self["text"]?.scalar }
}
