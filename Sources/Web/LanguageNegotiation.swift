import Practices
import Records

/// Which of the site's languages a reader prefers (RFC 9110 section 12.5.4; a range stands for its language, `de-AT` for `de`).
enum LanguageNegotiation {
  /// The longest header that is read, in bytes; the rest is not looked at.
  private static let longest = 1_000

  /// - Returns: The one of `languages` with the highest quality: that of a range that names it, else that of `*`. Of several
  ///   with the same the one that was named first; where none is wanted the first that is not refused.
  static func language(for header: String?, among languages: [Language]) -> Language {
    let ranges = String(decoding: (header ?? "").utf8.prefix(longest), as: UTF8.self).split(separator: ",")
      .enumerated().compactMap { index, item in LanguageRange(item, place: index) }
    let best = languages.enumerated().max { rank($0.element, $0.offset, ranges) < rank($1.element, $1.offset, ranges) }
    return best?.element ?? .english
  }

  private typealias Rank = (quality: Double, isOpen: Int, isNamed: Int, place: Int, order: Int)

  private static func rank(_ language: Language, _ index: Int, _ ranges: [LanguageRange]) -> Rank {
    let naming = ranges.filter { $0.names(language) }.max { ($0.quality, -$0.place) < ($1.quality, -$1.place) }
    guard let range = naming ?? ranges.first(where: { $0.text == "*" }) else { return (0, 1, 0, 0, -index) }
    return (range.quality, range.quality > 0 ? 1 : 0, naming == nil ? 0 : 1, -range.place, -index)
  }
}

/// An item of `Accept-Language`.
private struct LanguageRange {
  var text: String
  /// 0 refuses.
  var quality: Double
  var place: Int

  /// Nil for what is malformed.
  init?(_ item: Substring, place: Int) {
    let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
    guard let text = parts.first, !text.isEmpty else { return nil }
    let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? -1 } ?? 1
    guard quality >= 0 else { return nil }
    self.text = text
    self.quality = min(quality, 1)
    self.place = place
  }

  func names(_ language: Language) -> Bool {
    text == language.tag || text.hasPrefix("\(language.tag)-")
  }
}
