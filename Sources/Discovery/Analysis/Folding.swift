internal import ICU

/// The form in which words are compared: without case, and without accents where readers leave them out.
///
/// Latin and Greek lose their marks (é → e, ü → u, ά → α, ø → o, final ς is σ). Cyrillic keeps its letters (й is no и, ї
/// no і, ё no е) and loses only the accent that marks stress. Other scripts stay as they are.
enum Folding {
  /// Longer words are cut to this many scalars, in texts and queries alike.
  static let longestWord = 64

  static func folded(_ word: String) -> String {
    withoutMarks(caseFolded(word))
  }

  /// NFKC_Casefold with one form of apostrophe, at most ``longestWord`` scalars.
  static func caseFolded(_ word: String) -> String {
    let folded = CaseFolding.nfkc(word)
    if folded.utf8.count <= longestWord, !folded.utf8.contains(where: { $0 == 0xE2 || $0 == 0xCA }) { return folded }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: folded.unicodeScalars.prefix(longestWord).lazy.map { isApostrophe($0) ? "'" : $0 })
    return String(scalars)
  }

  static func withoutMarks(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        folded.append(UInt8(scalar.value))
      } else if latin.contains(scalar.value) {
        folded += latinLetters[Int(scalar.value - latin.lowerBound)]
      } else {
        return takenApart(text)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static let latin: ClosedRange<UInt32> = 0xC0...0x24F

  /// What each of ``latin`` becomes: most words of Europe's languages have no other letters with marks.
  private static let latinLetters: [[UInt8]] = latin.map { value in
    Unicode.Scalar(value).map { Array(takenApart(String($0)).utf8) } ?? []
  }

  /// As ``withoutMarks(_:)``, for any text.
  static func takenApart(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var base: Unicode.Scalar = " "
    for scalar in Normalisation.nfd(text).unicodeScalars {
      if scalar.isASCII || scalar.properties.canonicalCombiningClass == .notReordered {
        base = scalar
        if let letters = plainLetters(for: scalar) {
          folded.append(contentsOf: letters)
        } else {
          folded.append(scalar)
        }
      } else if !drops(scalar, after: base) {
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// The length in bytes of an apostrophe that begins at `index`, 0 where there is none.
  static func apostropheLength(at index: Int, in text: [UInt8]) -> Int {
    switch text[index] {
    case UInt8(ascii: "'"): 1
    case 0xE2, 0xCA, 0xEF: apostrophes.first { text[index...].starts(with: $0.utf8) }?.utf8.count ?? 0
    default: 0
    }
  }

  static func isApostrophe(_ character: Character) -> Bool {
    character == "'" || apostrophes.contains(String(character))
  }

  private static let apostrophes = ["\u{2019}", "\u{2018}", "\u{2BC}", "\u{2BB}", "\u{FF07}"]

  /// In UTF-8 they begin with 0xE2 or 0xCA.
  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{2BC}" || scalar == "\u{2BB}"
  }

  /// Latin letters that Unicode does not take apart into letter and mark, and that are yet typed as such.
  private static func plainLetters(for scalar: Unicode.Scalar) -> String.UnicodeScalarView? {
    switch scalar {
    case "ø": "o".unicodeScalars
    case "ł": "l".unicodeScalars
    case "đ", "ð": "d".unicodeScalars
    case "ħ": "h".unicodeScalars
    case "ŧ": "t".unicodeScalars
    case "ŋ": "n".unicodeScalars
    case "ı": "i".unicodeScalars
    case "þ": "th".unicodeScalars
    case "æ": "ae".unicodeScalars
    case "œ": "oe".unicodeScalars
    default: nil
    }
  }

  private static func drops(_ mark: Unicode.Scalar, after base: Unicode.Scalar) -> Bool {
    switch base.value {
    case 0x41...0x24F, 0x370...0x3FF: true
    case 0x400...0x52F: mark == "\u{301}" && base != "г" && base != "к"  // ѓ and ќ are letters of Macedonian
    default: false
    }
  }
}
