/// Words that are one word to a reader though they are written, or made, in two ways that no stemmer brings together.
enum Spelling {
  /// A word, folded, as the other side of the ocean writes it; the word itself is not among them.
  ///
  /// What comes of it need not be a word: it is looked for, and most of what is none is in no text.
  static func variants(of word: String) -> [String] {
    guard word.utf8.count >= shortest, word.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    var variants: [String] = []
    for (one, other) in endings {
      if word.hasSuffix(one) { variants.append(String(word.dropLast(one.count)) + other) }
      if word.hasSuffix(other) { variants.append(String(word.dropLast(other.count)) + one) }
    }
    for (british, american) in beginnings {
      for (one, other) in [(british, american), (american, british)] where word.hasPrefix(one) {
        if one.hasPrefix(other) || !word.hasPrefix(other) || other.count < one.count {
          variants.append(other + word.dropFirst(one.count))
        }
      }
    }
    return variants.filter { $0 != word }
  }

  private static let shortest = 5

  /// British, American.
  private static let endings: [(String, String)] =
    ["", "d", "s", "r", "rs"].map { ("ise\($0)", "ize\($0)") }
    + ["ing", "ation", "ations", "ational", "able"].map { ("is\($0)", "iz\($0)") }
    + ["e", "ed", "es", "er", "ing"].map { ("ys\($0)", "yz\($0)") }
    + ["ed", "ing", "er", "ers", "or", "ors"].map { ("ll\($0)", "l\($0)") }
    + [("tre", "ter"), ("tres", "ters"), ("ogue", "og"), ("ogues", "ogs"), ("gramme", "gram"), ("grammes", "grams")]
    + [("fence", "fense"), ("cence", "cense"), ("actice", "actise"), ("gement", "gment")]

  private static let beginnings: [(String, String)] =
    ["behavi", "col", "endeav", "fav", "flav", "harb", "hon", "hum", "lab", "neighb", "rum", "vap"]
    .map { ("\($0)our", "\($0)or") }
    + [("paed", "ped"), ("anaesth", "anesth"), ("haem", "hem"), ("orthopaed", "orthoped"), ("foet", "fet")]
    + [("enquir", "inquir"), ("sceptic", "skeptic"), ("ageing", "aging"), ("fulfil", "fulfill"), ("enrol", "enroll")]

  /// Stems of English words that are of one family with a stem, though their endings hide it: reduce and reduction, seclude and
  /// seclusion, restrain and restraint.
  static func relatives(ofStem stem: String, code: String) -> [String] {
    guard code == "en", stem.utf8.count >= shortest - 1 else { return [] }
    var relatives: [String] = []
    for family in families {
      guard let own = family.filter({ stem.hasSuffix($0) }).max(by: { $0.count < $1.count }) else { continue }
      let start = stem.dropLast(own.count)
      guard start.count >= 2 else { continue }
      relatives += family.filter { $0 != own }.map { start + $0 }
    }
    return relatives
  }

  /// Endings of stems of one family.
  private static let families: [[String]] = [
    ["uc", "uct"], ["ud", "us"], ["rain", "raint"], ["tain", "tent"], ["erc", "ercion", "erciv"], ["mit", "miss"],
    ["cid", "cis"], ["vid", "vis"], ["pel", "puls", "pulsori"], ["ib", "ipt"], ["ceiv", "cept"], ["olv", "olut"],
    ["rb", "rpt"], ["ify", "ific", "ifi"],
  ]
}
