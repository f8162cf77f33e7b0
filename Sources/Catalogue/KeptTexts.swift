import Practices

/// What a practice says beyond its summary, in each language in which it says it; kept with its document in the index, so that
/// a passage can be shown without reading the record.
struct KeptTexts {
  /// For each text its language and the text itself, each with a zero after it.
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ practice: Practice) {
    var bytes: [UInt8] = []
    for body in practice.bodies {
      for language in body.languages {
        for part in [language.tag, body.reading(in: language).text.searchable] {
          bytes.append(contentsOf: part.utf8.lazy.filter { $0 != 0 })
          bytes.append(0)
        }
      }
    }
    self.bytes = bytes
  }

  /// The texts in a language, in their order.
  func texts(in language: Language) -> [String] {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
    return stride(from: 0, to: parts.count - 1, by: 2).filter { parts[$0].elementsEqual(language.tag.utf8) }
      .map { String(decoding: parts[$0 + 1], as: UTF8.self) }
  }
}
