import Markdown
public import Records

extension String {
  /// A Markdown text with citations as one line of plain words, for lists and descriptions.
  public var withoutMarks: String {
    // By bytes, many times as fast: a line's ends and spaces are of ASCII, and others are meant as they stand.
    searchable.utf8.split { $0 <= 0x20 }.compactMap(String.init).joined(separator: " ")
  }

  /// The words of a Markdown text with citations.
  var searchable: String { Markdown.plainText(CitedText(self).plain) }
}

extension Reading {
  /// The same in plain words.
  public var withoutMarks: Reading {
    var plain = self
    plain.text = text.withoutMarks
    return plain
  }
}

extension LocalizedText {
  /// The same in plain words. What it says of how current its translations are stays true.
  var withoutMarks: LocalizedText {
    var plain = LocalizedText(original.withoutMarks, in: language)
    guard !translations.isEmpty else { return plain }
    let (before, after) = (fingerprint, plain.fingerprint)
    plain.translations = translations.mapValues { translation in
      .init(of: translation.of == before ? after : translation.of, text: translation.text.withoutMarks)
    }
    return plain
  }
}
