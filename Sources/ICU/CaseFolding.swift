internal import _FoundationICU

/// Unicode's case folding for matching.
public enum CaseFolding {
  /// NFKC_Casefold: lower case for matching ("ß" → "ss"), compatibility forms replaced ("ﬁ" → "fi"), what is ignorable
  /// (soft hyphen, zero-width joiner, variation selectors) removed. The same in every language: "I" gives "i" in Turkish too.
  ///
  /// Callable from any thread. Text that ICU cannot take (over 100 MB) comes back as it is.
  public static func nfkc(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return text }
    return normalised(text) { swift_unorm2_getNFKCCasefoldInstance(&$0) }
  }
}
