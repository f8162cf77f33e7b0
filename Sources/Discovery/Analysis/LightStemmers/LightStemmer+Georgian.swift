extension LightStemmer {
  /// The particle "too", then what stands after a noun, then its case with the vowel that a stem ends with, then the
  /// plural; then the vowel that goes in some cases (მეგობარი, მეგობრის).
  ///
  /// From the language's inflectional endings; verbs, which change at both ends, stay as they are.
  static let georgian = LightStemmer(
    [
      "ც",
      "ში ზე თან დან იდან თვის მდე ამდე კენ გან",
      "ი ა ე ო უ ს ის ისა ით ითა მა ად ადა ამ ას ომ ოს ემ ეს უმ უს სა",
      "ებ",
      "ო უ",
    ], alternations: "არ:რ ალ:ლ ელ:ლ ერ:რ ენ:ნ ამ:მ")
}
