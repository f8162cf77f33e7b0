import Practices

/// The title of a practice, and what it says beyond its summary, in each language in which it says it; kept with its
/// document in the index, so that a passage can be shown without reading the record.
public struct KeptTexts {
  /// The title, then for each text its language and the text itself, each with a zero after it.
  let bytes: [UInt8]

  /// - Parameter bytes: the payload of a practice's document.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ practice: Practice) {
    var bytes = practice.title.original.utf8.filter { $0 != 0 } + [0]
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

  /// In the language in which it was written.
  public var title: String { String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }

  /// The texts in a language, in their order.
  func texts(in language: Language) -> [String] {
    let parts = Array(bytes.split(separator: 0, omittingEmptySubsequences: false).dropFirst())
    return stride(from: 0, to: parts.count - 1, by: 2).filter { parts[$0].elementsEqual(language.tag.utf8) }
      .map { String(decoding: parts[$0 + 1], as: UTF8.self) }
  }
}
