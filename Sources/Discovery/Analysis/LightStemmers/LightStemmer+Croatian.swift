extension LightStemmer {
  /// The cases of nouns and adjectives and the commonest endings of verbs, then the consonants that change before some of them
  /// (ruka, ruci; noga, nozi) and the vowel that comes and goes (starac, starca; momak, momka).
  ///
  /// From the language's inflectional endings; that rules so few serve searching in Croatian: Ljubešić, Boras & Kubelka 2007,
  /// "Retrieving Information in Croatian", INFuture 2007. Bosnian declines alike.
  static let croatian = LightStemmer(
    [
      """
      a e i o u om em im og eg oj oga ega omu emu ome ih ima ama ovi ove ova ovima evi eve eva evima
      iji ija ije ijeg ijega ijem ijemu ijoj iju ijom ijih ijim ijima
      ati iti jeti am as amo aju is imo ite em es emo uje ujem ujes ujemo uju
      ao ala alo ali ale io ila ilo ili ile
      """
    ], alternations: "ac:k ak:k c:k z:g")
}
