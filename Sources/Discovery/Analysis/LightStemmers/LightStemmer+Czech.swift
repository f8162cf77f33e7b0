extension LightStemmer {
  /// The cases of nouns and adjectives, then the consonants that change before some of them (ruka, ruce; kniha, knize) and the
  /// vowel that comes and goes (matka, matek; otec, otce).
  ///
  /// After the light approach of Dolamic & Savoy 2009, doi:10.1016/j.ipm.2009.06.001; verbs are left as they are there.
  static let czech = LightStemmer(
    [
      """
      a e i o u y ou am em im om um ym at ata aty atum atech ach ech ich ych ami emi imi ymi mi ovi ove
      eho emu iho imu eti ete etem ejsi ejsiho ejsimu ejsim ejsich ejsimi
      """
    ], alternations: "ek:k ec:k c:k z:h")

  /// From the language's inflectional endings: the cases of nouns and adjectives, with the changes that Czech has too.
  static let slovak = LightStemmer(
    [
      """
      a e i o u y ia ie iu ou om em im ym am iam ov ovi ovia och ach iach ich ych ami iami mi ymi imi ej
      eho emu ieho iemu ejsi ejsia ejsie ejsieho ejsiemu ejsej ejsich ejsim ejsimi
      """
    ], alternations: "iek:k ok:k ek:k ec:k c:k")
}
